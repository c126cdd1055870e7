import type { Money } from '../../../src/protocol/money.ts';
import type { CurrencyCode } from './types.ts';

const AMOUNT = /^\d{1,9}\.\d{2}$/;

/** Whether it is an amount as this shop writes them: its four currencies all have two digits. */
export const isAmount = (text: string): boolean => AMOUNT.test(text);

/** A decimal amount in hundredths. */
export const hundredths = (amount: string): number => Number(amount.replace('.', ''));

/** So many hundredths of a currency. */
export function money(count: number, currency: CurrencyCode): Money {
  const digits = String(count).padStart(3, '0');
  return { amount: `${digits.slice(0, -2)}.${digits.slice(-2)}`, currency };
}
