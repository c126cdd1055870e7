import { recordedBody } from './recordings.ts';

/** A cart's item as it was recorded, as far as the double changes it. */
export interface ItemJson {
  readonly key: string;
  readonly id: number;
  quantity: number;
  quantity_limits: Limits & { editable: boolean };
  name: string;
  readonly sku: string;
  readonly sold_individually: boolean;
  readonly permalink: string;
  readonly variation: readonly { readonly attribute: string; readonly value: string }[];
  prices: Record<string, unknown> & { price: string };
  totals: Record<string, unknown>;
}

export interface CartJson {
  items: ItemJson[];
  totals: Record<string, unknown>;
  needs_payment: boolean;
  items_count: number;
  extensions: Record<string, unknown>;
  coupons: object[];
}

export interface ProductJson {
  id: number;
  parent: number;
  type: string;
  slug: string;
  prices: Record<string, unknown> & { price: string };
  add_to_cart: Record<string, unknown> & Limits;
  is_in_stock: boolean;
  low_stock_remaining: number | null;
}

export interface Limits {
  minimum: number;
  maximum: number;
  multiple_of: number;
}

/** Something the double sells. */
export interface Good {
  readonly id: number;
  readonly item: ItemJson;
  readonly product: ProductJson;
  /** Null: it is not counted. */
  stock: number | null;
  limits: Limits;
}

const UNLIMITED = 9_999;

/** The parent of the recorded variations. */
export const PARENT = 10;

/** Fresh goods, each made of what was recorded of it. */
export function recordedGoods(): Map<number, Good> {
  const { items } = recordedBody<CartJson>('get');
  const variations = recordedBody<ProductJson[]>('products by parent');
  const goods = items.map((item) => {
    const product =
      variations.find(({ id }) => id === item.id) ?? productLike(item, variations[0]!);
    return goodOf(item, product, stockOf(item.id));
  });
  // The one that is sold out never was in a cart: its error and its product were recorded.
  const gone = variations.find(({ id }) => id === 13)!;
  const item = structuredClone(items.find(({ id }) => id === 12)!);
  Object.assign(item, { id: 13, variation: [{ attribute: 'Size', value: 'L' }] });
  goods.push(goodOf(item, gone, 0));
  return new Map(goods.map((good) => [good.id, good]));
}

/** What there was when it was recorded. */
const stockOf = (id: number): number | null => ({ 11: 5, 12: 2 })[id] ?? null;

const goodOf = (item: ItemJson, product: ProductJson, stock: number | null): Good => ({
  id: item.id,
  ...{ item, product, stock },
  limits: {
    minimum: 1,
    maximum: item.sold_individually ? 1 : UNLIMITED,
    multiple_of: 1,
  },
});

/** Not recorded: a simple product in the shape of a recorded variation, with its item's own values. */
function productLike(item: ItemJson, shape: ProductJson): ProductJson {
  const { id, name, sku, permalink, sold_individually } = item;
  const { raw_prices: _raw, ...prices } = item.prices;
  return {
    ...structuredClone(shape),
    ...{ id, name, sku, permalink, sold_individually },
    ...{ parent: 0, type: 'simple', variation: '', slug: name.toLowerCase().replace(' ', '-') },
    prices: { ...prices, price: item.prices.price },
    ...{ is_in_stock: true, low_stock_remaining: null },
    stock_availability: { text: '', class: 'in-stock' },
  } as ProductJson;
}

/** The limits of a thing: those of its rule, and of what there is. */
export function limitsOf({ limits, stock }: Good): Limits {
  const most = stock === null || stock === 0 ? limits.maximum : Math.min(limits.maximum, stock);
  return { ...limits, maximum: Math.max(most, limits.minimum) };
}

/** A product as `/products` tells it now. */
export function productNow(good: Good): ProductJson {
  const product = structuredClone(good.product);
  product.is_in_stock = good.stock !== 0;
  product.low_stock_remaining = good.stock !== null && good.stock <= 2 ? good.stock : null;
  Object.assign(product.add_to_cart, limitsOf(good));
  return product;
}
