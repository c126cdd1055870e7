import type { Product, Variant } from '../../protocol/manifest.ts';
import type { Money, Price } from '../../protocol/money.ts';
import { millionths } from './decimal.ts';
import { isSoldOut } from './stock.ts';
import type { Viewpoint } from './viewpoint.ts';

/** What the card says of the price. */
export interface PriceView extends Price {
  /** Some variant costs more: "from". */
  readonly isFrom: boolean;
}

/** A price before a reduction, with the lowest of the last 30 days: neither without the other. */
export interface Reduction {
  readonly was: Money;
  readonly lowest: Money;
}

/**
 * What a product or its variant costs here and now; null: not known. A variant's own price comes
 * before the product's, the latest before the written one, the market's before everybody's.
 */
export function priceOf(
  { id, price }: Product,
  variant: Variant | null,
  { market, updates, currency }: Viewpoint,
): Price | null {
  const here = market?.products[id];
  const own =
    variant &&
    [
      updates[`${id}/${variant.id}`]?.price,
      here?.variants?.[variant.id]?.price,
      variant.price,
    ].filter(isThere);
  const prices = own?.length ? own : [updates[id]?.price, here?.price, price].filter(isThere);
  const wanted = currency ?? market?.currency ?? here?.price?.currency;
  const found = prices.find((one) => one.currency === wanted);
  return found ?? (currency ? null : (prices[0] ?? null));
}

/** The lowest price of what is to be had of a product, and whether something costs more. */
export function priceFrom(product: Product, view: Viewpoint): PriceView | null {
  const open = product.variants.filter((variant) => !isSoldOut(product, variant, view));
  const some = [open, product.variants].find(({ length }) => length > 0) ?? [null];
  const prices = some.map((variant) => priceOf(product, variant, view)).filter(isThere);
  const [first] = prices;
  if (!first) return null;
  const alike = prices.filter(({ currency }) => currency === first.currency);
  const low = alike.reduce((a, b) => (isLess(b, a) ? b : a));
  return { ...low, isFrom: alike.some((price) => isLess(low, price)) };
}

/** The reduction that a price may be shown with; null: none, or not all of it is known. */
export function reductionOf({ amount, currency, was, lowest }: Price): Reduction | null {
  const isOne =
    was?.currency === currency &&
    lowest?.currency === currency &&
    millionths(amount) < millionths(was.amount);
  return isOne ? { was, lowest } : null;
}

function isLess(a: Money, b: Money): boolean {
  return millionths(a.amount) < millionths(b.amount);
}

function isThere<T>(value: T | null | undefined | '' | false): value is T {
  return !!value;
}
