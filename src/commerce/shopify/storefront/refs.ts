import type { VariantRef } from '../../../core/cart.ts';

const PREFIX = 'gid://shopify/ProductVariant/';
const FORMS = /^(?:gid:\/\/shopify\/ProductVariant\/)?(\d+)$/;

/** A variant's two names: `123`, and `gid://shopify/ProductVariant/123`. */
export interface Refs {
  /** The global id; undefined where it is no name of a variant. */
  gid(ref: VariantRef): string | undefined;
  /** The name that was asked with, else the number; undefined where it is no variant's id. */
  ref(gid: unknown): VariantRef | undefined;
  /** Grows each time that a variant gets another name. */
  readonly renamed: number;
}

/** Keeps which of its names each variant was asked by: the cart tells it by the same. */
export function createRefs(): Refs {
  const asked = new Map<string, VariantRef>();
  let renamed = 0;
  const numberOf = (ref: string): string | undefined => FORMS.exec(ref)?.[1];
  return {
    gid(ref) {
      const number = numberOf(ref);
      if (number === undefined) return undefined;
      if (ref !== (asked.get(number) ?? number)) renamed++;
      asked.set(number, ref);
      return PREFIX + number;
    },
    ref(gid) {
      const number = numberOf(String(gid));
      return number && (asked.get(number) ?? number);
    },
    get renamed() {
      return renamed;
    },
  };
}
