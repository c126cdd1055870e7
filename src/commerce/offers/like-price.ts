import type { ProductUpdate } from '../../protocol/cue.ts';
import type { Market, Product, Variant } from '../../protocol/manifest.ts';
import type { Money, Price } from '../../protocol/money.ts';
import type { ProductsSlice } from '../../protocol/snapshot.ts';
import { millionths } from '../catalogue/decimal.ts';

/** Who else tells what a product or its variant costs. */
export interface Tellers {
  /** What the cues tell. */
  readonly updates: ProductsSlice['updates'];
  /** What the manifest says of where the viewer buys. */
  readonly market: Market | null;
}

/**
 * An update whose price has, beside its amount, what others say of the very same amount: most shops tell
 * a price bare of its tax, of what a measure costs, or of the lowest of 30 days. Nothing is guessed: of
 * another amount, or of one that is without the tax where this is with it, nothing is taken.
 */
export function filled(
  update: ProductUpdate | null,
  product: Product,
  variant: Variant | null,
  tellers: Tellers,
): ProductUpdate | null {
  if (!update?.price) return update;
  return { ...update, price: pricesOf(product, variant, tellers).reduce(joined, update.price) };
}

/** What the cues and the manifest say of it, the latest first: of a variant without a price, its product's. */
function pricesOf(
  { id, price }: Product,
  variant: Variant | null,
  { updates, market }: Tellers,
): readonly Price[] {
  const here = market?.products[id];
  const own = variant && [
    updates[`${id}/${variant.id}`]?.price,
    here?.variants?.[variant.id]?.price,
    variant.price,
  ];
  const all = own?.some(Boolean) ? own : [updates[id]?.price, here?.price, price];
  return all.flatMap((one) => one ?? []);
}

function joined(price: Price, other: Price): Price {
  const { taxIncluded, unitPrice, was, lowest } = other;
  const isOtherTax = (price.taxIncluded ?? taxIncluded) !== (taxIncluded ?? price.taxIncluded);
  if (isOtherTax || !isSame(price, other)) return price;
  const isReducedAlike = price.was && was && isSame(price.was, was);
  return {
    ...(taxIncluded !== undefined && { taxIncluded }),
    ...(unitPrice && { unitPrice }),
    ...(lowest && isReducedAlike && { lowest }),
    ...price,
  };
}

const isSame = (a: Money, b: Money): boolean =>
  a.currency === b.currency && millionths(a.amount) === millionths(b.amount);
