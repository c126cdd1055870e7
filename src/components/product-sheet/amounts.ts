import { fitting, numbersOf } from '../../commerce/catalogue/quantities.ts';
import type { QuantityRule } from '../../protocol/manifest.ts';

/** As many as can be asked for at once where the shop does not say how many there are. */
const MOST = 99;

/** In which numbers something can be asked for: `least`, `least + step` … up to `most`. */
export interface Amounts {
  readonly least: number;
  readonly step: number;
  /** Less than `least`: not so many are left as the shop sells at once. */
  readonly most: number;
}

/** The shop's rule, and what there is. `left`: undefined where the shop does not say it. */
export function amountsOf(rule: QuantityRule, left = Infinity): Amounts {
  const { min: least, step, max } = numbersOf(rule);
  const top = Math.min(max, left);
  const end = Number.isFinite(top) ? top : Math.max(MOST, least);
  return { least, step, most: fitting(rule, end) };
}

/** The number nearest below that can be asked for; the least where it is less than that. */
export function nearest({ least: min, step, most: max }: Amounts, quantity: number): number {
  return fitting({ min, step, max }, quantity) || min;
}
