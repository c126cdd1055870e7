import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import type { CardLayout } from '../src/components/product-card/card.ts';
import '../src/elements/product-card.ts';
import type { FakeClock } from '../src/testing/fake-clock.ts';
import { createSurface } from '../src/transport/surface.ts';
import { inShow } from './show/in-show.ts';
import { refusal, storyBag, storyCart, storyLine } from './show/story-cart.ts';
import { logWith, PLAIN, products, REDUCED } from './show/story-products.ts';
import { storyShow, type StoryShowOptions } from './show/story-show.ts';

interface CardArgs {
  'product-id': string;
  layout: CardLayout;
}
type Story = StoryObj<CardArgs>;

const meta: Meta<CardArgs> = {
  title: 'Elements/Product card',
  component: 'onair-product-card',
  args: { 'product-id': 'bag', layout: 'row' },
  argTypes: {
    layout: { control: 'select', options: ['row', 'rail', 'pinned', 'compact', 'column'] },
  },
};
export default meta;

const WIDTHS: Readonly<Record<CardLayout, number>> = {
  row: 288,
  rail: 196,
  pinned: 366,
  compact: 316,
  column: 288,
};

/** A card as wide as it is drawn. */
const card = (args: CardArgs, width = WIDTHS[args.layout]): TemplateResult =>
  html`<div style="max-inline-size: ${width}px">
    <onair-product-card product-id=${args['product-id']} layout=${args.layout}></onair-product-card>
  </div>`;

const one = (
  show: StoryShowOptions,
  text: readonly string[],
  args: Partial<CardArgs> = {},
): Story => ({
  args,
  render: (all) => inShow(card(all), show),
  parameters: { text },
});

/** Picture, name, price with tax, and when it arrives. */
export const Plain = one(
  {},
  ['Table lamp', '€189.00', 'incl. VAT', 'Arrives in 2–4 working days'],
  {
    'product-id': 'lamp',
  },
);

/** The host shows it: an edge of ink, and words. */
export const ShowingNow = one({}, ['Stoneware mug', 'From €24.00', 'Showing now'], {
  'product-id': 'mug',
});

/** The shop has not answered yet. */
export const Adding = one(
  {
    cart: storyCart({
      pending: [{ opId: '1', kind: 'add', ref: 'mug-cream-single', quantity: 1 }],
    }),
  },
  ['Stoneware mug', 'Adding, not yet confirmed'],
  { 'product-id': 'mug' },
);

/** The shop says that it is in the bag. */
export const InYourBag = one(
  { cart: storyCart({ cart: storyBag([storyLine('mug-cream-single')]) }) },
  ['Stoneware mug', 'In your bag: 1'],
  { 'product-id': 'mug' },
);

/** Few are left: how many, and when that was counted. */
export const FewLeft = one({}, ['Saddle bag', '12 left, counted']);

/** Nothing is left: said in words, and no button that could not be used. */
export const SoldOut = one(
  {
    log: logWith('product.update', {
      productId: 'throw',
      stock: { level: 'out' },
      asOf: '2026-11-26T14:03:00.000Z',
    }),
  },
  ['Linen throw', 'Sold out'],
  { 'product-id': 'throw' },
);

/** A reduced price never stands without the lowest one of the last 30 days. */
export const Reduced = one(
  { manifest: products({ lamp: { price: REDUCED } }) },
  ['Table lamp', '€189.00', '€219.00', 'Lowest in 30 days: €199.00'],
  { 'product-id': 'lamp' },
);

/** What a measure of it costs stands beside the price. */
export const UnitPrice = one(
  {
    manifest: products({
      lamp: {
        ...PLAIN,
        price: {
          ...{ amount: '24.00', currency: 'EUR', taxIncluded: true },
          unitPrice: { amount: '9.60', currency: 'EUR', per: { value: '100', unit: 'g' } },
        },
      },
    }),
  },
  ['Table lamp', '€24.00', '(€9.60 / 100 g)'],
  { 'product-id': 'lamp' },
);

/** The shop did not add it; what can be had is one tap away. */
export const Refused = one(
  {
    cart: storyCart({
      refused: { 'lamp-eu': refusal({ code: 'not-enough-stock', available: 1 }) },
    }),
  },
  ['Table lamp', 'Not added: 1 left.', 'Add 1'],
  { 'product-id': 'lamp' },
);

/** What is not known is left out. */
export const PriceUnknown = one(
  { manifest: products({ lamp: PLAIN }, ['price']) },
  ['Table lamp', 'Arrives in 2–4 working days'],
  { 'product-id': 'lamp' },
);

/** The viewer's market is not sold it. */
export const NotSoldHere = one(
  {
    manifest: {
      markets: {
        DE: { languages: [], products: { lamp: { points: [], unavailable: true } } },
      },
    },
  },
  ['Table lamp', 'Not sold in your country'],
  { 'product-id': 'lamp' },
);

