import type { Price } from '../../../../src/protocol/money.ts';

/** What something costs in each of the shop's currencies, as decimal strings. */
export interface Amounts {
  readonly EUR: string;
  readonly USD: string;
  readonly CNY: string;
  readonly AED: string;
}

interface ProductAmounts {
  readonly own: Amounts;
  /** Variants that cost something else, by the end of their id. */
  readonly variants?: Readonly<Record<string, Amounts>>;
}

const amounts = (EUR: string, USD: string, CNY: string, AED: string): Amounts => ({
  EUR,
  USD,
  CNY,
  AED,
});

/** Each is the shop's own price, not another one converted. EUR, CNY and AED have the tax in them. */
const AMOUNTS: Readonly<Record<string, ProductAmounts>> = {
  mug: {
    own: amounts('24.00', '27.00', '198.00', '105.00'),
    variants: {
      '-two': amounts('46.00', '52.00', '378.00', '199.00'),
      '-four': amounts('88.00', '99.00', '728.00', '385.00'),
    },
  },
  bag: { own: amounts('245.00', '265.00', '1980.00', '1050.00') },
  lamp: { own: amounts('189.00', '205.00', '1530.00', '810.00') },
  throw: {
    own: amounts('118.00', '128.00', '968.00', '510.00'),
    variants: { '-bed': amounts('178.00', '195.00', '1460.00', '769.00') },
  },
};

/** What a product costs, or its variant where that costs something else; null: as the product. */
export function demoAmounts(productId: string): Amounts;
export function demoAmounts(productId: string, variantId: string): Amounts | null;
export function demoAmounts(productId: string, variantId?: string): Amounts | null {
  const product = AMOUNTS[productId];
  if (!product) throw new Error(`The demo has no price for ${productId}.`);
  if (variantId === undefined) return product.own;
  const variants = Object.entries(product.variants ?? {});
  return variants.find(([end]) => variantId.endsWith(end))?.[1] ?? null;
}

/** Variants that are several of one thing, by the end of their id: how many. */
const PIECES: Readonly<Record<string, number>> = { '-two': 2, '-four': 4 };

/** The price of a set, with what one thing in it costs. */
export function withUnitPrice(price: Price, variantId: string): Price {
  const pieces = Object.entries(PIECES).find(([end]) => variantId.endsWith(end))?.[1];
  if (pieces === undefined) return price;
  const amount = (Number(price.amount) / pieces).toFixed(2);
  const { currency } = price;
  return { ...price, unitPrice: { amount, currency, per: { value: '1', unit: 'item' } } };
}
