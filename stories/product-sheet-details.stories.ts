import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { RestockRequestEvent, WishlistAddEvent } from '../src/controllers/intents.ts';
import type { CartPort } from '../src/core/cart.ts';
import '../src/elements/product-sheet.ts';
import type { Money } from '../src/protocol/money.ts';
import { inShow } from './show/in-show.ts';
import {
  BUNDLE,
  datedMarket,
  detailed,
  LANDED,
  landedCart,
  planCart,
  PLANS,
  SAFETY,
} from './show/story-details.ts';
import { storyBag, storyCart } from './show/story-cart.ts';
import { logWith, PLAIN } from './show/story-products.ts';
import type { StoryShowOptions } from './show/story-show.ts';

type Story = StoryObj;

const meta: Meta = { title: 'Elements/Product sheet, more told', component: 'onair-product-sheet' };
export default meta;

/** A sheet as large as on a phone, or in another language. */
const sheet = (productId: string, lang = 'en'): TemplateResult =>
  html`<div lang=${lang} style="display: flex; max-inline-size: 390px; block-size: 656px">
    <onair-product-sheet style="flex: 1" product-id=${productId}></onair-product-sheet>
  </div>`;

const one = (
  text: readonly string[],
  show: StoryShowOptions,
  { productId = 'lamp', lang = 'en' } = {},
): Story => ({ render: () => inShow(sheet(productId, lang), show), parameters: { text } });

const PACKED = {
  ...PLAIN,
  price: {
    ...{ amount: '24.15', currency: 'EUR', taxIncluded: true },
    unitPrice: { amount: '4.83', currency: 'EUR', per: { value: '100', unit: 'ml' } },
  },
  quantity: { min: 6, step: 6, max: 24 },
} as const;

/** Sold in packs, with what a measure costs beside the price. */
export const InPacks = one(
  ['€4.83 / 100 mL', 'Sold in packs of 6', 'At most 24 per order', 'Add to bag, €144.90'],
  { manifest: detailed('lamp', PACKED) },
);

/** The same in German. */
export const InPacksInGerman = one(
  ['4,83 € / 100 ml', 'Verkauf in Packungen zu 6', 'In den Korb, 144,90 €'],
  { manifest: detailed('lamp', PACKED) },
  { lang: 'de' },
);

/** Fewer are left than the shop sells at once. */
export const TooFewLeft = one(['3 left, sold from 6 on'], {
  manifest: detailed('lamp', { ...PLAIN, quantity: { min: 6, step: 6 } }),
  log: logWith('product.update', {
    productId: 'lamp',
    stock: { level: 'few', quantity: 3 },
    asOf: '2026-11-26T14:03:00.000Z',
  }),
});

/** By subscription or one time. */
export const Plans: Story = {
  ...one(['How to buy', 'One time', 'Every month', '€170.10 each time', 'Add to bag, €170.10'], {
    manifest: detailed('lamp', { plans: PLANS }),
    cart: planCart(),
  }),
  play: async ({ canvasElement }) => {
    await userEvent.click(await part(canvasElement, '[part=plans] input', 1));
  },
};

/** A shop without plans. */
const onceOnly = (): CartPort => {
  const { planRef: _, ...cart } = storyCart();
  return cart;
};

/** By subscription alone, which this cart cannot do. */
export const PlansElsewhere = one(['Sold by subscription, on the product’s page'], {
  manifest: detailed('lamp', { plans: PLANS, plansOnly: true }),
  cart: onceOnly(),
});

/** What is in a set; what this show sells can be looked at. */
export const ASet = one(['In this set', '2 ×', 'Stoneware mug, cream', 'Gift box'], {
  manifest: detailed('lamp', { bundle: BUNDLE }),
});

/** A thing of the set, over it, where nobody else opens it. */
export const AThingOfASet: Story = {
  ...one(['In this set', 'Gift box'], { manifest: detailed('lamp', { bundle: BUNDLE }) }),
  play: async ({ canvasElement }) => {
    await userEvent.click(await part(canvasElement, '[part=set-part] button'));
    await part(canvasElement, 'dialog');
  },
};

/** Duty and import tax as the shop reckons them for this very thing, and dates. */
export const LandedCostAndDates = one(
  [
    ...['Arrives 28 Nov', 'Return until 31 Jan', 'Duty €8.51 · Import tax €39.50'],
    ...['€237.01 in all for one', 'Paid with the order', 'Reckoned by the shop at'],
  ],
  { manifest: datedMarket(), cart: landedCart(Promise.resolve(LANDED)) },
);

/** The shop has not said yet what comes on top. */
export const AskingForLandedCost = one(['Duty and import tax', 'Asking the shop'], {
  manifest: { markets: {} },
  cart: landedCart(new Promise(() => undefined)),
});

