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
  await refs.learn(wanted, ask);
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
    const { quantity } = product;
    if (quantity?.max !== undefined) limits.set(ref, quantity.max);
    return { ref, ...product };
  });
  return readOffers(offers) ?? [];
}

type Told = Omit<ShopOffer, 'ref'>;

async function productsOf(
  ask: AskProducts,
  query: Readonly<Record<string, string>>,
): Promise<readonly (readonly [string, Told])[]> {
  const answer = await ask(query);
  const asOf = dateOf(answer.response);
  return productsIn(answer).map((product) => {
    const [price, stock] = [priceOf(product), stockOf(product)];
    const quantity = ruleOf(at(product, 'add_to_cart'));
    const told = {
      asOf,
      ...(price && { price }),
      ...(stock && { stock }),
      ...(quantity && { quantity }),
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

/** In which numbers it is sold; undefined: in any. */
function ruleOf(limits: unknown): ShopOffer['quantity'] {
  const count = (name: string): number | undefined => {
    const value = at(limits, name);
    return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : undefined;
  };
  const [min, max, step] = [count('minimum'), count('maximum'), count('multiple_of')];
  if (min === undefined && max === undefined && step === undefined) return undefined;
  return {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(step !== undefined && { step }),
  };
}

function stockOf(product: unknown): Stock | undefined {
  const isInStock = at(product, 'is_in_stock');
  if (isInStock === false || at(product, 'is_purchasable') === false) return { level: 'out' };
  const left = at(product, 'low_stock_remaining');
  if (typeof left === 'number' && left > 0) return { level: 'few', quantity: left };
  return isInStock === true ? { level: 'in' } : undefined;
}
