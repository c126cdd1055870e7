import type { Cart, VariantRef } from '../../core/cart.ts';
import type { Money } from '../../protocol/money.ts';
import { readCart } from '../cart/answer.ts';
import { CartFailure } from '../cart/failure.ts';
import type { GraphqlAnswer } from '../http/graphql.ts';
import type { ReadMoney } from './money.ts';

/** Anything at all: each of its members may be something else, or not be there. */
export type Untrusted<T> = { readonly [K in keyof T]?: unknown } | null | undefined;

/** As the documents name its parts. */
interface Order {
  currency: string;
  subtotal: number;
  total: number;
  delivery: number;
  shippingLines: readonly { readonly shippingMethod: Named }[];
  lines: readonly OrderLine[];
  couponCodes: readonly string[];
  discounts: readonly unknown[];
  customFields: object;
}

interface OrderLine {
  unitPrice: number;
  total: number;
  featuredAsset: { readonly preview: string } | null;
  productVariant: ProductVariant;
  customFields: Readonly<Record<string, unknown>>;
}

interface ProductVariant extends Named {
  id: string;
  options: readonly Named[];
  product: Named;
}

interface Named {
  name: string;
}

/** An amount of the order's own currency. */
export type Price = (value: unknown) => Money | undefined;

export interface OrderReading {
  readonly money: ReadMoney;
  /** What an order has beside its lines: of which most have nothing. Never rejects. */
  whole(
    order: unknown,
    price: Price,
    signal: AbortSignal,
  ): Promise<Pick<Cart, 'discounts' | 'attributes'>>;
  /** Whether tax is in the prices of the lines. */
  readonly taxIncluded: boolean;
  readonly checkoutUrl: string | undefined;
}

/** The members of a list; none where it is no list. */
export const listOf = <T>(list: unknown): readonly Untrusted<T>[] =>
  Array.isArray(list) ? (list as readonly Untrusted<T>[]) : [];

type Line = Untrusted<OrderLine>;

const nameOf = (thing: unknown): unknown => (thing as Untrusted<Named>)?.name;

const variantOf = (line: Line): Untrusted<ProductVariant> =>
  line?.productVariant as Untrusted<ProductVariant>;

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
    const ref = String(variantOf(line)?.id);
    const fields = line?.customFields as Readonly<Record<string, unknown>> | null | undefined;
    if (!shows.has(ref)) shows.set(ref, fields?.[field] ?? null);
  }
  return shows;
}

/** The cart of an order. Throws a {@link CartFailure} where it is none, or a line cannot be read. */
export async function cartOf(
  given: unknown,
  { money, whole, ...rest }: OrderReading,
  signal: AbortSignal,
): Promise<Cart> {
  const order = given as Untrusted<Order>;
  const price: Price = (value) => money(value, order?.currency);
  const { lines, couponCodes, discounts, customFields } = order ?? {};
  const [codes, taken] = [listOf(couponCodes), listOf(discounts)];
  const isMore = customFields ?? [codes, taken].some(({ length }) => length);
  const [shipping] = listOf<Order['shippingLines'][number]>(order?.shippingLines);
  const delivery = { label: nameOf(shipping?.shippingMethod), price: price(order?.delivery) };
  const cart = readCart({
    ...order,
    ...rest,
    // Whoever asks for one code more names those that are there: each is told, whatever else is known of it.
    discounts: codes.length
      ? codes.map((code) => ({ code: String(code), applies: taken.length > 0 }))
      : undefined,
    ...(isMore && (await whole(order, price, signal))),
    lines: Array.isArray(lines) && lines.map((line) => lineOf(line as Line, price)),
    subtotal: price(order?.subtotal),
    // Before a way of delivery is chosen, the shop's total has none in it.
    delivery: shipping && delivery,
    total: shipping && price(order?.total),
  });
  // A line that cannot be read would look as if it were not there.
  if (cart && cart.lines.length === (lines as unknown[]).length) return cart;
  throw new CartFailure('unknown', 'The shop’s order cannot be read.');
}

function lineOf(line: Line, price: Price): unknown {
  const variant = variantOf(line);
  const options = listOf<Named>(variant?.options).map(nameOf);
  return {
    ...line,
    ref: variant?.id,
    title: nameOf(variant?.product) ?? variant?.name,
    variantTitle: options.length ? options.join(', ') : undefined,
    picture: (line?.featuredAsset as Untrusted<{ preview: string }>)?.preview,
    unitPrice: price(line?.unitPrice),
    total: price(line?.total),
  };
}
