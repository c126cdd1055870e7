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
export function amountsOf(
  { min: least = 1, step = 1, max = Infinity }: QuantityRule,
  left = Infinity,
): Amounts {
  const top = Math.min(max, left);
  const end = Number.isFinite(top) ? top : Math.max(MOST, least);
  return { least, step, most: end < least ? 0 : least + Math.floor((end - least) / step) * step };
}

/** The number nearest below that can be asked for; the least where it is less than that. */
export function fitting({ least, step, most }: Amounts, quantity: number): number {
  const within = Math.min(Math.max(quantity, least), Math.max(most, least));
  return least + Math.floor((within - least) / step) * step;
}
