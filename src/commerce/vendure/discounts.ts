import type { CartDiscount } from '../../core/cart.ts';
import type { Graphql } from '../http/graphql.ts';
import { listOf, orderIn, type Price, type Untrusted } from './order.ts';

interface Discounted {
  couponCodes: readonly string[];
  discounts: readonly Discount[];
  history: { readonly items: readonly Entry[] };
}

interface Discount {
  /** `PROMOTION:` and its id. */
  source: string;
  label: string;
  /** Below zero. */
  amount: number;
}

interface Entry {
  data: unknown;
}

/** Which promotion a code is of: an order says it in its history alone. */
const APPLIED =
  '{r:activeOrder{history(options:{take:100,sort:{createdAt:DESC},' +
  'filter:{type:{eq:"ORDER_COUPON_APPLIED"}}}){items{data}}}}';

export const codesIn = (order: unknown): readonly string[] =>
  listOf((order as Untrusted<Discounted>)?.couponCodes).map(String);

/** Reads what the shop takes off; undefined: it does not tell which code takes what. */
export function createDiscounts(
  ask: Graphql,
): (
  order: unknown,
  price: Price,
  signal: AbortSignal,
) => Promise<readonly CartDiscount[] | undefined> {
  const sources = new Map<string, string>();
  const learn = async (signal: AbortSignal): Promise<void> => {
    const order = orderIn(await ask({ query: APPLIED, variables: {}, signal }));
    const { history } = (order ?? {}) as NonNullable<Untrusted<Discounted>>;
    for (const entry of listOf<Entry>((history as Untrusted<Discounted['history']>)?.items)) {
      const { couponCode, promotionId } = (entry?.data ?? {}) as Readonly<Record<string, unknown>>;
      sources.set(String(couponCode), `PROMOTION:${String(promotionId)}`);
    }
  };
  const isKnown = (code: string): boolean => sources.has(code);
  return async (order, price, signal) => {
    const codes = codesIn(order);
    if (!codes.every(isKnown)) await learn(signal);
    if (!codes.every(isKnown)) return undefined;
    const discounts = listOf<Discount>((order as Untrusted<Discounted>)?.discounts);
    const byCode = codes.map((code) => ({ code, source: sources.get(code) }));
    const isOfCode = (one: Untrusted<Discount>): boolean =>
      byCode.some(({ source }) => source === one?.source);
    return [
      ...byCode.map(({ code, source }) => {
        const discount = discounts.find((one) => one?.source === source);
        return { code, applies: discount !== undefined, ...wordsOf(discount, price) };
      }),
      ...discounts
        .filter((one) => !isOfCode(one))
        .map((one) => ({ applies: true, ...wordsOf(one, price) })),
    ];
  };
}

function wordsOf(
  discount: Untrusted<Discount>,
  price: Price,
): Pick<CartDiscount, 'label' | 'amount'> {
  const { label, amount: below } = discount ?? {};
  const amount = price(-Number(below));
  return { ...(typeof label === 'string' && { label }), ...(amount && { amount }) };
}
