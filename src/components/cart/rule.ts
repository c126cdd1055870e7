import type { QuantityRule } from '../../protocol/manifest.ts';

/** Every number in which something is sold; a shop may say nonsense. */
function numbers({ min = 1, step = 1, max = Infinity }: QuantityRule): Required<QuantityRule> {
  return { min: Math.max(1, min), step: Math.max(1, step), max };
}

/** As many of `quantity` as are sold; 0: none. */
export function fitting(rule: QuantityRule, quantity: number): number {
  const { min, step, max } = numbers(rule);
  const steps = Math.floor((Math.min(quantity, max) - min) / step);
  return steps < 0 ? 0 : min + steps * step;
}

/** The next number up or down in which it is sold; 0: there is none. */
export function nextTo(rule: QuantityRule, quantity: number, by: 1 | -1): number {
  const { min, step } = numbers(rule);
  if (by < 0) return fitting(rule, quantity - 1);
  const next = Math.max(min, fitting({ min, step }, quantity) + step);
  return fitting(rule, next) === next ? next : 0;
}
