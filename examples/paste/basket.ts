import { DEMO_PRODUCTS } from '../live-server/show/manifest/demo-products.ts';

/** What the bookshop sells, in cents. */
interface Article {
  readonly name: string;
  readonly price: number;
}

/** The bookshop's own shape of a basket. It knows nothing of a show. */
export interface Basket {
  readonly items: readonly {
    readonly sku: string;
    readonly name: string;
    readonly qty: number;
    readonly price: number;
  }[];
  /** Cents. */
  readonly sum: number;
}

/** More of one article, or exactly so many. */
export interface BasketChange {
  readonly sku: string;
  readonly add?: number;
  readonly set?: number;
}

const BOOKS: readonly (readonly [sku: string, article: Article])[] = [
  ['winter-orchard', { name: 'The Winter Orchard', price: 1850 }],
  ['salt-roads', { name: 'Salt Roads', price: 2200 }],
  ['small-rooms', { name: 'Small Rooms', price: 3400 }],
];
const MOST = 99;

const cents = (price: { readonly amount: string } | undefined): number =>
  Math.round(Number(price?.amount ?? 0) * 100);
const inEnglish = (text: (typeof DEMO_PRODUCTS)[number]['title']): string =>
  typeof text === 'string' ? text : (text['en'] ?? '');

/** The books, and what the guest at the table brought: each variant has its id of the show for a SKU. */
const ARTICLES = new Map<string, Article>([
  ...BOOKS,
  ...DEMO_PRODUCTS.flatMap(({ id, title, price, variants }) => {
    const name = inEnglish(title);
    return [
      [id, { name, price: cents(price) }] as const,
      ...variants.map(
        (variant) => [variant.id, { name, price: cents(variant.price ?? price) }] as const,
      ),
    ];
  }),
]);

/** The baskets of all visitors, in memory: by the key in their cookie. */
export class Baskets {
  readonly #quantities = new Map<string, Map<string, number>>();

  basketOf(key: string): Basket {
    const items = [...(this.#quantities.get(key) ?? [])].flatMap(([sku, qty]) => {
      const article = ARTICLES.get(sku);
      return article ? [{ sku, qty, ...article }] : [];
    });
    return { items, sum: items.reduce((sum, { qty, price }) => sum + qty * price, 0) };
  }

  /** Changes one article; false where the shop does not have it. */
  change(key: string, { sku, add = 0, set }: BasketChange): boolean {
    if (!ARTICLES.has(sku)) return false;
    const quantities = this.#quantities.get(key) ?? new Map<string, number>();
    this.#quantities.set(key, quantities);
    const qty = Math.min(set ?? (quantities.get(sku) ?? 0) + add, MOST);
    if (qty > 0) quantities.set(sku, qty);
    else quantities.delete(sku);
    return true;
  }
}

/** A change as it came over the wire; null where it is none. */
export function readChange(body: unknown): BasketChange | null {
  if (typeof body !== 'object' || body === null) return null;
  const { sku, add, set } = body as Record<string, unknown>;
  if (typeof sku !== 'string') return null;
  if (isCount(add) && set === undefined) return { sku, add };
  if (isCount(set) && add === undefined) return { sku, set };
  return null;
}

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST;
