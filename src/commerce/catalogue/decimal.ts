import type { Money } from '../../protocol/money.ts';

const DIGITS = 6;

/** A decimal amount in millionths: whole numbers add and compare without rounding. */
export function millionths(amount: string): bigint {
  const [whole = '', part = ''] = amount.split('.');
  return BigInt(whole + part.padEnd(DIGITS, '0'));
}

/** So much money, `count` times: exact, with at least the digits of the amount. */
export function times({ amount, currency }: Money, count: number): Money {
  const digits = amount.split('.')[1]?.length ?? 0;
  const text = String(millionths(amount) * BigInt(count)).padStart(DIGITS + 1, '0');
  const part = text.slice(-DIGITS).slice(0, digits);
  return { amount: text.slice(0, -DIGITS) + (part && `.${part}`), currency };
}
