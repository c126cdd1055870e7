import type { Cart } from '../../core/cart.ts';

/** Whether a cart has these discount codes and no others, in whatever case. */
export function hasCodes({ discounts = [] }: Cart, codes: readonly string[]): boolean {
  const wanted = new Set(codes.map((code) => code.toLowerCase()));
  const there = new Set(discounts.flatMap(({ code }) => code?.toLowerCase() ?? []));
  return there.size === wanted.size && [...wanted].every((code) => there.has(code));
}
