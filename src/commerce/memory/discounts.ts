import type { CartDiscount, CartLine, VariantRef } from '../../core/cart.ts';
import type { Money } from '../../protocol/money.ts';
import { own } from '../../protocol/schema/plain.ts';
import { millionths } from '../catalogue/decimal.ts';
import { percentOf, sum } from './sum.ts';

/** What the shop in memory takes off. */
export interface MemoryDiscount {
  /** Its name in the shop's words. */
  readonly label?: string;
  /** Of what it is for; or {@link amount}. */
  readonly percent?: number;
  /** Never more than what it is for costs. */
  readonly amount?: Money;
  /** What it is for; absent: all. */
  readonly goods?: readonly VariantRef[];
  /** From this sum of what it is for on; absent: from the first thing on. */
  readonly from?: Money;
}

export interface MemoryDiscounts {
  /** By code; their case does not count. */
  readonly codes?: Readonly<Record<string, MemoryDiscount>>;
  /** What the shop gives by itself. */
  readonly given?: readonly MemoryDiscount[];
}

/** The code as the shop writes it; undefined: it knows none of that name. */
export function codeOf({ codes = {} }: MemoryDiscounts, typed: string): string | undefined {
  const wanted = typed.trim().toUpperCase();
  return Object.keys(codes).find((code) => code.toUpperCase() === wanted);
}

/** What comes off these lines: first what the shop gives by itself, then by each code. */
export function discountsOf(
  { codes = {}, given = [] }: MemoryDiscounts,
  entered: readonly string[],
  lines: readonly CartLine[],
  currency: string,
): readonly CartDiscount[] {
  const byItself = given.flatMap((discount) => {
    const taken = takenOff(discount, lines, currency);
    return taken ? [told(discount, taken)] : [];
  });
  const byCode = entered.flatMap((code) => {
    const discount = own(codes, code);
    return discount ? [{ code, ...told(discount, takenOff(discount, lines, currency)) }] : [];
  });
  return [...byItself, ...byCode];
}

const told = ({ label }: MemoryDiscount, amount: Money | null): CartDiscount => ({
  ...(label !== undefined && { label }),
  applies: amount !== null,
  ...(amount && { amount }),
});

/** Null: nothing, for it is not for what is there. */
function takenOff(
  { percent, amount, goods, from }: MemoryDiscount,
  lines: readonly CartLine[],
  currency: string,
): Money | null {
  const meant = lines.filter(({ ref }) => !goods || goods.includes(ref));
  const worth = sum(
    meant.flatMap(({ total }) => total ?? []),
    currency,
  );
  const isEnough = meant.length > 0 && (!from || !isMore(from, worth));
  if (!isEnough) return null;
  if (percent !== undefined) return percentOf(worth, percent);
  return amount && isMore(amount, worth) ? worth : (amount ?? null);
}

const isMore = (one: Money, other: Money): boolean =>
  millionths(one.amount) > millionths(other.amount);
