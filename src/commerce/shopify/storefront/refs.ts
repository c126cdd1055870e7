import type { VariantRef } from '../../../core/cart.ts';
import { boughtOf, gidOf, planIdOf, refOf, variantIdOf, type ShopifyRefs } from '../ref.ts';

/** A variant's two names: `123`, and `gid://shopify/ProductVariant/123`. */
export interface Refs {
  /** The global id of the variant; undefined where it is no name of one. */
  gid(ref: VariantRef): string | undefined;
  /** The name that was asked with, else the usual one, and the plan's; undefined where it is no variant's id. */
  ref(gid: unknown, plan?: unknown): VariantRef | undefined;
}

/** Keeps which of its names each variant was asked by: the cart tells it by the same. `usual`: the name until then. */
export function createRefs(usual: ShopifyRefs = 'id'): Refs {
  const asked = new Map<string, VariantRef>();
  const nameOf = (id: string): VariantRef => asked.get(id) ?? refOf(id, usual);
  return {
    gid(ref) {
      const bought = boughtOf(ref);
      if (bought === null) return undefined;
      const { id } = bought;
      const [name = ref] = ref.split('+');
      asked.set(id, name);
      return gidOf(id);
    },
    ref(gid, plan) {
      const id = variantIdOf(String(gid));
      const by = planIdOf(plan);
      return id === null ? undefined : nameOf(id) + (by === undefined ? '' : `+${by}`);
    },
  };
}
