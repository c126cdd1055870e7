import type { CartIssue, CartIssueCode, VariantRef } from '../../core/cart.ts';
import { CartFailure } from '../cart/failure.ts';
import type { GraphqlAnswer } from '../http/graphql.ts';
import type { Untrusted } from './order.ts';

/** The `ErrorResult` of a mutation. */
export interface ErrorResult {
  errorCode: string;
  message: string;
  /** The words of the shop's own rule. */
  interceptorError: string;
}

/** What the shop means when it does not do what was asked. */
const CODES: Readonly<Record<string, CartIssueCode>> = {
  ORDER_LIMIT_ERROR: 'limit',
  NEGATIVE_QUANTITY_ERROR: 'quantity-rule',
  // It is being paid for, somewhere else.
  ORDER_MODIFICATION_ERROR: 'conflict',
  BAD_USER_INPUT: 'quantity-rule',
  ENTITY_NOT_FOUND: 'variant-unavailable',
  FORBIDDEN: 'unauthorized',
  UNAUTHORIZED: 'unauthorized',
  GRAPHQL_VALIDATION_FAILED: 'unsupported',
  CHANNEL_NOT_FOUND: 'unsupported',
};

/** Why an `ErrorResult` other than that of the stock came: nothing was done. */
export function refusal(result: Untrusted<ErrorResult>, ref?: VariantRef): CartIssue {
  const code = CODES[String(result?.errorCode)] ?? 'unknown';
  const said = result?.interceptorError ?? (code === 'limit' ? result?.message : undefined);
  return issueOf(code, ref, said);
}

/**
 * Why the shop's errors came in place of an outcome. Throws a {@link CartFailure} where it may have
 * been done: Vendure had done a change whose order it then cannot show.
 */
export function errorIssue(
  { errors }: GraphqlAnswer,
  badInput: CartIssueCode,
  ref?: VariantRef,
): CartIssue {
  const [error] = errors as readonly Untrusted<GraphqlAnswer['errors'][number]>[];
  const { code } = (error?.extensions ?? {}) as { readonly code?: unknown };
  const isItsOwn = !Array.isArray(error?.path) || error.path.length < 2;
  const issue = code === 'USER_INPUT_ERROR' ? badInput : CODES[String(code)];
  if (isItsOwn && issue) return issueOf(issue, ref);
  throw new CartFailure('unknown', `The shop failed: ${String(code)}.`);
}

const issueOf = (code: CartIssueCode, ref?: VariantRef, message?: unknown): CartIssue => ({
  code,
  severity: 'error',
  ...(ref !== undefined && { ref }),
  ...(typeof message === 'string' && { message }),
});
