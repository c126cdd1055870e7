import type { ShopOffer, VariantRef } from '../../core/cart.ts';
import type { Stock } from '../../protocol/cue.ts';
import type { Price } from '../../protocol/money.ts';
import { readOffers } from '../cart/offers.ts';
import { purseOf } from './money.ts';
import { at, textAt } from './payload.ts';
import { productsIn, type AskProducts } from './products.ts';
import type { Refs } from './refs.ts';

/** As many as WooCommerce tells at once. */
const PAGE = 100;

export interface OffersOptions {
  readonly refs: Refs;
  readonly limits: Map<VariantRef, number>;
  readonly ask: AskProducts;
}

/**
 * What the shop asks for its goods now. `/products` knows variations only where it is asked for them.
 * `limits` takes up how many of each may be in a cart.
 */
export async function offersOf(
  wanted: readonly VariantRef[],
  { refs, limits, ask }: OffersOptions,
): Promise<readonly ShopOffer[]> {
  const ids = new Set(wanted.flatMap((ref) => refs.idOf(ref) ?? []));
  const pages = Array.from({ length: Math.ceil(ids.size / PAGE) }, (_, page) =>
    [...ids].slice(page * PAGE, (page + 1) * PAGE).join(),
  );
  const answers = await Promise.all(
    pages.flatMap((include) => [
      productsOf(ask, { include }),
      productsOf(ask, { include, type: 'variation' }),
    ]),
  );
  const told = new Map(answers.flat());
  const offers = wanted.flatMap((ref) => {
    const product = told.get(refs.idOf(ref) ?? '');
    if (!product) return [];
    const { max, ...offer } = product;
    if (max !== undefined) limits.set(ref, max);
    return { ref, ...offer };
  });
  return readOffers(offers) ?? [];
}

type Told = Omit<ShopOffer, 'ref'> & { readonly max?: number };

async function productsOf(
  ask: AskProducts,
  query: Readonly<Record<string, string>>,
): Promise<readonly (readonly [string, Told])[]> {
  const answer = await ask(query);
  const asOf = dateOf(answer.response);
  return productsIn(answer).map((product) => {
    const [price, stock] = [priceOf(product), stockOf(product)];
    const max = at(at(product, 'add_to_cart'), 'maximum');
    const told = {
      asOf,
      ...(price && { price }),
      ...(stock && { stock }),
      ...(typeof max === 'number' && { max }),
    };
    return [textAt(product, 'id'), told] as const;
  });
}

function dateOf({ headers }: Response): string {
  const date = Date.parse(headers.get('date') ?? '');
  return new Date(Number.isNaN(date) ? Date.now() : date).toISOString();
}

/** A product of several prices has none of its own. */
function priceOf(product: unknown): Price | undefined {
  const prices = at(product, 'prices');
  if (at(prices, 'price_range')) return undefined;
  const { sum, money } = purseOf(prices);
  const [now, before] = [sum('price'), sum('regular_price')];
  const price = money(now);
  const was = now !== undefined && before !== undefined && before > now && money(before);
  return price && { ...price, ...(was && { was }) };
}

function stockOf(product: unknown): Stock | undefined {
  const isInStock = at(product, 'is_in_stock');
  if (isInStock === false || at(product, 'is_purchasable') === false) return { level: 'out' };
  const left = at(product, 'low_stock_remaining');
  if (typeof left === 'number' && left > 0) return { level: 'few', quantity: left };
  return isInStock === true ? { level: 'in' } : undefined;
}
