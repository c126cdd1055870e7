import type { DoubleCart, DoubleLine } from './carts.ts';
import { DISCOUNTS, moneyIn } from './goods.ts';

/** What is taken off, as a `CartDiscountAllocation`. */
export type DoubleAllocation = object;

/** What comes off a cart: whole numbers of the smallest unit. */
export interface DoubleOff {
  readonly codes: readonly object[];
  readonly onLines: ReadonlyMap<DoubleLine, readonly DoubleAllocation[]>;
  readonly onCart: readonly DoubleAllocation[];
  readonly sum: number;
}

/** What the codes of a cart, and what is given without one, take off its lines and the whole. */
export function discountsIn(
  cart: DoubleCart,
  priced: readonly { readonly line: DoubleLine; readonly each: number }[],
  market: string,
): DoubleOff {
  const onLines = new Map<DoubleLine, DoubleAllocation[]>();
  const onCart: DoubleAllocation[] = [];
  const used = new Set<string>();
  let sum = 0;
  for (const [name, { percent, on, number, title }] of Object.entries(DISCOUNTS)) {
    const code = cart.codes.find((one) => one.toUpperCase() === name);
    const those = priced.filter(({ line }) => number === undefined || line.number === number);
    if ((code === undefined && title === undefined) || those.length === 0) continue;
    if (code !== undefined) used.add(code);
    const allocation = (amount: number): DoubleAllocation => ({
      ...(title === undefined
        ? { __typename: 'CartCodeDiscountAllocation', code: name }
        : { __typename: 'CartAutomaticDiscountAllocation', title }),
      discountedAmount: moneyIn(market, amount),
    });
    const off = those.map(({ line, each }) => ({
      line,
      amount: Math.round((each * line.quantity * percent) / 100),
    }));
    const all = off.reduce((total, { amount }) => total + amount, 0);
    sum += all;
    if (on === 'cart') onCart.push(allocation(all));
    else
      for (const { line, amount } of off)
        onLines.set(line, [...(onLines.get(line) ?? []), allocation(amount)]);
  }
  const codes = cart.codes.map((code) => ({ code, applicable: used.has(code) }));
  return { codes, onLines, onCart, sum };
}
