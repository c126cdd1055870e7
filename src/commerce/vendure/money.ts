import type { Money } from '../../protocol/money.ts';

/** An amount as Vendure tells it; undefined where it is none. The currency is not looked at. */
export type ReadMoney = (value: unknown, currency: unknown) => Money | undefined;

/**
 * Vendure's amounts are whole numbers of `10 ** -precision` units of the currency, of whichever one:
 * it counts yen in hundredths too, unless the shop's `MoneyStrategy` says otherwise.
 */
export const createMoney =
  (precision: number): ReadMoney =>
  (value, currency) => {
    if (!Number.isSafeInteger(value)) return undefined;
    const digits = String(value).padStart(precision + 1, '0');
    const cut = digits.length - precision;
    const amount = precision ? `${digits.slice(0, cut)}.${digits.slice(cut)}` : digits;
    return { amount, currency: currency as string };
  };
