import type { Money } from '../../protocol/money.ts';
import { millionths } from '../catalogue/decimal.ts';

const digitsOf = ({ amount }: Money): number => amount.split('.')[1]?.length ?? 0;

/** Amounts of one currency together: exact, with the digits of the finest. */
export function sum(amounts: readonly Money[], currency: string): Money {
  const digits = Math.max(0, ...amounts.map(digitsOf));
  const total = amounts.reduce((all, { amount }) => all + millionths(amount), 0n);
  const text = String(total).padStart(7, '0');
  const part = text.slice(-6).slice(0, digits);
  return { amount: text.slice(0, -6) + (part && `.${part}`), currency };
}
