import type { Money } from '../../protocol/money.ts';
import { millionths } from '../catalogue/decimal.ts';

const digitsOf = ({ amount }: Money): number => amount.split('.')[1]?.length ?? 0;

/** Amounts of one currency together: exact, with the digits of the finest. */
export function sum(amounts: readonly Money[], currency: string): Money {
  const digits = Math.max(0, ...amounts.map(digitsOf));
  const total = amounts.reduce((all, { amount }) => all + millionths(amount), 0n);
  return inFull(total, digits, currency);
}

/** What is left of an amount when another is taken off; nothing where that is more. */
export function less(amount: Money, taken: Money): Money {
  const left = millionths(amount.amount) - millionths(taken.amount);
  const digits = Math.max(digitsOf(amount), digitsOf(taken));
  return inFull(left > 0n ? left : 0n, digits, amount.currency);
}

/** So many percent of an amount, in whole units of its last digit: half of one is rounded up. */
export function percentOf(amount: Money, percent: number): Money {
  const unit = 10n ** BigInt(6 - digitsOf(amount));
  const hundredths = BigInt(Math.round(percent * 100));
  const exact = millionths(amount.amount) * hundredths;
  const units = (exact + 5_000n * unit) / (10_000n * unit);
  return inFull(units * unit, digitsOf(amount), amount.currency);
}

function inFull(total: bigint, digits: number, currency: string): Money {
  const text = String(total).padStart(7, '0');
  const part = text.slice(-6).slice(0, digits);
  return { amount: text.slice(0, -6) + (part && `.${part}`), currency };
}
