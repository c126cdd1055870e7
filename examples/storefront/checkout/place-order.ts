import type { CartIssue } from '../../../src/core/cart.ts';
import { viewOf } from '../cart/view.ts';
import { inStep, issueOf, roomFor } from '../cart/rules.ts';
import { pictureName, variantWords } from '../catalogue/goods.ts';
import type {
  Address,
  CartRefusal,
  CartView,
  CartViewLine,
  Order,
  OrderLine,
  ShopMarket,
} from '../catalogue/types.ts';
import { randomId, type KeptLine } from '../store/carts.ts';
import type { ShopStore } from '../store/shop-store.ts';
import { shownRevision } from './form-token.ts';

export interface OrderForm {
  readonly cart: string;
  readonly market: ShopMarket;
  readonly token: string;
  readonly address: Address;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** How a sent checkout form ended. */
export type Placed =
  | { readonly order: Order }
  /** The cart is not as the form showed it; it is now as it can be had. */
  | { readonly refusal: CartRefusal }
  /** There is nothing to order. */
  | { readonly empty: true };

/**
 * Makes the order of a cart, and takes it off the stock: all or nothing. The same form sent again,
 * after a double click or a restart of the shop, is the same order.
 */
export function placeOrder(store: ShopStore, form: OrderForm): Placed {
  return store.transact(() => {
    const before = store.orders.ofForm(form.cart, form.token);
    if (before) return { order: before };
    const issues = takeBack(store, form);
    const view = viewNow(store, form);
    if (issues.length > 0) return { refusal: { issues } };
    if (view.lines.length === 0) return { empty: true };
    if (shownRevision(form.token) !== view.revision)
      return { refusal: { issues: [{ code: 'conflict', severity: 'warning' }] } };
    return { order: take(store, form, view) };
  });
}

const viewNow = ({ carts, shelf }: ShopStore, { cart, market }: OrderForm): CartView =>
  viewOf({
    market,
    find: shelf.find,
    lines: carts.lines(cart),
    codes: carts.codes(cart),
    attributes: carts.attributes(cart),
    revision: carts.revision(cart),
  });

/** Takes out of the cart what is not there any more, and says so. */
function takeBack({ carts, shelf }: ShopStore, { cart, now }: OrderForm): readonly CartIssue[] {
  const issues: CartIssue[] = [];
  const kept: KeptLine[] = [];
  for (const line of carts.lines(cart)) {
    const found = shelf.find(line.sku);
    const room = found ? roomFor(found, kept) : null;
    const some = Math.min(line.quantity, room?.quantity ?? 0);
    const quantity = found ? inStep(found.sku, some) : 0;
    if (quantity > 0) kept.push({ ...line, quantity });
    if (quantity === line.quantity) continue;
    carts.setQuantity(cart, line.id, quantity);
    if (room) issues.push(issueOf(line.sku, room, quantity > 0));
    else issues.push({ code: 'variant-unavailable', severity: 'error', ref: line.sku });
  }
  if (issues.length > 0) carts.touch(cart, now);
  return issues;
}

function take(store: ShopStore, form: OrderForm, view: CartView): Order {
  const { carts, orders, shelf } = store;
  const { cart, market, token, address, now } = form;
  const { currency, subtotal, discounts, attributes } = view;
  const { delivery, duty, total, taxIncluded } = view;
  const order: Order = {
    id: randomId(),
    at: now,
    country: market.country,
    lines: view.lines.map(orderLine),
    ...{ currency, subtotal, discounts, attributes },
    ...{ delivery, duty, total, taxIncluded, address },
  };
  for (const { sku, quantity } of view.lines) {
    const left = shelf.find(sku.id)?.sku.stock ?? 0;
    shelf.setStock(sku.id, left - quantity);
  }
  orders.save(order, cart, token);
  carts.clear(cart);
  carts.dropExtras(cart);
  carts.touch(cart, now);
  return order;
}

function orderLine({ good, sku, plan, quantity, unitPrice, total, show }: CartViewLine): OrderLine {
  return {
    goodId: good.id,
    skuId: sku.id,
    title: good.title,
    variant: variantWords(good, sku, plan),
    picture: pictureName(good, sku),
    ...{ quantity, unitPrice, total },
    ...(show && { show }),
  };
}
