import type { Manifest } from '../../protocol/manifest.ts';
import { variantIdOf, type ShopifyRefs } from './ref.ts';

/** What a manifest says of how Shopify calls its goods. */
export interface ShopifyGoods {
  readonly refs: ShopifyRefs;
  /** The handles of the products, by their variants' numbers: out of the products' own addresses. */
  readonly handles: ReadonlyMap<string, string>;
}

/** Where a product's page is, in every market and collection. */
const PAGE = /\/products\/([^/?#]+)/;

/** How the goods of a show are called at Shopify. */
export function shopifyGoods({ products }: Pick<Manifest, 'products'>): ShopifyGoods {
  const handles = new Map<string, string>();
  let refs: ShopifyRefs = 'id';
  for (const product of products) {
    const [, handle] = PAGE.exec(product.url ?? '') ?? [];
    for (const { refs: names } of [product, ...product.variants]) {
      const name = Object.hasOwn(names, 'shopify') ? (names['shopify'] ?? '') : '';
      if (name.startsWith('gid:')) refs = 'gid';
      const id = variantIdOf(name);
      if (id !== null && handle !== undefined) handles.set(id, decoded(handle));
    }
  }
  return { refs, handles };
}

/** A handle may be in any script, and an address is written by hand now and then. */
function decoded(handle: string): string {
  try {
    return decodeURIComponent(handle);
  } catch {
    return handle;
  }
}