/** Warnings in sight, who answers for it below. */
export const Safety: Story = {
  ...one(
    [
      'The glass gets hot',
      'Made by',
      'Olaria do Bairro',
      'Responsible in the EU',
      'TL-2 / 2026-08',
    ],
    { manifest: detailed('lamp', { safety: SAFETY }) },
  ),
  play: async ({ canvasElement }) => {
    await userEvent.click(await part(canvasElement, '[part=safety-summary]'));
  },
};

const everything = (change: StoryShowOptions = {}, market = 'DE'): TemplateResult =>
  inShow(
    html`<onair-product-sheet
      style="max-inline-size: 460px; max-block-size: none"
      product-id="lamp"
      wishlist
    ></onair-product-sheet>`,
    {
      manifest: { ...detailed('lamp', { ...ALL, quantity: { max: 4 } }), ...datedMarket() },
      cart: { ...planCart(), landedCost: () => Promise.resolve(LANDED) },
      ...change,
    },
    market,
  );
const ALL = { plans: PLANS, bundle: BUNDLE, safety: SAFETY };

/** All of it, as long as it gets. */
export const Everything: Story = {
  render: () => everything(),
  parameters: { text: ['How to buy', 'In this set', 'Product safety', 'Save for later'] },
};

/** All of it in Arabic. */
export const EverythingInArabic: Story = {
  render: () => html`<div lang="ar">${everything()}</div>`,
  parameters: { text: ['طريقة الشراء', 'في هذا الطقم', 'سلامة المنتج', 'احفظه لوقت لاحق'] },
};

/** In Japan, where a price has no decimals. */
export const EverythingInJapan: Story = {
  render: () => html`<div lang="ja">${everything(IN_JAPAN, 'JP')}</div>`,
  parameters: { text: ['30,800', '11月28日～12月2日にお届け', '関税なし', '33,600'] },
};

const yen = (amount: string): Money => ({ amount, currency: 'JPY' });
const IN_JAPAN: StoryShowOptions = {
  manifest: {
    ...detailed('lamp', {
      ...{ bundle: BUNDLE, safety: SAFETY, plans: PLANS.slice(1), quantity: { max: 4 } },
      price: {
        ...{ ...yen('30800'), taxIncluded: true },
        unitPrice: { ...yen('15400'), per: { value: '1', unit: 'kg' } },
      },
    }),
    ...datedMarket('JP'),
  },
  cart: {
    ...planCart(),
    ...{ state: storyCart({ cart: storyBag([], { currency: 'JPY' }) }).state },
    landedCost: () =>
      Promise.resolve({
        ...{ duty: yen('0'), tax: yen('2800'), total: yen('33600') },
        ...{ paid: 'at-the-door', asOf: LANDED.asOf },
      }),
  },
};

/** A sheet of something that is sold out, on a page that answers. */
const wished = (answer: (event: RestockRequestEvent) => void): Story => ({
  render: () =>
    inShow(
      html`<div
        style="display: flex; max-inline-size: 390px; block-size: 656px"
        @onair-restock-request=${answer}
      >
        <onair-product-sheet style="flex: 1" product-id="mug" restock></onair-product-sheet>
      </div>`,
      { cart: storyCart() },
    ),
  play: async ({ canvasElement }) => {
    await userEvent.click(await part(canvasElement, 'input[name=set]', 2));
    await userEvent.type(await part(canvasElement, '[part=email]'), 'me@example.com');
    await userEvent.click(await part(canvasElement, '[part=restock-send]'));
  },
});

/** What the address is for stands beside its field. */
export const BackInStock: Story = {
  ...wished(() => undefined),
  play: async ({ canvasElement }) => {
    await userEvent.click(await part(canvasElement, 'input[name=set]', 2));
    await says(canvasElement, 'Hear when it is back');
  },
  parameters: { text: ['Hear when it is back', 'The address goes to Kiln & Cloth', 'Write to me'] },
};

/** The shop noted it. */
export const BackInStockNoted: Story = {
  ...wished((event) => event.respondWith({ status: 'ok' })),
  parameters: { text: ['Noted. The shop writes to me@example.com'] },
};

/** It did not arrive: the address is still there. */
export const BackInStockFailed: Story = {
  ...wished((event) => event.respondWith({ status: 'failed' })),
  parameters: { text: ['Not sent: the shop did not answer.', 'Try again'] },
};

/** No address that one can write to. */
export const BackInStockRefused: Story = {
  ...wished((event) => event.respondWith({ status: 'bad-address' })),
  parameters: { text: ['The shop cannot write to this address.'] },
};

/** The page saved it for later. */
export const SavedForLater: Story = {
  render: () =>
    inShow(
      html`<div @onair-wishlist-add=${(event: WishlistAddEvent) => event.respondWith(undefined)}>
        <onair-product-sheet product-id="mug" wishlist></onair-product-sheet>
      </div>`,
    ),
  play: async ({ canvasElement }) => {
    await userEvent.click(await part(canvasElement, '[part=save]'));
    await says(canvasElement, 'Saved');
  },
  parameters: { text: ['Saved'] },
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
