import type { Cart } from '../../core/cart.ts';
import { readCart } from '../cart/answer.ts';
import { CartFailure } from '../cart/failure.ts';
import { moneyOf } from './money.ts';
import { raw, rawList, type Raw } from './store.ts';

/** What is asked of a cart: a tenth of what comes otherwise. */
export const CART_FIELDS = [
  'fields',
  'id,currency_code,region_id,completed_at,item_total,shipping_total,total,shipping_methods.name,' +
    'shipping_address.country_code,shipping_address.address_1,' +
    'discount_total,metadata,promotions.code,promotions.is_automatic,' +
    [
      'id',
      'variant_id',
      'quantity',
      'title',
      'product_title',
      'variant_title',
      'product_handle',
      'thumbnail',
      'metadata',
      'total',
      'original_total',
      'is_tax_inclusive',
      'tax_lines.rate',
    ]
      .map((name) => `items.${name}`)
      .join(),
] as const;

export interface Pages {
  /** Where the shop's pages take the money, with `{cart}` for the cart's id: an absolute address. */
  readonly checkoutUrl?: string;
  /** The shop's page of a product, with `{handle}` for the product's handle: an absolute address. */
  readonly productUrl?: string;
}

/** A cart as Medusa tells it, that may be added to. */
export interface RawCart extends Raw {
  readonly id: string;
}

/** The cart of an answer; null: it is bought already; undefined: it is none. */
export function rawCartOf(answer: Raw): RawCart | null | undefined {
  const cart = raw(answer['cart']);
  const isOne = typeof cart['id'] === 'string' && Array.isArray(cart['items']);
  return isOne ? (cart['completed_at'] ? null : (cart as RawCart)) : undefined;
}

/** The cart in our words. Amounts have the tax that Medusa says. Rejects where it cannot be read. */
export async function cartOf(cart: RawCart, pages: Pages): Promise<Cart> {
  const { id, currency_code, item_total, shipping_total, total } = cart;
  const currency = String(currency_code).toUpperCase();
  const items = rawList(cart['items']);
  const taxed = new Set(items.map(hasTax));
  const [delivery] = rawList(cart['shipping_methods']);
  const delivered = delivery && moneyOf(shipping_total, currency);
  // Most have neither codes nor texts of their own.
  const isMore = rawList(cart['promotions']).length > 0 || cart['metadata'];
  const whole = isMore ? await import('./whole-told.ts').catch(() => null) : null;
  const told = readCart({
    id,
    currency,
    ...whole?.wholeOf(cart, currency),
    lines: items.map((item) => lineOf(item, currency, pages)),
    subtotal: moneyOf(item_total, currency),
    ...(delivered && { delivery: { label: delivery['name'], price: delivered } }),
    total: moneyOf(total, currency),
    // Of a cart in which some have it and some have none, neither would be true.
    taxIncluded: taxed.size === 1 ? taxed.has(true) : undefined,
    checkoutUrl: pages.checkoutUrl?.replace('{cart}', encodeURIComponent(id)),
  });
  if (told) return told;
  throw new CartFailure('unknown', 'The shop’s cart cannot be read.');
}

const hasTax = ({ is_tax_inclusive, tax_lines }: Raw): boolean =>
  is_tax_inclusive === true || rawList(tax_lines).length > 0;

/** Whether a shopper wrote something on a line: what is of the shop and of shows has a `_`. */
export const isPersonal = ({ metadata }: Raw): boolean =>
  Object.keys(raw(metadata)).some((name) => !name.startsWith('_'));

function lineOf(item: Raw, currency: string, { productUrl }: Pages): object {
  const { id, variant_id, quantity, title, product_title, variant_title, thumbnail } = item;
  const handle = item['product_handle'];
  return {
    id,
    ref: variant_id ?? id,
    quantity,
    title: product_title ?? title,
    variantTitle: variant_title ?? undefined,
    picture: thumbnail ?? undefined,
    url:
      typeof handle === 'string'
        ? productUrl?.replace('{handle}', encodeURIComponent(handle))
        : undefined,
    // Not `unit_price`: where prices are kept without the tax, that is no price that anybody pays.
    unitPrice: moneyOf(item['original_total'], currency, Number(quantity)),
    total: moneyOf(item['total'], currency),
    personal: isPersonal(item) || undefined,
  };
}