/** Without options it is added at once: one, however often it is tapped. */
export const AddAtOnce: Story = {
  ...one(
    { manifest: products({ lamp: PLAIN }), cart: storyCart() },
    ['Table lamp', '€189.00', 'Adding, not yet confirmed'],
    { 'product-id': 'lamp', layout: 'pinned' },
  ),
  play: async ({ canvasElement }) => {
    const added: Event[] = [];
    canvasElement.addEventListener('onair-cart-add', (event) => added.push(event));
    await userEvent.dblClick(await action(canvasElement));
    await expect(added).toHaveLength(1);
  },
};

/** The button of the card. */
async function action(canvasElement: HTMLElement): Promise<HTMLElement> {
  const element = canvasElement.querySelector('onair-product-card');
  return waitFor(() => {
    const button = element?.shadowRoot?.querySelector<HTMLElement>('[part=action]');
    if (!button) throw new Error('There is no button yet.');
    return button;
  });
}

/** On the picture of a phone: the product that the host shows. */
export const Pinned = one(
  {},
  ['Showing now', 'Stoneware mug', 'From €24.00', 'incl. VAT', 'Arrives in', 'Choose'],
  { 'product-id': '', layout: 'pinned' },
);

/** The host shows one variant: its name and its price. */
export const PinnedVariant = one(
  { log: logWith('product.pin', { productId: 'mug', variantId: 'mug-cream-single' }) },
  ['Showing now', 'Stoneware mug, cream, single', '€24.00', 'Choose'],
  { 'product-id': '', layout: 'pinned' },
);

/** 320 px wide: what is least needed goes. */
export const PinnedSmall: Story = {
  ...Pinned,
  render: (args) => inShow(card(args, 304)),
  parameters: { text: ['Showing now', 'Stoneware mug', 'Choose'] },
};

/** A phone on its side. */
export const PinnedCompact = one({}, ['Showing now', 'Stoneware mug', 'Choose'], {
  'product-id': '',
  layout: 'compact',
});

/** In a narrow column of the page, on its ground. */
export const PinnedColumn = one({}, ['Showing now', 'Stoneware mug', 'Choose'], {
  'product-id': '',
  layout: 'column',
});

/** The picture stands still since a while: it was shown last, and when. */
export const ShownLast: Story = {
  args: { 'product-id': '', layout: 'pinned' },
  render: (args) => {
    const { show } = storyShow({ media: { phase: 'switching' }, second: null });
    show.play(createSurface(document.createElement('div')));
    return inShow(card(args), { show });
  },
  play: async ({ canvasElement }) => {
    await action(canvasElement);
    const clock = canvasElement.querySelector('onair-show')?.show?.clock as FakeClock;
    await clock.advance(1_600);
    const element = canvasElement.querySelector('onair-product-card');
    await waitFor(() => expect(element?.shadowRoot?.textContent).toContain('Shown last'));
  },
  parameters: { text: ['Shown last,', 'Stoneware mug', 'Choose'] },
};

/** In a rail. */
export const InRail = one({}, ['Stoneware mug', 'From €24.00', 'Showing now'], {
  'product-id': 'mug',
  layout: 'rail',
});

/** Nobody prevents `onair-product-open`: the card shows the product in a dialog of its own. */
export const OpensItsProduct: Story = {
  ...one({}, ['Stoneware mug', 'Add to bag, €24.00'], { 'product-id': 'mug', layout: 'pinned' }),
  play: async ({ canvasElement }) => {
    await userEvent.click(await action(canvasElement));
    const root = canvasElement.querySelector('onair-product-card')?.shadowRoot;
    await waitFor(() => expect(root?.querySelector('dialog')?.open).toBe(true));
    const sheet = root?.querySelector('onair-product-sheet');
    await waitFor(() => expect(sheet?.shadowRoot?.textContent).toContain('Add to bag'));
  },
};

/** There is no such product: nothing is shown. */
export const NoProduct: Story = {
  render: () =>
    inShow(
      html`<p>Before</p>
        <onair-product-card product-id="gone"></onair-product-card>`,
    ),
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('onair-product-card');
    await waitFor(() => expect(element?.matches(':state(empty)')).toBe(true));
  },
  parameters: { text: ['Before'] },
};

/** Before there is a show, a place of the same size. */
export const Loading: Story = {
  render: () =>
    html`<p>Coming</p>
      ${card({ 'product-id': 'mug', layout: 'row' })}`,
  parameters: { text: ['Coming'] },
};

/** Before there is a show, or a script: a link to the product. */
export const BeforeTheScript: Story = {
  render: () =>
    html`<onair-product-card product-id="mug"
      ><a href="#mug">Stoneware mug</a></onair-product-card
    >`,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText('Stoneware mug')).toBeVisible();
  },
  parameters: { text: ['Stoneware mug'] },
};
