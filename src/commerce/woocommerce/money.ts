import type { Money } from '../../protocol/money.ts';
import { at, textAt } from './payload.ts';

/** Reads the amounts of one payload: strings of whole minor units, such as `"2400"`. */
export interface Purse {
  /** Sum of the fields of these names; undefined where one of them is no amount. */
  sum(...names: readonly string[]): bigint | undefined;
  /** With the point where this payload has it, whatever digits the currency has elsewhere. */
  money(minor: bigint | undefined): Money | undefined;
}

const WHOLE = /^\d{1,15}$/;
/** What is beyond is no exponent: more than any currency has. */
const EXPONENT = /^[0-6]$/;

/** `totals` and `prices` of the Store API say themselves in which currency they are, and its exponent. */
export function purseOf(payload: unknown): Purse {
  const currency = at(payload, 'currency_code');
  const exponent = textAt(payload, 'currency_minor_unit');
  return {
    sum(...names) {
      const amounts = names.map((name) => at(payload, name));
      return amounts.every((amount) => typeof amount === 'string' && WHOLE.test(amount))
        ? amounts.reduce((sum: bigint, amount) => sum + BigInt(amount as string), BigInt(0))
        : undefined;
    },
    money: (minor) =>
      minor !== undefined && typeof currency === 'string' && EXPONENT.test(exponent)
        ? { amount: decimal(minor, Number(exponent)), currency }
        : undefined,
  };
}

/** An amount below zero comes out as none, and is left out by whoever reads it. */
function decimal(minor: bigint, digits: number): string {
  const figures = String(minor).padStart(digits + 1, '0');
  const point = figures.length - digits;
  return figures.slice(0, point) + (digits ? `.${figures.slice(point)}` : '');
}
