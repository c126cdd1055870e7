import type { ProductUpdate, Stock } from '../../protocol/cue.ts';
import type { QuantityRule } from '../../protocol/manifest.ts';
import type { Price } from '../../protocol/money.ts';

/** What one source says of a product or a variant, and when that was so. */
export interface Said {
  readonly price?: Price;
  readonly stock?: Stock;
  readonly quantity?: QuantityRule;
  readonly asOf: string;
}

/**
 * How a source stands to what the cues tell. `current`: it was asked after the last of them.
 * `awaited`: it is about to be asked again. `old`: it cannot be, or gave no answer.
 */
export type Standing = 'current' | 'awaited' | 'old';

interface Dated<T> {
  readonly value: T;
  readonly asOf: string;
}

/** What is known by now, and from when each part of it is. */
export interface Known {
  readonly price?: Dated<Price> | undefined;
  readonly stock?: Dated<Stock> | undefined;
  readonly quantity?: QuantityRule | undefined;
}

export const known = ({ price, stock, quantity, asOf }: Said): Known => ({
  quantity,
  price: price && { value: price, asOf },
  stock: stock && { value: stock, asOf },
});

/**
 * Lays a higher source over a lower one. It outranks the lower wholly while it is current. While it
 * is asked again its price stands, but of the stock the later word counts: what was just told to be
 * sold out is not offered for another two seconds. Once it is old the later word counts in all.
 */
export function layOver(below: Known, above: Known, standing: Standing): Known {
  const price = standing === 'old' ? later(below.price, above.price) : above.price;
  const stock = standing === 'current' ? above.stock : later(below.stock, above.stock);
  return {
    price: price ?? below.price,
    stock: stock ?? below.stock,
    quantity: above.quantity ?? below.quantity,
  };
}

function later<T>(below: Dated<T> | undefined, above: Dated<T> | undefined): Dated<T> | undefined {
  if (!below || !above) return above ?? below;
  return Date.parse(below.asOf) > Date.parse(above.asOf) ? below : above;
}

/** The same as one update; its time is that of the stock, which is shown with it. Null: nothing. */
export function updateOf(
  { price, stock, quantity }: Known,
  of: Pick<ProductUpdate, 'productId' | 'variantId'>,
): ProductUpdate | null {
  const asOf = (stock ?? price)?.asOf;
  if (asOf === undefined) return null;
  return {
    ...of,
    ...(price && { price: price.value }),
    ...(stock && { stock: stock.value }),
    ...(quantity && { quantity }),
    asOf,
  };
}
