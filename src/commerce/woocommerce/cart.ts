import type { Cart } from '../../core/cart.ts';
import { readCart } from '../cart/answer.ts';
import { purseOf } from './money.ts';
import { at, listAt } from './payload.ts';
import type { Refs } from './refs.ts';
import { textOf } from './text.ts';

/** What a cart is read with. */
export interface CartReading {
  /** The Store API's address, which addresses in the cart are relative to. */
  readonly base: string;
  readonly refs: Refs;
  readonly checkoutUrl: string | undefined;
}

/** What the plugin of `examples/woocommerce` says in a cart: that it is there, and where one pays. */
export const pluginIn = (payload: unknown): unknown => at(at(payload, 'extensions'), 'onair-shop');

/** The cart of a Store API answer; undefined where that is none. Its bad parts are left out. */
export function cartOf(
  payload: unknown,
  { base, refs, checkoutUrl }: CartReading,
): Cart | undefined {
  const totals = at(payload, 'totals');
  const items = at(payload, 'items');
  if (!Array.isArray(items)) return undefined;
  const tax = taxOf(items, totals);
  const { money, sum } = purseOf(totals);
  const sumWith = (...names: readonly string[]): bigint | undefined => sum(...tax.of(names));
  const [goods, off] = [sumWith('total_items'), sumWith('total_discount')];
  const delivery = money(sumWith('total_shipping'));
  const all = sum('total_price');
  const total = tax.included === false ? minus(all, sum('total_tax')) : all;
  const cart = {
    currency: at(totals, 'currency_code'),
    lines: items.map((item) => lineOf(item, tax, refs)),
    subtotal: money(minus(goods, off)),
    discounts: listAt(payload, 'coupons').map((coupon) => discountOf(coupon, tax)),
    delivery: delivery && { price: delivery },
    total: money(total),
    taxIncluded: tax.included,
    checkoutUrl: checkoutUrl ?? at(pluginIn(payload), 'checkout_url'),
    attributes: at(pluginIn(payload), 'attributes'),
  };
  return readCart(cart, base) ?? undefined;
}

function discountOf(coupon: unknown, tax: Tax): object {
  const { money, sum } = purseOf(at(coupon, 'totals'));
  // Nothing is no amount, and nothing off.
  const amount = money(sum(...tax.of(['total_discount'])) || undefined);
  return { code: textOf(at(coupon, 'code')), applies: !!amount, amount };
}

const minus = (all: bigint | undefined, part: bigint | undefined): bigint | undefined =>
  all === undefined || part === undefined ? undefined : all - part;

/** Whether a shop shows its prices with tax. The Store API does not say it, but its sums do. */
interface Tax {
  /** Undefined: there is no tax. */
  readonly included: boolean | undefined;
  /** The fields that make up an amount as the shop shows it: Woo keeps the tax of each one apart. */
  of(names: readonly string[]): readonly string[];
}

function taxOf(items: readonly unknown[], totals: unknown): Tax {
  const shown = items.reduce((sum: bigint, item) => {
    const price = purseOf(at(item, 'prices')).sum('price') ?? BigInt(0);
    return sum + price * BigInt(wholeOf(at(item, 'quantity')));
  }, BigInt(0));
  const { sum } = purseOf(totals);
  const tax = sum('total_items_tax') ?? BigInt(0);
  // Prices are rounded one by one, sums as a whole: whichever sum is nearer is the one that was shown.
  const rest = shown - (sum('total_items') ?? BigInt(0));
  const isIncluded = rest + rest > tax;
  return {
    included: tax > 0 ? isIncluded : undefined,
    of: (names) => (isIncluded ? names.flatMap((name) => [name, `${name}_tax`]) : names),
  };
}

const wholeOf = (value: unknown): number =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : 0;

function lineOf(item: unknown, tax: Tax, refs: Refs): object {
  const prices = purseOf(at(item, 'prices'));
  const sums = purseOf(at(item, 'totals'));
  const limits = at(item, 'quantity_limits');
  const chosen = listAt(item, 'variation').map((one) => textOf(at(one, 'value')));
  const [picture] = listAt(item, 'images');
  return {
    id: at(item, 'key'),
    ref: refs.of(item),
    quantity: at(item, 'quantity'),
    title: textOf(at(item, 'name')),
    variantTitle: chosen.filter(Boolean).join(', ') || undefined,
    picture: at(picture, 'thumbnail') ?? at(picture, 'src'),
    url: textOf(at(item, 'permalink')),
    unitPrice: prices.money(prices.sum('price')),
    total: sums.money(sums.sum(...tax.of(['line_total']))),
    max: at(limits, 'maximum'),
    min: at(limits, 'minimum'),
    step: at(limits, 'multiple_of'),
    // An engraving, or what else somebody wrote on it.
    personal: listAt(item, 'item_data').length > 0 || undefined,
    // What is sold one by one cannot be more, but can be taken out; a bundle's part cannot.
    editable: at(limits, 'editable') !== false || at(item, 'sold_individually') === true,
  };
}
