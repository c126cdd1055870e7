import { limitsOf, type CartJson, type ItemJson } from './goods.ts';
import { recordedBody } from './recordings.ts';
import { COUPONS, type Basket, type Lines } from './rules.ts';

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
export function cartJson({ lines, coupons, texts }: Basket, hasPlugin: boolean): CartJson {
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
  cart.extensions = hasPlugin ? { 'onair-shop': { ...PLUGIN, attributes: texts } } : {};
  if (coupons.length) takeOff(cart, coupons, { net, tax });
  return cart;
}

/** Not recorded: as WooCommerce's source has it, each coupon takes its part of the goods, and of their tax. */
function takeOff(
  cart: CartJson,
  coupons: readonly string[],
  { net, tax }: { readonly net: number; readonly tax: number },
): void {
  const part = (amount: number, code: string): number =>
    Math.round((amount * (COUPONS[code] ?? 0)) / 100);
  const off = coupons.map((code) => ({ code, net: part(net, code), tax: part(tax, code) }));
  const [offNet, offTax] = (['net', 'tax'] as const).map((of) =>
    off.reduce((all, one) => all + one[of], 0),
  ) as [number, number];
  const { totals } = cart;
  const currency = Object.fromEntries(
    Object.entries(totals).filter(([name]) => name.startsWith('currency_')),
  );
  cart.coupons = off.map(({ code, ...taken }) => ({
    code,
    discount_type: 'percent',
    totals: {
      ...{ total_discount: String(taken.net), total_discount_tax: String(taken.tax) },
      ...currency,
    },
  }));
  Object.assign(totals, {
    ...{ total_discount: String(offNet), total_discount_tax: String(offTax) },
    ...{ total_tax: String(tax - offTax), total_price: String(net + tax - offNet - offTax) },
  });
}
