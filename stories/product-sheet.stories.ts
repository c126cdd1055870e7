import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { SheetLayout } from '../src/components/product-sheet/sheet-face.ts';
import '../src/elements/product-sheet.ts';
import { inShow } from './show/in-show.ts';
import { refusal, storyBag, storyCart, storyLine } from './show/story-cart.ts';
import { LONG_TITLE, logWith, MARKUP, PLAIN, products, REDUCED } from './show/story-products.ts';
import { storyShow, type StoryShowOptions } from './show/story-show.ts';

interface SheetArgs {
  'product-id': string;
  layout: SheetLayout;
  embedded: boolean;
  restock: boolean;
  wishlist: boolean;
}
type Story = StoryObj<SheetArgs>;

const meta: Meta<SheetArgs> = {
  title: 'Elements/Product sheet',
  component: 'onair-product-sheet',
  args: {
    ...{ 'product-id': 'mug', layout: 'sheet', embedded: false },
    ...{ restock: false, wishlist: false },
  },
  argTypes: { layout: { control: 'select', options: ['sheet', 'panel'] } },
};
export default meta;

/** A sheet as large as on a phone. */
const sheet = (args: SheetArgs, inside?: TemplateResult): TemplateResult =>
  html`<div style="display: flex; max-inline-size: 390px; block-size: 656px">
    <onair-product-sheet
      style="flex: 1"
      product-id=${args['product-id']}
      layout=${args.layout}
      ?embedded=${args.embedded}
      ?restock=${args.restock}
      ?wishlist=${args.wishlist}
      >${inside}</onair-product-sheet
    >
  </div>`;

const one = (
  text: readonly string[],
  args: Partial<SheetArgs> = {},
  show: StoryShowOptions = {},
): Story => ({ args, render: (all) => inShow(sheet(all), show), parameters: { text } });

/** Pictures, words, delivery with duty, returns, stock with its time, and how many. */
export const OnAPhone: Story = {
  render: (args) =>
    inShow(sheet(args, html`<button slot="actions" aria-label="Close">Close</button>`)),
  parameters: {
    text: [
      'Stoneware mug',
      '€24.00',
      'incl. VAT',
      'Thrown by hand, with iron flecks',
      'Glaze: cream',
      'set of 4',
      'sold out',
      'Arrives in 2–4 working days',
      'No duty: it ships from Porto',
      'Return within 30 days',
      '64 in stock',
      'Shop’s own count at',
      'Add to bag, €24.00',
    ],
  },
};

/** In German. */
export const InGerman: Story = {
  render: (args) => inShow(html`<div lang="de">${sheet(args)}</div>`),
  parameters: {
    text: [
      'Becher aus Steinzeug',
      '24,00 €',
      'inkl. MwSt.',
      'ausverkauft',
      '64 auf Lager',
      'In den Korb, 24,00 €',
    ],
  },
};

/** In Japanese. */
export const InJapanese: Story = {
  render: (args) => inShow(html`<div lang="ja">${sheet(args)}</div>`),
  parameters: { text: ['炻器のマグ', '税込', '売り切れ', '在庫64点', 'カートに入れる €24.00'] },
};

/** With a picture beside the name, where the show's own picture is elsewhere. */
export const InAPanel = one(['Saddle bag', '€245.00', 'Colour: tan', 'Add to bag, €245.00'], {
  'product-id': 'bag',
  layout: 'panel',
});

/** Swatches, and sizes of another price. */
export const Swatches = one(['Linen throw', 'Colour: sage', '130 × 170 cm', '€118.00'], {
  'product-id': 'throw',
});

/** The container around has the buttons at the top. */
export const Embedded = one(['Table lamp', 'Plug: EU', 'Add to bag, €189.00'], {
  'product-id': 'lamp',
  embedded: true,
});

/** Another value changes the price, and the sum is exact. */
export const AnotherChoice: Story = {
  ...one(['Linen throw', 'Size: 200 × 240 cm', 'Add to bag, €356.00'], { 'product-id': 'throw' }),
  play: async ({ canvasElement }) => {
    await userEvent.click(await part(canvasElement, 'input[name=size]', 1));
    await userEvent.click(await part(canvasElement, '[part=stepper] button', 1));
  },
};

/** What is sold out can still be looked at. */
export const SoldOutChoice: Story = {
  ...one(['Stoneware mug', 'Set: set of 4', 'Sold out']),
  play: async ({ canvasElement }) => {
    await userEvent.click(await part(canvasElement, 'input[name=set]', 2));
  },
};

/** A reduced price never stands without the lowest one of the last 30 days. */
export const Reduced = one(
  ['Table lamp', '€189.00', '€219.00', 'Lowest in the last 30 days: €199.00'],
  { 'product-id': 'lamp', layout: 'panel' },
  { manifest: products({ lamp: { price: REDUCED } }) },
);

