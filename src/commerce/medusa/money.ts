import type { Money } from '../../protocol/money.ts';

/**
 * Currencies whose minor unit is no hundredth, by its digits (ISO 4217, list one). The digits that
 * `Intl` shows are those of everyday use: for some currencies others.
 */
const DIGITS: readonly (readonly [number, string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
];

const digitsOf = (currency: string): number =>
  DIGITS.find(([, codes]) => codes.includes(currency))?.[0] ?? 2;

/** Digits after the point that count: more than any tax makes of a price. */
const EXACT = 10;
const PLAIN = /^(\d+)(?:\.(\d+))?$/;

/**
 * Medusa's number in the main unit as an exact amount, divided by `among`, rounded half up to the
 * currency's digits; undefined where it is none. It has up to three digits more than the currency,
 * and binary fractions: what is read is the number as it was sent.
 */
export function moneyOf(number: unknown, currency: string, among = 1): Money | undefined {
  const [, whole, part = ''] = (typeof number === 'number' && PLAIN.exec(String(number))) || [];
  if (whole === undefined || !Number.isSafeInteger(among) || among < 1) return undefined;
  const digits = digitsOf(currency);
  const exact = BigInt(whole + part.slice(0, EXACT).padEnd(EXACT, '0'));
  const unit = 10n ** BigInt(EXACT - digits) * BigInt(among);
  const text = String((2n * exact + unit) / (2n * unit)).padStart(digits + 1, '0');
  const cut = text.length - digits;
  const amount = digits ? `${text.slice(0, cut)}.${text.slice(cut)}` : text;
  return { amount, currency };
}
