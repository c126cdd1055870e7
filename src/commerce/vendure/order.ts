import type { Cart, VariantRef } from '../../core/cart.ts';
import { readCart } from '../cart/answer.ts';
import { CartFailure } from '../cart/failure.ts';
import type { GraphqlAnswer } from '../http/graphql.ts';
import type { ReadMoney } from './money.ts';

/** Anything at all: each of its members may be something else, or not be there. */
export type Untrusted<T> = { readonly [K in keyof T]?: unknown } | null | undefined;

interface Order {
  code: string;
  currencyCode: string;
  subTotal: number;
  totalWithTax: number;
  shippingWithTax: number;
  shippingLines: readonly { readonly shippingMethod: { readonly name: string } }[];
  lines: readonly OrderLine[];
}

interface OrderLine {
  id: string;
  quantity: number;
  unit: number;
  total: number;
  featuredAsset: { readonly preview: string } | null;
  productVariant: ProductVariant;
  customFields: Readonly<Record<string, unknown>>;
}

interface ProductVariant {
  id: string;
  name: string;
  options: readonly { readonly name: string }[];
  product: { readonly name: string };
}

export interface OrderReading {
  readonly money: ReadMoney;
  /** Whether tax is in the prices of the lines. */
  readonly taxIncluded: boolean;
  /** An absolute address. */
  readonly checkoutUrl?: string;
  /** What the shop's addresses are relative to. */
  readonly base: string;
}

/** The members of a list; none where it is no list. */
export const listOf = <T>(list: unknown): readonly Untrusted<T>[] =>
  Array.isArray(list) ? (list as readonly Untrusted<T>[]) : [];

/** The value of each line's own field for shows, by what the line is of. */
export type Shows = Map<VariantRef, unknown>;

/** The order that was asked for; null: there is none. Throws a {@link CartFailure} where that is not told. */
export function orderIn({ data, errors }: GraphqlAnswer): unknown {
  const { r } = (data ?? {}) as { readonly r?: unknown };
  // Where an order cannot be shown, the shop says null, and why beside it.
  if (r !== undefined && errors.length === 0) return r;
  throw new CartFailure('unknown', 'The shop told no order.');
}

export function showsOf(order: unknown, field = ''): Shows {
  const shows: Shows = new Map();
  for (const line of listOf<OrderLine>((order as Untrusted<Order>)?.lines)) {
    const ref = String((line?.productVariant as Untrusted<ProductVariant>)?.id);
    const fields = line?.customFields as Readonly<Record<string, unknown>> | null | undefined;
    if (!shows.has(ref)) shows.set(ref, fields?.[field] ?? null);
  }
  return shows;
}

/** The cart of an order. Throws a {@link CartFailure} where it is none, or a line cannot be read. */
export function cartOf(order: unknown, { money, taxIncluded, ...rest }: OrderReading): Cart {
  const { checkoutUrl, base } = rest;
  const given = order as Untrusted<Order>;
  const currency = given?.currencyCode;
  const lines = listOf<OrderLine>(given?.lines);
  const [shipping] = listOf<Order['shippingLines'][number]>(given?.shippingLines);
  const cart = readCart(
    {
      id: given?.code,
      currency,
      lines: given?.lines && lines.map((line) => lineOf(line, currency, money)),
      subtotal: money(given?.subTotal, currency),
      // Before a way of delivery is chosen, the shop's total has none in it.
      ...(shipping && {
        delivery: {
          label: (shipping.shippingMethod as Untrusted<{ name: string }>)?.name,
          price: money(given?.shippingWithTax, currency),
        },
        total: money(given?.totalWithTax, currency),
      }),
      taxIncluded,
      checkoutUrl,
    },
    base,
  );
  // A line that cannot be read would look as if it were not there.
  if (cart?.lines.length === lines.length) return cart;
  throw new CartFailure('unknown', `The order from ${base} cannot be read.`);
}

function lineOf(line: Untrusted<OrderLine>, currency: unknown, money: ReadMoney): unknown {
  const variant = line?.productVariant as Untrusted<ProductVariant>;
  const product = variant?.product as Untrusted<ProductVariant['product']>;
  const options = listOf<{ name: string }>(variant?.options).map((option) => option?.name);
  return {
    id: line?.id,
    ref: variant?.id,
    quantity: line?.quantity,
    title: product?.name ?? variant?.name,
    ...(options.length > 0 && { variantTitle: options.join(', ') }),
    picture: (line?.featuredAsset as Untrusted<{ preview: string }>)?.preview,
    unitPrice: money(line?.unit, currency),
    total: money(line?.total, currency),
  };
}
