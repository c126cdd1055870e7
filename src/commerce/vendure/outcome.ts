import type { Cart, CartIssue, CartIssueCode, CartResult, VariantRef } from '../../core/cart.ts';
import { CartFailure } from '../cart/failure.ts';
import type { GraphqlAnswer } from '../http/graphql.ts';
import { cartOf, type OrderReading, type Untrusted } from './order.ts';
import { errorIssue, refusal, type ErrorResult } from './refusal.ts';

/** What came of one line. */
export interface Outcome {
  /** Null: it was not told. */
  readonly cart: Cart | null;
  readonly issue?: CartIssue;
  /** Of a stock error: as many as there are were taken. */
  readonly isStock?: boolean;
  /** How many came in, of those asked for. */
  readonly added: number;
}

interface StockError extends ErrorResult {
  /** Of an add: how many of those asked for; of a quantity: how many there are now. */
  quantityAvailable: number;
  order: unknown;
}

export interface Question {
  /** What it means that an id in it is not known. */
  readonly badInput: CartIssueCode;
  readonly ref?: VariantRef;
  readonly quantity?: number;
}

/** What an answer to a mutation says. Throws a `CartFailure` where it leaves open what was done. */
export function outcomeOf(
  answer: GraphqlAnswer,
  reading: OrderReading,
  { badInput, ref, quantity = 0 }: Question,
): Outcome {
  const { r: result } = (answer.data ?? {}) as { readonly r?: Untrusted<StockError> };
  if (answer.data === null)
    return { cart: null, issue: errorIssue(answer, badInput, ref), added: 0 };
  if (result?.errorCode === undefined) return { cart: cartOf(result, reading), added: quantity };
  if (result.errorCode !== 'INSUFFICIENT_STOCK_ERROR')
    return { cart: null, issue: refusal(result, ref), added: 0 };
  const cart = cartOf(result.order, reading);
  const available = result.quantityAvailable;
  if (!isCount(available)) throw new CartFailure('unknown', 'The shop told no quantity.');
  return { cart, issue: stockIssue(cart, available, ref), isStock: true, added: available };
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** There is none left of what is all in the cart already, too. */
function stockIssue({ lines }: Cart, available: number, ref?: VariantRef): CartIssue {
  const isSoldOut = available === 0 && !lines.some((line) => line.ref === ref);
  return {
    code: isSoldOut ? 'out-of-stock' : 'not-enough-stock',
    severity: available > 0 ? 'warning' : 'error',
    ...(ref !== undefined && { ref }),
    ...(!isSoldOut && { available }),
  };
}

/** What came of several lines. `isLost`: the shop had forgotten the cart, and what was in it. */
export function together(outcomes: readonly Outcome[], isLost: boolean): CartResult {
  const issues = outcomes.flatMap(({ issue }) => issue ?? []);
  const added = outcomes.reduce((sum, outcome) => sum + outcome.added, 0);
  const status = issues.length === 0 ? 'ok' : added > 0 ? 'partial' : 'rejected';
  const carts = outcomes.flatMap(({ cart }) => cart ?? []);
  const gone = isLost ? [{ code: 'cart-gone', severity: 'warning' } as const] : [];
  return { status, cart: carts.at(-1) ?? null, issues: [...issues, ...gone], added };
}
