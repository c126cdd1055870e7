import type { VariantRef } from '../../core/cart.ts';
import type { Manifest, Product, Variant } from '../../protocol/manifest.ts';

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

/** What each added line tells of where it came from: kept with it through to the order. `_`: not for shoppers to see. */
export const attributionOf = ({ id }: Pick<Manifest, 'id'>): Readonly<Record<string, string>> => ({
  _onair_show: id,
});
