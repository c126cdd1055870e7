import type { CartAdapter, ShopOffer, VariantRef } from '../../core/cart.ts';
import { readOffers } from '../cart/offers.ts';
import { CartFailure } from '../cart/failure.ts';
import type { Graphql } from '../http/graphql.ts';
import type { ReadMoney } from './money.ts';
import { listOf, type Untrusted } from './order.ts';

type Offers = NonNullable<CartAdapter['offers']>;

interface Variant {
  id: string;
  price: number;
  currencyCode: string;
  stockLevel: string;
}

interface Product {
  id: string;
  variants: readonly Variant[];
}

export interface OffersOptions {
  readonly ask: Graphql;
  readonly money: ReadMoney;
  readonly taxIncluded: boolean;
}

/** Vendure's words for how much there is; a shop may say a number instead. */
const LEVELS: Readonly<Record<string, 'in' | 'few' | 'out'>> = {
  IN_STOCK: 'in',
  LOW_STOCK: 'few',
  OUT_OF_STOCK: 'out',
};

/** Pages of products that are looked through for a variant: the Shop API finds products alone. */
const PAGES = 20;
const PAGE = 'query($s:Int!){r:products(options:{skip:$s,sort:{id:ASC}}){items{id variants{id}}}}';

/** Asks what the shop's goods cost, and how many there are. */
export function createOffers({ ask, money, taxIncluded }: OffersOptions): Offers {
  const productsOf = createFinder(ask);
  const tax = taxIncluded ? 'WithTax' : '';
  const parts = `{variants{id price:price${tax} currencyCode stockLevel}}`;
  return async (refs, { signal }) => {
    const products = await productsOf(refs, signal);
    if (products.length === 0) return [];
    // Each by itself: one that has no price in this currency takes none of the others with it.
    const each = products.map((id, index) => `p${index}:product(id:${JSON.stringify(id)})${parts}`);
    const { data, response } = await ask({ query: `{${each.join('')}}`, variables: {}, signal });
    const told = Date.parse(response.headers.get('date') ?? '') || Date.now();
    const asOf = new Date(told).toISOString();
    const offer = (variant: Untrusted<Variant>): unknown => {
      const price = money(variant?.price, variant?.currencyCode);
      const stock = stockOf(variant?.stockLevel);
      return { ref: variant?.id, price: price && { ...price, taxIncluded }, stock, asOf };
    };
    const variants = Object.values((data ?? {}) as Record<string, Untrusted<Product>>).flatMap(
      (product) => listOf<Variant>(product?.variants),
    );
    const asked = variants.filter((variant) => refs.includes(variant?.id as VariantRef));
    return readOffers(asked.map(offer)) ?? [];
  };
}

function stockOf(level: unknown): ShopOffer['stock'] {
  const word = LEVELS[String(level)];
  if (word) return { level: word };
  const quantity = /^\d+$/.test(String(level)) ? Number(level) : undefined;
  return quantity === undefined ? undefined : { level: quantity > 0 ? 'in' : 'out', quantity };
}

/** Finds the products of variants. What was looked for once is known. */
function createFinder(
  ask: Graphql,
): (refs: readonly VariantRef[], signal: AbortSignal) => Promise<readonly string[]> {
  const products = new Map<VariantRef, string | null>();
  const isKnown = (ref: VariantRef): boolean => products.has(ref);
  const look = async (skip: number, signal: AbortSignal): Promise<number> => {
    const { data } = await ask({ query: PAGE, variables: { s: skip }, signal });
    const { r } = (data ?? {}) as { readonly r?: Untrusted<{ items: unknown }> };
    if (!Array.isArray(r?.items)) throw new CartFailure('unknown', 'The shop told no products.');
    for (const product of listOf<Product>(r.items))
      for (const variant of listOf<Variant>(product?.variants))
        products.set(String(variant?.id), String(product?.id));
    return r.items.length;
  };
  return async (refs, signal) => {
    let [page, skip, found] = [0, 0, 1];
    for (; page < PAGES && found > 0 && !refs.every(isKnown); page++)
      skip += found = await look(skip, signal);
    // What the shop does not sell is not looked for again.
    for (const ref of refs) if (!isKnown(ref)) products.set(ref, null);
    return [...new Set(refs.flatMap((ref) => products.get(ref) ?? []))];
  };
}
