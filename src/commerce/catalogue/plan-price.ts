import type { SellingPlan } from '../../protocol/details.ts';
import type { Product, Variant } from '../../protocol/manifest.ts';
import type { Money, Price } from '../../protocol/money.ts';
import { millionths } from './decimal.ts';
import { priceOf } from './price.ts';
import type { Viewpoint } from './viewpoint.ts';

/**
 * What one costs by a plan; null: not known. A plan has one price, which goes with the one that the
 * manifest has for the product: of a variant, a market or a moment with another price it says nothing,
 * nor in another currency than the cart's.
 */
export function planPrice(
  { price }: SellingPlan,
  { product, variant }: { readonly product: Product; readonly variant: Variant | null },
  view: Viewpoint,
): Price | null {
  const once = priceOf(product, variant, view);
  const written = product.price ? [product.price] : product.variants.map((one) => one.price);
  const currency = view.currency ?? once?.currency ?? price?.currency;
  const isKnown = price?.currency === currency && written.every((one) => isSame(one, once));
  return (isKnown && price) || null;
}

const isSame = (a: Money | undefined, b: Money | null): boolean =>
  a && b ? a.currency === b.currency && millionths(a.amount) === millionths(b.amount) : !a && !b;
