import type { CartPort, CartResult, VariantRef } from '../../core/cart.ts';
import type { Product, Variant } from '../../protocol/manifest.ts';
import { lineRef } from './line-ref.ts';

/** How a product, or one of its variants, stands with the viewer's bag. */
export interface BagView {
  /** Something of it waits for the shop. */
  readonly isAdding: boolean;
  /** How many the shop says are in the bag. */
  readonly count: number;
  /** The shop did not do all that was asked. */
  readonly refused: { readonly result: CartResult; readonly variant: Variant | null } | null;
}

/**
 * Looks for a product in the bag; without `variant` for all of its variants. `byPlans`: what the cart
 * calls the variant when it is bought by one of its plans.
 */
export function bagOf(
  product: Product,
  variant: Variant | null,
  { id, state }: Pick<CartPort, 'id' | 'state'>,
  byPlans: readonly VariantRef[] = [],
): BagView {
  const { variants } = product;
  const all = variant ? [variant] : variants.length > 0 ? variants : [null];
  const byRef = new Map([
    ...all.map((one) => [lineRef(product, one, id), one] as const),
    ...byPlans.map((ref) => [ref, variant] as const),
  ]);
  const has = ({ ref }: { readonly ref: VariantRef }): boolean => byRef.has(ref);
  const refused = Object.entries(state.refused).find(([ref]) => byRef.has(ref));
  return {
    isAdding: state.pending.some((one) => one.kind === 'add' && has(one)),
    count: (state.cart?.lines ?? []).reduce(
      (sum, line) => sum + (has(line) ? line.quantity : 0),
      0,
    ),
    refused: refused ? { result: refused[1], variant: byRef.get(refused[0]) ?? null } : null,
  };
}
