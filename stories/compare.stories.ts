import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/elements/compare.ts';
import type { Manifest, Product } from '../src/protocol/manifest.ts';
import { inShow } from './show/in-show.ts';
import { partOf } from './show/part-of.ts';
import { LONG_TITLE, MARKUP, products, REDUCED } from './show/story-products.ts';
import type { StoryShowOptions } from './show/story-show.ts';
import { termsManifest } from './show/story-terms.ts';

interface CompareArgs {
  'product-ids': string;
}
type Story = StoryObj<CompareArgs>;

const meta: Meta<CompareArgs> = {
  title: 'Elements/Compare',
  component: 'onair-compare',
  args: { 'product-ids': '' },
};
export default meta;

const compare = (args: CompareArgs, inside?: TemplateResult): TemplateResult =>
  html`<onair-compare product-ids=${args['product-ids']}>${inside}</onair-compare>`;

const phone = (content: TemplateResult): TemplateResult =>
  html`<div style="inline-size: min(390px, 100%)">${content}</div>`;

interface Moment {
  readonly args?: Partial<CompareArgs>;
  readonly show?: StoryShowOptions;
  readonly lang?: string;
  readonly market?: string;
}

const side = (
  text: readonly string[],
  { args = {}, show = {}, lang = 'en', market = 'DE' }: Moment = {},
): Story => ({
  args,
  render: (all) =>
    inShow(
      html`<div lang=${lang}>${phone(compare(all))}</div>`,
      { manifest: termsManifest(), ...show },
      market,
    ),
  parameters: { text },
});

const part = partOf('onair-compare');

/** The two that were shown last, as on a phone. */
export const Two: Story = {
  render: (args) =>
    inShow(phone(compare(args, html`<button slot="actions" aria-label="Close">Close</button>`)), {
      manifest: termsManifest(),
    }),
  parameters: {
    text: [
      'Compare',
      'What to compare',
      '2 chosen, 4 at most',
      'Stoneware mug',
      'Linen throw',
      'From €24.00',
      'incl. VAT',
      'differs',
      'not told',
      '64 in stock',
      'Arrives',
      'Look closer',
    ],
  },
};

/** Four, where there is room for them. */
export const Four: Story = {
  args: { 'product-ids': 'mug bag lamp throw' },
  render: (args) => inShow(compare(args), { manifest: termsManifest() }),
  parameters: { text: ['Stoneware mug', 'Saddle bag', 'Table lamp', 'Linen throw'], wide: true },
};

/** Four on a phone: the table moves sideways, its labels stay. */
export const FourOnAPhone = side(['Stoneware mug', 'Saddle bag', '4 chosen, 4 at most'], {
  args: { 'product-ids': 'mug bag lamp throw' },
});

export const InGerman = side(
  ['Vergleichen', 'verschieden', 'Becher aus Steinzeug', 'Zoll und Einfuhrsteuer', 'Ansehen'],
  { lang: 'de' },
);

export const InJapanese = side(['比較', '異なる', '炻器のマグ', '詳しく見る'], { lang: 'ja' });

export const InArabic = side(['مقارنة', 'مختلف', 'غطاء من الكتان'], { lang: 'ar' });

export const InChinese = side(['对比', '不同'], { lang: 'zh-Hans' });

const mug = { amount: '24.00', currency: 'EUR' } as const;
const MEASURED: Product['price'] = {
  ...mug,
  taxIncluded: true,
  unitPrice: { ...mug, per: { value: '1', unit: 'item' } },
};
const priced = (): Pick<Manifest, 'products'> => {
  const { products: some } = products({ lamp: { price: REDUCED }, bag: { price: MEASURED } });
  return { products: some };
};

/** A reduced price with the lowest of 30 days, and a unit price. */
export const Reduced = side(
  ['€219.00', 'Lowest in the last 30 days: €199.00', 'Unit price', '€24.00 / item'],
  { args: { 'product-ids': 'lamp bag' }, show: { manifest: priced() } },
);

/** Rows that are alike are left out. */
export const OnlyWhatDiffers: Story = {
  ...side(['Only what differs', 'Price']),
  play: async ({ canvasElement }) => {
    await userEvent.click(await part(canvasElement, '[role=switch]'));
    await waitFor(async () =>
      expect((await part(canvasElement, 'table')).querySelector('[colspan]')).toBe(null),
    );
  },
};

/** What can be compared; four are the most. */
export const Choosing: Story = {
  ...side(['Saddle bag', '3 chosen, 4 at most']),
  play: async ({ canvasElement }) => {
    await userEvent.click(await part(canvasElement, 'summary'));
    await userEvent.click(await part(canvasElement, '[part=choices] li:last-child input'));
    await waitFor(async () =>
      expect((await part(canvasElement, 'summary')).textContent).toContain('3 chosen'),
    );
  },
};

/** One alone is no comparison. */
export const OneChosen: Story = {
  ...side(['Choose two or more.', '1 chosen']),
  play: async ({ canvasElement }) => {
    await userEvent.click(await part(canvasElement, 'summary'));
    await userEvent.click(await part(canvasElement, '[part=choices] li:first-child input'));
    await waitFor(async () =>
      expect((await part(canvasElement, '[part=choosing]')).textContent).toContain('two or more'),
    );
  },
};

/** Only the bag was shown by then. */
export const Empty = side(['Nothing to compare yet', 'shown two products'], {
  show: { at: '13:40:00' },
});

/** What the page put in, until there is a show. */
export const BeforeTheShow: Story = {
  render: (args) =>
    compare(
      args,
      html`<a href="#all" style="display: inline-block; padding: 4px 0">All products</a>`,
    ),
  parameters: { text: ['All products'] },
};

/** Where the page does not do it, a product opens in a dialog. */
export const Opened: Story = {
  ...side(['Stoneware mug', 'Add to bag, €24.00']),
  play: async ({ canvasElement }) => {
    await userEvent.click(await part(canvasElement, '[part=see]'));
    // The sheet is loaded only now.
    await waitFor(() => part(canvasElement, 'dialog'), { timeout: 10_000 });
  },
};

/** Names that are long, and names that would be markup. */
export const LongNames = side(['A mug that was thrown by hand', '<img src=x'], {
  show: { manifest: products({ mug: { title: LONG_TITLE }, throw: { title: MARKUP } }) },
});
