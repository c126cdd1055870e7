import type { VariantRef } from '../../core/cart.ts';
import type { Product, Variant } from '../../protocol/manifest.ts';

/**
 * What a shop's cart calls a product or its variant. The product's own reference stands for a
 * product without variants alone: for one with variants it names no single thing to buy.
 */
export function lineRef(product: Product, variant: Variant | null, adapterId: string): VariantRef {
  const own = (refs: Readonly<Record<string, string>>): string | undefined =>
    Object.hasOwn(refs, adapterId) ? refs[adapterId] : undefined;
  if (variant) return own(variant.refs) ?? variant.id;
  return (product.variants.length === 0 ? own(product.refs) : undefined) ?? product.id;
}
