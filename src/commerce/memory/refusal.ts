import type { CartIssue, VariantRef } from '../../core/cart.ts';
import type { SoldGood } from './goods.ts';

export interface Wish {
  readonly ref: VariantRef;
  readonly good: SoldGood | undefined;
  /** How many the line is to have in the end; 0 takes it out. */
  readonly wanted: number;
  /** How many of them it has already. */
  readonly has: number;
  /** How many other lines have of the same stock. */
  readonly taken: number;
}

/** Why a line cannot have so many; null: it can. `available`: how many more, beside those that it has. */
export function refusal({ ref, good, wanted, has, taken }: Wish): CartIssue | null {
  const issue = { severity: 'error', ref } as const;
  if (wanted === 0) return null;
  if (!good) return { ...issue, code: 'variant-unavailable' };
  if (!Number.isSafeInteger(wanted) || wanted < 0) return { ...issue, code: 'quantity-rule' };
  const left = Math.max(0, (good.stock ?? Infinity) - taken);
  if (left === 0) return { ...issue, code: 'out-of-stock' };
  const { min = 1, step = 1, max = Infinity } = good.quantity ?? {};
  const isRule = wanted >= min && (wanted - min) % step === 0;
  if (!isRule) return { ...issue, code: 'quantity-rule' };
  if (wanted > max) return { ...issue, code: 'limit', available: Math.max(0, max - has) };
  if (wanted <= left) return null;
  return { ...issue, code: 'not-enough-stock', available: Math.max(0, left - has) };
}
