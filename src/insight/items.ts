import { lineRef } from '../commerce/catalogue/line-ref.ts';
import { priceFrom, priceOf } from '../commerce/catalogue/price.ts';
import { marketOf, type Viewpoint } from '../commerce/catalogue/viewpoint.ts';
import type { AddLine, Cart, CartLine, VariantRef } from '../core/cart.ts';
import { localize } from '../protocol/localize.ts';
import type { Product, Variant } from '../protocol/manifest.ts';
import type { Money } from '../protocol/money.ts';
import type { LocalizedText } from '../protocol/text.ts';
import type { InsightCart, InsightItem } from './events.ts';
import type { Visit } from './visit.ts';

/** What is asked of a thing that may be put into the cart. */
export type Asked = Pick<AddLine, 'ref' | 'quantity' | 'productId' | 'variantId'>;

interface Known {
  readonly product: Product;
  readonly variant: Variant | null;
}

/** A product that the viewer looks at, at the lowest price that it is to be had for; null: the show has no such product. */
export function itemOfProduct(visit: Visit, productId: string): InsightItem | null {
  const product = visit.show.manifest.products.find(({ id }) => id === productId);
  if (!product) return null;
  return {
    ...wordsOf(visit, { product, variant: null }),
    productId,
    variantId: null,
    ref: null,
    price: money(priceFrom(product, viewpoint(visit))),
    quantity: 1,
  };
}

/** Something that is asked for, or came in: at the price of the shop's cart where that has it, else the catalogue's. */
export function itemOf(visit: Visit, asked: Asked, cart: Cart | null): InsightItem {
  const { ref, quantity } = asked;
  const known = find(visit, asked);
  const line = cart?.lines.find((one) => one.ref === ref);
  const { product, variant } = known ?? {};
  const listed = product ? priceOf(product, variant ?? null, viewpoint(visit)) : null;
  return {
    productId: product?.id ?? asked.productId ?? null,
    variantId: variant?.id ?? asked.variantId ?? null,
    ref,
    ...(known ? wordsOf(visit, known) : { name: line?.title ?? ref, variant: null }),
    price: money(line?.unitPrice ?? listed),
    quantity,
  };
}

/** All that the shop's cart holds, as it was told last. */
export function itemsOf(visit: Visit): InsightCart {
  const cart = visit.show.cart?.state.cart ?? null;
  const item = (line: CartLine): InsightItem =>
    itemOf(visit, line, { currency: '', count: 0, lines: [line] });
  return { items: (cart?.lines ?? []).map(item), value: money(cart?.subtotal ?? null) };
}

/** The amount and its currency alone, whatever else is known of a price. */
const money = (price: Money | null): Money | null =>
  price && { amount: price.amount, currency: price.currency };

function viewpoint({ show, market }: Visit): Viewpoint {
  const { manifest, cart, state } = show;
  const currency = cart?.state.cart?.currency;
  return { market: marketOf(manifest, market()), updates: state.products.updates, currency };
}

/** The manifest's product and variant, by their ids, else by what the shop's cart calls them. */
function find({ show }: Visit, { ref, productId, variantId }: Asked): Known | null {
  const { manifest, cart } = show;
  const named = manifest.products.find(({ id }) => id === productId);
  if (named) {
    return { product: named, variant: named.variants.find(({ id }) => id === variantId) ?? null };
  }
  return (
    manifest.products
      .map((product) => byRef(product, ref, cart?.id ?? 'page'))
      .find((one) => one !== null) ?? null
  );
}

function byRef(product: Product, ref: VariantRef, cartId: string): Known | null {
  const all = product.variants.length > 0 ? product.variants : [null];
  const variant = all.find((one) => lineRef(product, one, cartId) === ref);
  return variant === undefined ? null : { product, variant };
}

function wordsOf(
  { show }: Visit,
  { product, variant }: Known,
): Pick<InsightItem, 'name' | 'variant'> {
  const say = (text: LocalizedText): string => localize(text, [], show.manifest.lang).text;
  const chosen = product.options.flatMap(({ id, values }) =>
    values.filter((value) => value.id === variant?.options[id]),
  );
  return {
    name: say(product.title),
    variant: chosen.length > 0 ? chosen.map(({ label }) => say(label)).join(', ') : null,
  };
}
