import type { QuantityRule } from '../../protocol/manifest.ts';

/** Every number in which something is sold; a shop may say nonsense. */
export function numbersOf({
  min = 1,
  step = 1,
  max = Infinity,
}: QuantityRule): Required<QuantityRule> {
  return { min: Math.max(1, min), step: Math.max(1, step), max };
}

/** As many of `quantity` as are sold; 0: none. */
export function fitting(rule: QuantityRule, quantity: number): number {
  const { min, step, max } = numbersOf(rule);
  const steps = Math.floor((Math.min(quantity, max) - min) / step);
  return steps < 0 ? 0 : min + steps * step;
}