/** The shop has not answered yet. */
export const Adding: Story = {
  ...one(
    ['Stoneware mug', 'Adding, waiting for the shop'],
    {},
    {
      cart: storyCart(),
    },
  ),
  play: async ({ canvasElement }) => {
    await userEvent.click(await part(canvasElement, '[part=add]'));
  },
};

/** The shop says that it is in the bag. */
export const InYourBag = one(
  ['Stoneware mug', 'In your bag: 2', 'Add to bag, €24.00'],
  {},
  { cart: storyCart({ cart: storyBag([storyLine('mug-cream-single', 2)]) }) },
);

/** Less is left than was asked for: what can be had is one tap away. */
export const Refused = one(
  ['Table lamp', 'Not added: 1 left.', 'Add 1'],
  { 'product-id': 'lamp' },
  {
    cart: storyCart({
      refused: { 'lamp-eu': refusal({ code: 'not-enough-stock', available: 1 }) },
    }),
  },
);

/** The shop said no in its own words. */
export const RefusedInWords = one(
  ['Table lamp', 'the shop allows no more of it', 'Two lamps for each household.'],
  { 'product-id': 'lamp' },
  {
    cart: storyCart({
      refused: { 'lamp-eu': refusal({ code: 'limit', message: 'Two lamps for each household.' }) },
    }),
  },
);

/** Nobody knows whether it is in the bag. */
export const NoAnswer = one(
  ['Table lamp', 'The shop did not answer. Look in your bag before you add again.'],
  { 'product-id': 'lamp' },
  { cart: storyCart({ refused: { 'lamp-eu': refusal({}, { status: 'unknown' }) } }) },
);

/** The price changed while the sheet was open: it says so, and the choice stays. */
export const PriceChanged: Story = {
  render: (args) => {
    const made = storyShow();
    shows.set(made.show, () =>
      made.feed.push({
        type: 'product.update',
        data: {
          productId: 'mug',
          variantId: 'mug-moss-single',
          price: { amount: '26.00', currency: 'EUR', taxIncluded: true },
          asOf: '2026-11-26T14:03:12.000Z',
        },
      }),
    );
    return inShow(sheet(args), made);
  },
  play: async ({ canvasElement }) => {
    await userEvent.click(await part(canvasElement, 'input[name=colour]', 1));
    const show = canvasElement.querySelector('onair-show')?.show;
    if (show) shows.get(show)?.();
    await says(canvasElement, 'It was €24.00');
  },
  parameters: { text: ['Glaze: moss', 'The price changed. It was €24.00.', 'Add to bag, €26.00'] },
};
const shows = new WeakMap<object, () => unknown>();

/** Taken from sale while it is open. */
export const TakenFromSale = one(
  ['Stoneware mug', 'Sold out'],
  {},
  {
    log: logWith('product.update', {
      productId: 'mug',
      stock: { level: 'out' },
      asOf: '2026-11-26T14:03:00.000Z',
    }),
  },
);

/** The viewer's market has sizes and points of its own. */
export const ForTheMarket = one(
  ['Table lamp', '220 V, type G', 'Ships with a plug for the Emirates', 'Duty of 5 %'],
  { 'product-id': 'lamp' },
  {
    manifest: {
      markets: {
        DE: {
          languages: [],
          delivery: 'Arrives in 5–8 working days. Aramex, €18.00',
          duties: 'Duty of 5 % is paid on delivery',
          products: {
            lamp: { points: ['Ships with a plug for the Emirates'], sizes: '220 V, type G' },
          },
        },
      },
    },
  },
);

/** What is not known is left out. */
export const LittleKnown = one(
  ['Table lamp', 'Add to bag'],
  { 'product-id': 'lamp' },
  {
    manifest: {
      ...products({ lamp: { ...PLAIN, facts: [], pictures: [] } }, ['price', 'summary', 'url']),
      markets: {},
    },
  },
);

/** There is no such product. */
export const Missing = one(['This product is not in the show', 'It may have been taken out.'], {
  'product-id': 'gone',
});

/** Texts that are far too long, or look like markup. */
export const HardTexts = one(
  ['A mug that was thrown by hand', MARKUP],
  {},
  { manifest: products({ mug: { title: LONG_TITLE, summary: MARKUP } }) },
);

/** Before there is a show: a still place. */
export const Loading: Story = {
  render: (args) =>
    html`<p>Coming</p>
      ${sheet(args)}`,
  parameters: { text: ['Coming'] },
};

async function part(canvas: HTMLElement, selector: string, index = 0): Promise<HTMLElement> {
  const element = canvas.querySelector('onair-product-sheet');
  return waitFor(() => {
    const node = element?.shadowRoot?.querySelectorAll<HTMLElement>(selector)[index];
    if (!node) throw new Error(`There is no ${selector} yet.`);
    return node;
  });
}

async function says(canvas: HTMLElement, words: string): Promise<void> {
  const element = canvas.querySelector('onair-product-sheet');
  await waitFor(() => expect(element?.shadowRoot?.textContent).toContain(words));
}
