import { GOODS, variantWords } from '../storefront/catalogue/goods.ts';
import type { Good, Sku } from '../storefront/catalogue/types.ts';

/** What `seed.js` fills the shop with. Amounts are Medusa's: numbers in the currency's main unit. */
export interface Seed {
  readonly regions: readonly SeedRegion[];
  readonly products: readonly object[];
  readonly codes: readonly SeedCode[];
}

/** A discount by a code, off the whole order. */
interface SeedCode {
  readonly code: string;
  readonly percent: number;
  /** The only currency that it is for; absent: it is for all. */
  readonly currency?: string;
}

interface SeedRegion {
  readonly name: string;
  readonly currency: string;
  /** ISO 3166, as Medusa writes it: in lower case. */
  readonly country: string;
  /** Percent. */
  readonly taxRate: number;
  /** Whether it is in the prices. */
  readonly isTaxIncluded: boolean;
}

const REGIONS: readonly SeedRegion[] = [
  { name: 'eur', currency: 'eur', country: 'de', taxRate: 19, isTaxIncluded: true },
  { name: 'jpy', currency: 'jpy', country: 'jp', taxRate: 10, isTaxIncluded: true },
  { name: 'usd', currency: 'usd', country: 'us', taxRate: 8.875, isTaxIncluded: false },
];

const CODES: readonly SeedCode[] = [
  { code: 'LIVE10', percent: 10 },
  { code: 'YEN20', percent: 20, currency: 'jpy' },
];

/** The goods of the demo show, with its SKUs; of those in `stock` there are so many. */
export const seedOf = (stock: Readonly<Record<string, number>> = {}): Seed => ({
  regions: REGIONS,
  products: GOODS.map((good) => productOf(good, stock)),
  codes: CODES,
});

function productOf(good: Good, stock: Readonly<Record<string, number>>): object {
  const labels = good.options.map(({ id, label, values }) => ({
    id,
    title: label.en,
    values: values.map((value) => ({ id: value.id, title: value.label.en })),
  }));
  return {
    title: good.title.en,
    description: good.summary.en,
    handle: good.id,
    options: labels.map(({ title, values }) => ({ title, values: values.map((one) => one.title) })),
    variants: good.skus.map((sku) => ({
      title: variantWords(good, sku).en,
      id: sku.id,
      sku: sku.id,
      manage_inventory: true,
      stock: stock[sku.id] ?? sku.stock,
      options: Object.fromEntries(
        labels.map(({ id, title, values }) => [
          title,
          values.find((one) => one.id === sku.options[id])?.title ?? '',
        ]),
      ),
      prices: pricesOf(sku),
    })),
  };
}

function pricesOf({ prices }: Sku): readonly object[] {
  const eur = Number(prices.EUR);
  return [
    { currency_code: 'eur', amount: eur },
    { currency_code: 'jpy', amount: inYen(eur) },
    { currency_code: 'usd', amount: Number(prices.USD) },
  ];
}

/** The shop's own price in yen: a round one. */
const inYen = (eur: number): number => Math.round((eur * 160) / 100) * 100;
