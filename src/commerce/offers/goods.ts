import type { VariantRef } from '../../core/cart.ts';
import type { Manifest, Product, Variant } from '../../protocol/manifest.ts';
import { lineRef } from '../catalogue/line-ref.ts';

/** One thing of a show that a shop can sell: a variant, or a product that has none. */
export interface Good {
  readonly product: Product;
  readonly variant: Variant | null;
  /** What the show's updates call it: `productId` or `productId/variantId`. */
  readonly key: string;
  /** What the shop calls it. */
  readonly ref: VariantRef;
}

/** What can be bought of a product. */
export function goodsOf(product: Product, adapterId: string): readonly Good[] {
  const { id, variants } = product;
  return (variants.length > 0 ? variants : [null]).map((variant) => ({
    product,
    variant,
    key: variant ? `${id}/${variant.id}` : id,
    ref: lineRef(product, variant, adapterId),
  }));
}

/** As many products from the first on as have no more than `most` things to buy together. */
export function firstProducts({ products }: Manifest, most: number): readonly Product[] {
  let left = most;
  const end = products.findIndex(({ variants }) => (left -= variants.length || 1) < 0);
  return end < 0 ? products : products.slice(0, end);
}
