import type { VariantRef } from '../../../core/cart.ts';
import { gidOf, refOf, variantIdOf, type ShopifyRefs } from '../ref.ts';

/** A variant's two names: `123`, and `gid://shopify/ProductVariant/123`. */
export interface Refs {
  /** The global id; undefined where it is no name of a variant. */
  gid(ref: VariantRef): string | undefined;
  /** The name that was asked with, else the usual one; undefined where it is no variant's id. */
  ref(gid: unknown): VariantRef | undefined;
  /** Grows each time that a variant gets another name. */
  readonly renamed: number;
}

/** Keeps which of its names each variant was asked by: the cart tells it by the same. `usual`: the name until then. */
export function createRefs(usual: ShopifyRefs = 'id'): Refs {
  const asked = new Map<string, VariantRef>();
  let renamed = 0;
  const nameOf = (id: string): VariantRef => asked.get(id) ?? refOf(id, usual);
  return {
    gid(ref) {
      const id = variantIdOf(ref);
      if (id === null) return undefined;
      if (ref !== nameOf(id)) renamed++;
      asked.set(id, ref);
      return gidOf(id);
    },
    ref(gid) {
      const id = variantIdOf(String(gid));
      return id === null ? undefined : nameOf(id);
    },
    get renamed() {
      return renamed;
    },
  };
}
