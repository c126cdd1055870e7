import type { Stock } from '../../protocol/cue.ts';
import type { Product, QuantityRule, Variant } from '../../protocol/manifest.ts';
import type { Viewpoint } from './viewpoint.ts';

/** A stock figure, and when it was so. */
export interface StockView extends Stock {
  readonly asOf: string;
}

/** The latest that is known of the stock: the variant's, else the product's as a whole. */
export function stockOf(
  { id }: Product,
  variant: Variant | null,
  { updates }: Pick<Viewpoint, 'updates'>,
): StockView | null {
  const update = [variant && updates[`${id}/${variant.id}`], updates[id]].find((one) => one?.stock);
  return update?.stock ? { ...update.stock, asOf: update.asOf } : null;
}

/** The shop's rule as it is given: by its latest word, else as the manifest has it. */
export function ruleOf(
  { id, quantity }: Product,
  variant: Variant | null | undefined,
  { updates }: Pick<Viewpoint, 'updates'>,
): QuantityRule {
  const own = variant && (updates[`${id}/${variant.id}`]?.quantity ?? variant.quantity);
  return own ?? updates[id]?.quantity ?? quantity ?? {};
}

/** In which numbers it is sold. */
export function quantityRuleOf(
  ...of: Parameters<typeof ruleOf>
): Required<Omit<QuantityRule, 'max'>> & Pick<QuantityRule, 'max'> {
  const { min = 1, step = 1, max } = ruleOf(...of);
  return { min: Math.max(1, min), step: Math.max(1, step), ...(max !== undefined && { max }) };
}

/** Whether the market is sold this product, or this variant of it, at all. */
export function isSold(
  { id }: Product,
  { market }: Pick<Viewpoint, 'market'>,
  variant?: Variant | null,
): boolean {
  const here = market?.products[id];
  return !(here?.unavailable || (variant && here?.variants?.[variant.id]?.unavailable));
}

/**
 * Whether nothing of it is to be had. What is told of a variant outranks the manifest; of a product
 * without a variant: that it is out, or that each of its variants is. A variant that the market is
 * not sold cannot be had there.
 */
export function isSoldOut(product: Product, variant: Variant | null, view: Viewpoint): boolean {
  const { updates } = view;
  if (updates[product.id]?.stock?.level === 'out' || !isSold(product, view, variant)) return true;
  if (!variant)
    return (
      product.variants.length > 0 && product.variants.every((v) => isSoldOut(product, v, view))
    );
  const live = updates[`${product.id}/${variant.id}`]?.stock;
  return live ? live.level === 'out' : variant.available === false;
}
