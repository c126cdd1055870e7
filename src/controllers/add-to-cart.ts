import { attributionOf, lineRef } from '../commerce/catalogue/line-ref.ts';
import type { CartIssueCode, CartResult, VariantRef } from '../core/cart.ts';
import type { Show } from '../core/show.ts';
import type { Product, Variant } from '../protocol/manifest.ts';
import { CartAddEvent, performIntent } from './intents.ts';

/** What is to be added. */
export interface Wanted {
  readonly product: Product;
  readonly variant: Variant | null;
  readonly quantity: number;
  /** What the cart calls it, where it is bought by a plan. */
  readonly ref?: VariantRef;
}

/**
 * Asks for something to be put into the bag, by an intent of `element`. Resolves to the shop's
 * answer, or to null where the page took it over. Never rejects.
 */
export async function addToCart(
  element: EventTarget,
  { cart, manifest }: Show,
  { product, variant, quantity, ref = lineRef(product, variant, cart?.id ?? 'page') }: Wanted,
): Promise<CartResult | null> {
  const line = {
    ref,
    quantity,
    productId: product.id,
    ...(variant && { variantId: variant.id }),
    attributes: attributionOf(manifest),
  };
  try {
    return await performIntent(element, new CartAddEvent([line]), (answer) =>
      cart ? cart.add([line], answer ?? undefined) : (answer ?? failed('rejected', 'unsupported')),
    );
  } catch {
    return failed('unknown', 'unknown');
  }
}

function failed(status: CartResult['status'], code: CartIssueCode): CartResult {
  return { status, cart: null, issues: [{ code, severity: 'error' }] };
}
