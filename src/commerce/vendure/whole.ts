import type { Cart, CartAdapter } from '../../core/cart.ts';
import { rejected } from '../cart/results.ts';
import type { Graphql } from '../http/graphql.ts';
import { codesIn, createDiscounts } from './discounts.ts';
import type { Documents } from './documents.ts';
import { cartOf, orderIn, type OrderReading, type Untrusted } from './order.ts';
import { outcomeOf } from './outcome.ts';
import type { Outcome } from './refusal.ts';

export interface WholeOptions {
  readonly ask: Graphql;
  readonly documents: Documents;
  readonly reading: OrderReading;
  /** The order's own fields, by the names of the texts that they keep. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What holds of an order as a whole: loaded when one has any of it, or is to have. */
export interface Whole extends Required<Pick<CartAdapter, 'setCodes' | 'setAttributes'>> {
  told: OrderReading['whole'];
}

/** Asks for a change: its call, what is asked of its result, and what it is given. */
type Change = (
  [call, result]: readonly [string, string],
  variables: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
) => Promise<Outcome>;

export function createWhole(options: WholeOptions): Whole {
  const { ask, documents, reading, fields } = options;
  const discountsIn = createDiscounts(ask);
  const change: Change = async ([call, result], variables, signal) => {
    const answer = await ask({ query: documents.change(call, result), variables, signal });
    return outcomeOf(answer, reading, { badInput: 'unknown', signal });
  };
  return {
    async told(order, price, signal) {
      // Where it is not known which code takes what, nothing is said of that.
      const discounts = await discountsIn(order, price, signal).catch(() => undefined);
      return { ...(discounts && { discounts }), attributes: attributesIn(order, fields) };
    },
    setCodes: (codes, { signal }) => setCodes(options, change, codes, signal),
    async setAttributes(attributes, { signal }) {
      const names = Object.keys(attributes);
      if (!names.every((name) => Object.hasOwn(fields, name))) return rejected('unsupported');
      const values = names.map((name) => [fields[name], attributes[name]]);
      const i = { customFields: Object.fromEntries(values) as object };
      const { cart, issue } = await change(SET_FIELDS, { i }, signal);
      return { status: issue ? 'rejected' : 'ok', cart, issues: issue ? [issue] : [] };
    },
  };
}

const RESULT = '{...on ErrorResult{errorCode message}...O}';
const SET_FIELDS = ['($i:UpdateOrderInput!){r:setOrderCustomFields(input:$i)', RESULT] as const;
const APPLY = ['($c:String!){r:applyCouponCode(couponCode:$c)', RESULT] as const;
// What can only be an order must not be asked whether it is something else.
const REMOVE = ['($c:String!){r:removeCouponCode(couponCode:$c)', '{...O}'] as const;

/** Whatever case it is typed in, Vendure takes it for the same. */
const isIn = (codes: readonly string[], code: string): boolean =>
  codes.some((one) => one.toLowerCase() === code.toLowerCase());

async function setCodes(
  { ask, documents, reading }: WholeOptions,
  change: Change,
  codes: readonly string[],
  signal: AbortSignal,
): ReturnType<Whole['setCodes']> {
  const order = orderIn(await ask({ query: documents.read, variables: {}, signal }));
  if (order === null) return rejected('cart-gone');
  const has = codesIn(order);
  // First what may be refused: then nothing else was changed.
  const steps = [
    ...codes.filter((code) => !isIn(has, code)).map((code) => [APPLY, code] as const),
    ...has.filter((code) => !isIn(codes, code)).map((code) => [REMOVE, code] as const),
  ];
  let cart: Cart | null = null;
  for (const [call, code] of steps) {
    const said = await change(call, { c: code }, signal);
    if (said.issue) return { status: cart ? 'partial' : 'rejected', cart, issues: [said.issue] };
    cart = said.cart;
  }
  return { status: 'ok', cart: cart ?? (await cartOf(order, reading, signal)), issues: [] };
}

function attributesIn(
  order: unknown,
  fields: WholeOptions['fields'],
): Readonly<Record<string, string>> {
  const { customFields } = (order ?? {}) as NonNullable<Untrusted<{ customFields: object }>>;
  const has = (customFields ?? {}) as Readonly<Record<string, unknown>>;
  const texts = Object.entries(fields).map(([name, field]) => [name, has[field]] as const);
  return Object.fromEntries(
    texts.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
