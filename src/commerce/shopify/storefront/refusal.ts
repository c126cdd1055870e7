import type { CartIssue, CartIssueCode, CartResult, VariantRef } from '../../../core/cart.ts';
import { quantityOf } from '../../cart/goal.ts';
import type { Held } from './held.ts';

/** A user error or a warning of a change, untrusted. */
export interface Remark {
  readonly code?: unknown;
  readonly message?: unknown;
  /** Of an error: the way to what is wrong in what was asked, such as `lines 0 quantity`. */
  readonly field?: unknown;
  /** Of a warning: the line's id, or the variant's. */
  readonly target?: unknown;
}

/** From how many of it to how many, in all lines, in the order asked. */
export type Wanted = ReadonlyMap<VariantRef, { readonly from: number; readonly to: number }>;

const CODES: Readonly<Record<string, CartIssueCode>> = {
  MERCHANDISE_OUT_OF_STOCK: 'out-of-stock',
  MERCHANDISE_NOT_ENOUGH_STOCK: 'not-enough-stock',
  PRODUCT_UNAVAILABLE_IN_BUYER_LOCATION: 'variant-unavailable',
  MERCHANDISE_NOT_APPLICABLE: 'variant-unavailable',
  VARIANT_REQUIRES_SELLING_PLAN: 'options-required',
  SELLING_PLAN_NOT_APPLICABLE: 'options-required',
  MINIMUM_NOT_MET: 'quantity-rule',
  INVALID_INCREMENT: 'quantity-rule',
  MAXIMUM_EXCEEDED: 'limit',
  CART_TOO_LARGE: 'limit',
  INVALID_MERCHANDISE_LINE: 'line-gone',
};

/**
 * How a change ended, by what came: a warning says that a quantity was cut, not to how many, and a
 * change with warnings counts as done at Shopify.
 */
export function resultOf(
  held: Held | null,
  wanted: Wanted,
  remarks: readonly (Remark | null)[],
): CartResult {
  const cart = held?.cart ?? null;
  let added = 0;
  const short: VariantRef[] = [];
  let isSame = true;
  for (const [ref, { from, to }] of wanted) {
    const now = cart ? quantityOf(cart, ref) : from;
    const came = to > from ? Math.min(now, to) : now;
    added += Math.max(0, came - from);
    isSame &&= came === from;
    if (came !== to) short.push(ref);
  }
  if (short.length === 0) return { status: 'ok', cart, issues: [], added };
  const issues = remarks.map((remark) => issueOf(remark ?? {}, held, [...wanted.keys()], short));
  const told = issues.filter(({ code, severity }) => severity === 'error' || code !== 'unknown');
  return {
    status: isSame ? 'rejected' : 'partial',
    cart,
    issues: told.length > 0 ? told : [{ code: 'unknown', severity: 'error' }],
    added,
  };
}

function issueOf(
  { code, message, field, target }: Remark,
  held: Held | null,
  asked: readonly VariantRef[],
  short: readonly VariantRef[],
): CartIssue {
  const path = String(field ?? '');
  const [index] = /\d+/.exec(path) ?? [];
  const line = held?.cart.lines.find(({ id }) => id === target);
  const ref = line?.ref ?? (index ? asked[Number(index)] : short[0]);
  const isVariant = code === 'INVALID' && path.endsWith('merchandiseId');
  return {
    code: isVariant ? 'variant-unavailable' : (CODES[String(code)] ?? 'unknown'),
    severity: target === undefined ? 'error' : 'warning',
    ...(ref !== undefined && { ref }),
    ...(typeof message === 'string' && { message }),
  };
}
