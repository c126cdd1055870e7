import type { RawCart, RawLine } from './held.ts';
import { moneyOf, type RawMoney } from './money.ts';
import { listIn, type Told } from './told.ts';

/** One discount, by what it takes off all lines together. */
interface Taken {
  readonly code?: unknown;
  readonly label?: unknown;
  /** In millionths. */
  sum: bigint;
  readonly currency: unknown;
}

/** What a cart has beside its lines: its discounts, and what is ours of the texts that are kept with it. */
export function moreOf(raw: RawCart, nodes: readonly (RawLine | null)[]): Promise<object> {
  const ours = listIn(raw.attributes).flatMap(({ key, value }) =>
    String(key).startsWith('_onair') ? [[key, value ?? '']] : [],
  );
  const discounts = discountsOf(raw, nodes);
  return Promise.resolve({
    ...(ours.length > 0 && { attributes: Object.fromEntries(ours) as object }),
    ...(discounts.length > 0 && { discounts }),
  });
}

/** The codes, each with what it takes off, and then what the shop gives by itself. */
function discountsOf(raw: RawCart, nodes: readonly (RawLine | null)[]): readonly object[] {
  const taken = takenIn([raw, ...nodes].flatMap((one) => listIn(one?.discountAllocations)));
  const typed = listIn(raw.discountCodes).map(({ code, applicable }) => ({
    code,
    applies: applicable === true,
    amount: amountOf(taken.get(nameOf(code))),
  }));
  const names = new Set(typed.map(({ code }) => nameOf(code)));
  const given = [...taken].flatMap(([name, { code, label, ...one }]) =>
    names.has(name) ? [] : { code, label, applies: true, amount: amountOf(one) },
  );
  return [...typed, ...given];
}

/** Codes are the same however they are written; what has none has a title. */
const nameOf = (code: unknown, label?: unknown): string =>
  JSON.stringify([code === undefined ? null : String(code).toLowerCase(), label ?? null]);

function takenIn(allocations: readonly Told[]): ReadonlyMap<string, Taken> {
  const sums = new Map<string, Taken>();
  for (const { code, label, amount } of allocations) {
    const money = moneyOf(amount as RawMoney);
    if (!money) continue;
    const name = nameOf(code, label);
    const one = sums.get(name) ?? { code, label, sum: 0n, currency: money.currency };
    one.sum += millionths(money.amount);
    sums.set(name, one);
  }
  return sums;
}

const PLACES = 6;

function millionths(amount: string): bigint {
  const [whole = '0', part = ''] = amount.split('.');
  return BigInt(whole + part.padEnd(PLACES, '0').slice(0, PLACES));
}

/** Undefined where it takes nothing off. */
function amountOf(taken: Pick<Taken, 'sum' | 'currency'> | undefined): object | undefined {
  if (!taken?.sum) return undefined;
  const digits = String(taken.sum).padStart(PLACES + 1, '0');
  const amount = `${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`;
  return moneyOf({ amount, currency: taken.currency });
}
