import type { Money } from '../../../protocol/money.ts';

/** An amount as the shop tells it, untrusted. */
export interface RawMoney {
  readonly amount?: unknown;
  readonly currency?: unknown;
}

/**
 * Currencies whose smallest unit is not a hundredth (ISO 4217). `Intl` is no source for it: it says
 * how an amount is shown, and takes HUF and IDR for whole ones.
 */
const WHOLE = /BIF|CLP|DJF|GNF|ISK|JPY|KMF|KRW|PYG|RWF|UGX|VND|VUV|X[AO]F|XPF/;
const THOUSANDTHS = /BHD|IQD|JOD|KWD|LYD|OMR|TND/;

/**
 * The shop's decimal (`"14000.0"`, `"24.5"`) with the digits of its currency; a digit that counts is
 * never cut. Undefined where it is none.
 */
export function moneyOf(raw: RawMoney | null | undefined): Money | undefined {
  const currency = String(raw?.currency);
  const [, whole, part = ''] = /^(\d+)(?:\.(\d*?)0*)?$/.exec(String(raw?.amount)) ?? [];
  if (!whole) return undefined;
  const least = WHOLE.test(currency) ? 0 : THOUSANDTHS.test(currency) ? 3 : 2;
  const digits = part.padEnd(least, '0');
  return { amount: whole + (digits && `.${digits}`), currency };
}
