import type { VariantRef } from '../../core/cart.ts';

/** How the manifest names variants: by number (Liquid's `variant.id`), or by the API's global id. */
export type ShopifyRefs = 'id' | 'gid';

const GID = 'gid://shopify/ProductVariant/';

/** The number of a variant; null where the ref is none of Shopify's. */
export function variantIdOf(ref: VariantRef): string | null {
  const id = ref.startsWith(GID) ? ref.slice(GID.length) : ref;
  return /^\d{1,20}$/.test(id) ? id : null;
}

/** The global id of a variant's number. */
export const gidOf = (id: string): string => GID + id;

/** A variant's number as the manifest would write it. */
export const refOf = (id: string, refs: ShopifyRefs): VariantRef =>
  refs === 'gid' ? gidOf(id) : id;
