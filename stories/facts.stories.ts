import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { userEvent, waitFor } from 'storybook/test';
import '../src/elements/cart.ts';
import '../src/elements/compare.ts';
import '../src/elements/product-sheet.ts';
import '../src/elements/trust.ts';
import { inPlace, type Stand } from './show/facts-page.ts';
import { MEDIA } from './show/story-manifest.ts';

const meta: Meta = {
  title: 'Pages/Facts',
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen' },
};
export default meta;

/** The shop's own picture, and the element beside it. */
const beside = (still: string, element: TemplateResult): TemplateResult =>
  html`<div class="facts-pair">
    <img src="${MEDIA}stills/${still}-720.jpg" width="720" height="900" alt="" />
    <div class="facts-panel">${element}</div>
  </div>`;

const sheet: Stand = (_, { isWide }) =>
  beside(
    'mug-2',
    html`<onair-product-sheet
      product-id="mug"
      layout=${isWide ? 'panel' : 'sheet'}
      wishlist
    ></onair-product-sheet>`,
  );

const cart: Stand = () => beside('lamp-1', html`<onair-cart></onair-cart>`);

const alone = (element: TemplateResult): TemplateResult =>
  html`<div class="facts-panel">${element}</div>`;

const compare: Stand = (_, { isWide }) =>
  alone(
    html`<onair-compare
      product-ids=${isWide ? 'mug throw lamp bag' : 'mug throw'}
    ></onair-compare>`,
  );

const trust: Stand = () => alone(html`<onair-trust product-id="mug"></onair-trust>`);

/** Milliseconds that a slow machine has to load the sheet. */
const PATIENCE = { timeout: 15_000 };

/** The set of two chosen, and who answers for its safety opened, which is folded. */
const opened = (story: StoryObj): StoryObj => ({
  ...story,
  play: async ({ canvasElement }) => {
    const there = (selector: string): Promise<Element> =>
      waitFor(() => {
        const root = canvasElement.querySelector('onair-product-sheet')?.shadowRoot;
        const found = root?.querySelector(selector);
        if (!found) throw new Error(`There is no ${selector} yet.`);
        return found;
      }, PATIENCE);
    await userEvent.click(await there('[part=option]:nth-of-type(2) [part=value]:nth-of-type(2)'));
    await userEvent.click(await there('[part=safety-summary]'));
  },
});

/** What comes last, and is waited for. */
const TYPE = 'TC-2 / 2026-09';

export const SheetInEnglish = opened(inPlace('GB', sheet, ['Stoneware mug', '£40.00', TYPE]));
export const SheetInGerman = opened(
  inPlace('DE', sheet, ['Becher aus Steinzeug', '46,00 €', TYPE]),
);
export const SheetInJapanese = opened(inPlace('JP', sheet, ['炻器のマグ', '7,800', TYPE]));
export const SheetInArabic = opened(inPlace('AE', sheet, ['كوب من الخزف الحجري', '199.00', TYPE]));

export const CompareInEnglish = inPlace('GB', compare, ['Compare', '£102.00']);
export const CompareInGerman = inPlace('DE', compare, ['Vergleichen', '118,00 €']);
export const CompareInJapanese = inPlace('JP', compare, ['比較', '20,100']);
export const CompareInArabic = inPlace('AE', compare, ['مقارنة', '510.00']);

export const CartInEnglish = inPlace('GB', cart, ['Bag', '£341.30', 'Table lamp removed', 'LAMPS']);
export const CartInGerman = inPlace('DE', cart, [
  'Warenkorb',
  '393,16 €',
  'Tischlampe entfernt',
  'LAMPS',
]);
export const CartInJapanese = inPlace('JP', cart, ['カート', '67,618', 'LAMPS']);
export const CartInArabic = inPlace('AE', cart, ['الحقيبة', '1,756.14', 'LAMPS']);

export const TrustInEnglish = inPlace('GB', trust, ['Who sells this', 'United Kingdom', TYPE]);
export const TrustInGerman = inPlace('DE', trust, ['Wer das verkauft', 'Deutschland', TYPE]);
export const TrustInJapanese = inPlace('JP', trust, ['販売者について', '日本', TYPE]);
export const TrustInArabic = inPlace('AE', trust, ['من يبيع هذا', 'الإمارات', TYPE]);
