import type { Cart, CartIssue, CartIssueCode, CartResult, VariantRef } from '../../core/cart.ts';
import { quantityOf } from '../cart/goal.ts';
import { rejected } from '../cart/results.ts';
import { failUnlessRefused } from '../http/status.ts';
import { at, codeIn } from './payload.ts';
import type { Shop } from './shop.ts';
import { textOf } from './text.ts';

/** What WooCommerce means by its codes, without their prefix. */
const CODES: Readonly<Record<string, CartIssueCode>> = {
  product_out_of_stock: 'out-of-stock',
  product_partially_out_of_stock: 'not-enough-stock',
  missing_attributes: 'options-required',
  missing_variation_data: 'options-required',
  variation_id_from_variation_data: 'variant-unavailable',
  invalid_variation_data: 'variant-unavailable',
  cart_invalid_product: 'variant-unavailable',
  cart_invalid_parent_product: 'variant-unavailable',
  product_not_purchasable: 'variant-unavailable',
  product_invalid_quantity: 'quantity-rule',
  invalid_quantity: 'quantity-rule',
  readonly_quantity: 'limit',
  cart_invalid_key: 'line-gone',
  missing_nonce: 'unauthorized',
  invalid_nonce: 'unauthorized',
};

/** And by its statuses, where it has no such code. */
const STATUSES: Readonly<Record<number, CartIssueCode>> = {
  401: 'unauthorized',
  403: 'unauthorized',
  404: 'unsupported',
  409: 'conflict',
  429: 'rate-limited',
};

/** A result that says how many came in. */
export type Added = CartResult & { readonly added: number };

/** What was asked, and what is known of its line. */
export interface Asked {
  readonly ref?: VariantRef | undefined;
  /** How many the line was to have. */
  readonly wanted: number;
  /** How many it has of its own beside what was asked. */
  readonly has: number;
  /** The cart before. */
  readonly cart?: Cart | undefined;
  /** How many of a thing may be in a cart, where the cart does not say it. */
  readonly limits?: ReadonlyMap<VariantRef, number>;
}

/**
 * What an answer that is no success says of a change. Throws a `CartFailure` where it does not say
 * whether the change was done. `cartIn` reads the cart that comes with a conflict.
 */
export function refusalOf(
  { response, json }: { readonly response: Response; readonly json: unknown },
  asked: Asked,
  cartIn: (payload: unknown) => Cart | undefined,
): CartResult {
  failUnlessRefused(response);
  const code = codeIn(json);
  const known = Object.hasOwn(CODES, code) ? CODES[code] : STATUSES[response.status];
  return {
    status: 'rejected',
    cart: cartIn(at(at(json, 'data'), 'cart')) ?? null,
    issues: [issueOf(known ?? 'unknown', asked, textOf(at(json, 'message')))],
  };
}

/** With how many may still be had, where the line's own limit says it. */
function issueOf(
  code: CartIssueCode,
  { ref, wanted, has, cart, limits }: Asked,
  message?: string,
): CartIssue {
  const max = cart?.lines.find((line) => line.ref === ref)?.max ?? limits?.get(ref ?? '');
  const isTooMany = max !== undefined && wanted > max;
  return {
    code: code === 'quantity-rule' && isTooMany ? 'limit' : code,
    severity: 'error',
    ...(ref !== undefined && { ref }),
    ...(isTooMany && code !== 'line-gone' && { available: Math.max(0, max - has) }),
    ...(message !== undefined && { message }),
  };
}

/** A first line is made to fit the shop's rules without a word: what the cart has then is what came in. */
export function fitted(result: CartResult, ref: VariantRef, wanted: number): Added {
  const lines = result.cart?.lines.filter((line) => line.ref === ref) ?? [];
  const came = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const added = lines.length ? Math.min(wanted, came) : wanted;
  if (added === wanted) return { ...result, added };
  const asked = { ref, wanted, has: added, cart: result.cart ?? undefined };
  return { ...result, added, issues: [issueOf('quantity-rule', asked)] };
}

/**
 * A ref of something that is in the cart under another name: whoever asked saw it under that, and could not tell
 * what comes of a lost answer. Null: it is in no cart.
 */
export async function conflictOf(
  shop: Pick<Shop, 'last' | 'readCart'>,
  ref: VariantRef,
  signal: AbortSignal,
): Promise<Added | null> {
  if (!shop.last.cart) return null;
  const cart = await shop.readCart(signal);
  return quantityOf(cart, ref) ? { ...rejected('conflict', ref), cart, added: 0 } : null;
}
