import type { ShopOffer, VariantRef } from '../../core/cart.ts';
import type { Stock } from '../../protocol/cue.ts';
import type { Price } from '../../protocol/money.ts';
import { readOffers } from '../cart/offers.ts';
import { CartFailure } from '../cart/failure.ts';
import type { CallAnswer } from '../http/call.ts';
import { purseOf } from './money.ts';
import { at } from './payload.ts';
import type { Refs } from './refs.ts';

/** As many as WooCommerce tells at once. */
const PAGE = 100;

/** Asks `/products` with this query. */
export type AskProducts = (query: Readonly<Record<string, string>>) => Promise<CallAnswer>;

/** What the shop asks for its goods now. `/products` knows variations only where it is asked for them. */
export async function offersOf(
  wanted: readonly VariantRef[],
  refs: Refs,
  ask: AskProducts,
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
    const said = told.get(refs.idOf(ref) ?? '');
    return said ? { ref, ...said } : [];
  });
  return readOffers(offers) ?? [];
}

type Told = Omit<ShopOffer, 'ref'>;

async function productsOf(
  ask: AskProducts,
  query: Readonly<Record<string, string>>,
): Promise<readonly (readonly [string, Told])[]> {
  const { response, json } = await ask(query);
  const asOf = dateOf(response);
  return productsIn(response, json).map((product) => {
    const [price, stock] = [priceOf(product), stockOf(product)];
    const told = { asOf, ...(price && { price }), ...(stock && { stock }) };
    return [String(at(product, 'id')), told] as const;
  });
}

/** The products of an answer. Rejects with a `CartFailure` where it is none. */
export function productsIn(response: Response, json: unknown): readonly unknown[] {
  if (response.ok && Array.isArray(json)) return json as readonly unknown[];
  throw new CartFailure('unknown', `The goods at ${response.url} answered ${response.status}.`);
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
