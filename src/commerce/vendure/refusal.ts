import type { Cart, CartIssue, CartIssueCode, VariantRef } from '../../core/cart.ts';
import { CartFailure } from '../cart/failure.ts';
import type { GraphqlAnswer } from '../http/graphql.ts';
import { cartOf, type OrderReading, type Untrusted } from './order.ts';

/** What came of one line. */
export interface Outcome {
  /** Null: it was not told. */
  readonly cart: Cart | null;
  /** Beside a cart it is about stock: as many as there are were taken. */
  readonly issue?: CartIssue;
  /** How many came in, of those asked for. */
  readonly added: number;
}

export interface Question {
  readonly signal: AbortSignal;
  /** What it means that an id in it is not known. */
  readonly badInput: CartIssueCode;
  readonly ref?: VariantRef;
  readonly quantity?: number;
}

interface ErrorResult {
  errorCode: string;
  /** In the language that was asked for. */
  message: string;
  /** The words of the shop's own rule. */
  interceptorError: string;
  /** Of an add: how many of those asked for; of a quantity: how many there are now. */
  quantityAvailable: number;
  order: unknown;
}

/** What the shop means when it does not do what was asked: its results and its errors. */
const CODES: Readonly<Record<string, CartIssueCode>> = {
  ORDER_LIMIT_ERROR: 'limit',
  NEGATIVE_QUANTITY_ERROR: 'quantity-rule',
  // It is being paid for, somewhere else.
  ORDER_MODIFICATION_ERROR: 'conflict',
  ENTITY_NOT_FOUND: 'variant-unavailable',
  FORBIDDEN: 'unauthorized',
  GRAPHQL_VALIDATION_FAILED: 'unsupported',
  NO_ACTIVE_ORDER_ERROR: 'cart-gone',
  COUPON_CODE_LIMIT_ERROR: 'limit',
};

/**
 * What an answer to a mutation says that is no order. Throws a {@link CartFailure} where it leaves open what was
 * done: Vendure does a change, and then gives an error because it cannot show the order.
 */
export async function refusalOf(
  { data, errors: [error] }: GraphqlAnswer,
  reading: OrderReading,
  { badInput, ref, signal }: Question,
): Promise<Outcome> {
  const { r: result } = (data ?? {}) as { readonly r?: Untrusted<ErrorResult> };
  const code = data === null ? error?.extensions?.code : result?.errorCode;
  if (code === 'INSUFFICIENT_STOCK_ERROR') return stockOutcome(result, reading, signal, ref);
  const known = code === 'USER_INPUT_ERROR' ? badInput : CODES[String(code)];
  const issue = known ?? (result ? 'unknown' : null);
  const isWithin = Array.isArray(error?.path) && error.path.length > 1;
  if (!issue || isWithin) throw new CartFailure('unknown', `The shop failed: ${String(code)}.`);
  const isOfCode = /^COUPON/.test(String(code));
  const words = isOfCode ? result?.message : result?.interceptorError;
  return { cart: null, issue: issueOf(issue, ref, words), added: 0 };
}

async function stockOutcome(
  result: Untrusted<ErrorResult>,
  reading: OrderReading,
  signal: AbortSignal,
  ref?: VariantRef,
): Promise<Outcome> {
  const cart = await cartOf(result?.order, reading, signal);
  const added = Number(result?.quantityAvailable ?? NaN);
  if (!(added >= 0)) throw new CartFailure('unknown', 'The shop told no order.');
  // There is none left of what is all in the cart already, too.
  const isSoldOut = added === 0 && !cart.lines.some((line) => line.ref === ref);
  const issue = issueOf(isSoldOut ? 'out-of-stock' : 'not-enough-stock', ref);
  return { cart, issue: isSoldOut ? issue : { ...issue, available: added }, added };
}

const issueOf = (code: CartIssueCode, ref?: VariantRef, message?: unknown): CartIssue => ({
  code,
  severity: 'error',
  ...(ref !== undefined && { ref }),
  ...(typeof message === 'string' && { message }),
});
