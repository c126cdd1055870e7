import { fitting, numbersOf } from '../../commerce/catalogue/quantities.ts';
import type { QuantityRule } from '../../protocol/manifest.ts';

/** The next number up or down in which it is sold; 0: there is none. */
export function nextTo(rule: QuantityRule, quantity: number, by: 1 | -1): number {
  const { min, step } = numbersOf(rule);
  if (by < 0) return fitting(rule, quantity - 1);
  const next = Math.max(min, fitting({ min, step }, quantity) + step);
  return fitting(rule, next) === next ? next : 0;
}
