import type { CartIssue, CartIssueCode, ShopOffer, VariantRef } from '../../../core/cart.ts';
import type { AjaxItem } from './cart.ts';
import type { AjaxRefusal } from './endpoint.ts';

/** What was wanted of a variant when the storefront refused, and what the cart holds. */
export interface Wanted {
  readonly ref: VariantRef;
  /** The line that was to be changed. */
  readonly item?: AjaxItem | undefined;
  /** In which numbers it is sold, of what has no line yet; undefined: nobody said. */
  readonly rule?: ShopOffer['quantity'];
  /** How many the line, or the cart, was to hold. */
  readonly total: number;
  /** How many more that was. */
  readonly more: number;
  /** How many of them came in all the same. */
  readonly came: number;
}

const BY_STATUS: Readonly<Record<number, CartIssueCode>> = {
  401: 'unauthorized',
  403: 'unauthorized',
  404: 'variant-unavailable',
  429: 'rate-limited',
  // Shopify's own, for what looks like an attack.
  430: 'rate-limited',
};

/** Why the storefront refused. It gives no code, only words in its own language: the numbers have to tell. */
export function issueOf({ status, message }: AjaxRefusal, wanted: Wanted): CartIssue {
  const told = BY_STATUS[status];
  const reason = told ? { code: told } : reasonOf(wanted);
  return {
    severity: 'error',
    ref: wanted.ref,
    ...reason,
    ...(message !== undefined && { message }),
  };
}

function reasonOf({
  item,
  rule = {},
  total,
  more,
  came,
}: Wanted): Pick<CartIssue, 'code' | 'available'> {
  const { min = 1, max = Infinity, step = 1 } = item?.rule ?? rule;
  if (total > max)
    return { code: 'limit', available: Math.max(0, max - (item?.quantity ?? 0) - came) };
  if (total < min || total % step !== 0) return { code: 'quantity-rule' };
  const isNone = !item && more === 1 && came === 0;
  return { code: isNone ? 'out-of-stock' : 'not-enough-stock' };
}
