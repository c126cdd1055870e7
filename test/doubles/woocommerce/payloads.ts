import { limitsOf, type CartJson, type ItemJson } from './goods.ts';
import { recordedBody } from './recordings.ts';
import type { Lines } from './rules.ts';

/** The recorded shop's prices contain so much tax, in percent. */
const TAX = 19;

/** A price of minor units with tax in it, apart, as the recorded shop rounds it. */
function apart(withTax: number): { readonly net: number; readonly tax: number } {
  const net = Math.round((withTax * 100) / (100 + TAX));
  return { net, tax: withTax - net };
}

function itemNow({ good, quantity }: NonNullable<ReturnType<Lines['get']>>): ItemJson {
  const item = structuredClone(good.item);
  const { net, tax } = apart(Number(item.prices.price) * quantity);
  item.quantity = quantity;
  item.quantity_limits = { ...limitsOf(good), editable: !item.sold_individually };
  for (const name of ['line_subtotal', 'line_total']) {
    item.totals[name] = String(net);
    item.totals[`${name}_tax`] = String(tax);
  }
  return item;
}

/** What the plugin of `examples/woocommerce` says in a cart. */
export const PLUGIN = { checkout_url: 'https://shop.example/checkout/' };

/** The cart as the Store API tells it. */
export function cartJson(lines: Lines, hasPlugin: boolean): CartJson {
  const name = lines.size ? 'add simple' : 'get cart';
  const cart = recordedBody<CartJson>(name);
  cart.items = [...lines.values()].map(itemNow);
  cart.items_count = cart.items.reduce((sum, { quantity }) => sum + quantity, 0);
  const sum = (field: string): number =>
    cart.items.reduce((all, { totals }) => all + Number(totals[field]), 0);
  const [net, tax] = [sum('line_total'), sum('line_total_tax')];
  Object.assign(cart.totals, {
    ...{ total_items: String(net), total_items_tax: String(tax), total_tax: String(tax) },
    total_price: String(net + tax),
  });
  for (const line of (cart.totals['tax_lines'] ?? []) as { price: string }[])
    line.price = String(tax);
  cart.extensions = hasPlugin ? { 'onair-shop': PLUGIN } : {};
  return cart;
}
