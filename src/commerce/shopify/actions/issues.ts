import type { CartIssue, CartIssueCode, VariantRef } from '../../../core/cart.ts';

/** What the shop means by a code of a cart's error or warning; all others are told as unknown. */
const CODES: Readonly<Record<string, CartIssueCode>> = {
  MERCHANDISE_OUT_OF_STOCK: 'out-of-stock',
  MERCHANDISE_NOT_ENOUGH_STOCK: 'not-enough-stock',
  MERCHANDISE_NOT_APPLICABLE: 'variant-unavailable',
  MERCHANDISE_NOT_FOUND: 'variant-unavailable',
  PRODUCT_UNAVAILABLE_IN_BUYER_LOCATION: 'variant-unavailable',
  INVALID_MERCHANDISE_LINE: 'line-gone',
  MINIMUM_NOT_MET: 'quantity-rule',
  INVALID_INCREMENT: 'quantity-rule',
  MAXIMUM_EXCEEDED: 'limit',
  CART_TOO_LARGE: 'limit',
  VARIANT_REQUIRES_SELLING_PLAN: 'options-required',
  SELLING_PLAN_NOT_APPLICABLE: 'options-required',
};

/** Why a change was not done as asked: what the action resolved with. Errors come before warnings. */
export function issueOf(result: unknown, ref?: VariantRef): CartIssue | undefined {
  const { userErrors, warnings } = Object(result ?? {}) as Record<string, unknown>;
  const [first] = [userErrors, warnings].flatMap((told) => (Array.isArray(told) ? told : []));
  if (first === undefined) return undefined;
  const { code, message } = Object(first ?? {}) as Record<string, unknown>;
  return {
    code: (typeof code === 'string' && CODES[code]) || 'unknown',
    severity: 'error',
    ...(ref !== undefined && { ref }),
    ...(typeof message === 'string' && message && { message }),
  };
}
