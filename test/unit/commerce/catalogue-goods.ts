import type { Viewpoint } from '../../../src/commerce/catalogue/viewpoint.ts';
import type { ProductUpdate } from '../../../src/protocol/cue.ts';
import type { Market, Product, Variant } from '../../../src/protocol/manifest.ts';
import type { Price } from '../../../src/protocol/money.ts';

export const eur = (amount: string, more: Partial<Price> = {}): Price => ({
  amount,
  currency: 'EUR',
  ...more,
});

export const variant = (
  id: string,
  options: Record<string, string>,
  more: Partial<Variant> = {},
): Variant => ({ id, options, refs: {}, ...more });

/** A mug in two glazes and two sets; slate in two is sold out. */
export const mug = (more: Partial<Product> = {}): Product => ({
  id: 'mug',
  title: 'Mug',
  pictures: [],
  price: eur('24.00'),
  options: [
    { id: 'glaze', label: 'Glaze', values: ['cream', 'slate'].map((id) => ({ id, label: id })) },
    { id: 'set', label: 'Set', values: ['one', 'two'].map((id) => ({ id, label: id })) },
  ],
  variants: [
    variant('cream-one', { glaze: 'cream', set: 'one' }),
    variant('cream-two', { glaze: 'cream', set: 'two' }, { price: eur('46.00') }),
    variant('slate-one', { glaze: 'slate', set: 'one' }),
    variant('slate-two', { glaze: 'slate', set: 'two' }, { available: false }),
  ],
  refs: {},
  facts: [],
  ...more,
});

export const market = (more: Partial<Market> = {}): Market => ({
  languages: [],
  products: {},
  ...more,
});

/** A viewpoint of nowhere, where nothing was told yet, unless said otherwise. */
export const from = (more: Partial<Viewpoint> = {}): Viewpoint => ({
  market: null,
  updates: {},
  ...more,
});

/** Facts by `productId` or `productId/variantId`, of 14:02. */
export const told = (
  facts: Record<string, Partial<ProductUpdate>>,
): Pick<Viewpoint, 'updates' | 'market'> => ({
  market: null,
  updates: Object.fromEntries(
    Object.entries(facts).map(([key, fact]) => [
      key,
      { productId: key.split('/')[0] ?? '', asOf: '2026-11-26T14:02:00.000Z', ...fact },
    ]),
  ),
});
