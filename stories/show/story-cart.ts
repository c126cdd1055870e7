import { createCart } from '../../src/commerce/cart.ts';
import {
  memoryCart,
  type MemoryCart,
  type MemoryCartOptions,
  type MemoryGood,
} from '../../src/commerce/memory/adapter.ts';
import { goodsOf, planRef } from '../../src/commerce/memory/goods.ts';
import type {
  Cart,
  CartIssue,
  CartLine,
  CartPort,
  CartResult,
  CartState,
  VariantRef,
} from '../../src/core/cart.ts';
import type { Money } from '../../src/protocol/money.ts';
import { createFakeClock, type FakeClock } from '../../src/testing/fake-clock.ts';
import { storyManifest } from './story-manifest.ts';

export const eur = (amount: string): Money => ({ amount, currency: 'EUR' });

/** The story's codes: one for all, one for lamps. */
export const STORY_CODES = {
  EVENING10: { label: '10 % this evening', percent: 10 },
  LAMPS: { percent: 15, goods: ['lamp-eu'] },
} as const;

/** The story's goods, as a shop would know them. */
export const storyGoods = (): Readonly<Record<VariantRef, MemoryGood>> =>
  goodsOf(storyManifest(), 'memory');

/** One line of the bag, at the manifest's price: `storyLine('mug-cream-single', 2)`. */
export function storyLine(ref: VariantRef, quantity = 1, change: Partial<CartLine> = {}): CartLine {
  const good = storyGoods()[ref];
  if (!good) throw new Error(`The story sells no "${ref}".`);
  const { title, variantTitle, picture, price } = good;
  return {
    id: `line-${ref}`,
    ref,
    quantity,
    title,
    ...(variantTitle && { variantTitle }),
    ...(picture && { picture }),
    unitPrice: price,
    total: eur((Number(price.amount) * quantity).toFixed(2)),
    ...change,
  };
}

/** A bag with these lines, and totals as the story's shop tells them. */
export function storyBag(lines: readonly CartLine[], change: Partial<Cart> = {}): Cart {
  const sum = lines.reduce((total, line) => total + Number(line.total?.amount ?? 0), 0);
  return {
    id: 'bag',
    currency: 'EUR',
    lines,
    count: lines.reduce((count, { quantity }) => count + quantity, 0),
    subtotal: eur(sum.toFixed(2)),
    delivery: { label: 'Delivery to Germany, DHL', price: eur('6.90') },
    duty: eur('0.00'),
    total: eur((sum - off(change) + 6.9).toFixed(2)),
    taxIncluded: true,
    checkoutUrl: '/#checkout',
    lang: 'en',
    ...change,
  };
}

const off = ({ discounts = [] }: Partial<Cart>): number =>
  discounts.reduce((total, { amount }) => total + Number(amount?.amount ?? 0), 0);

/** Why a change was not done, or not in full. */
export const refusal = (
  issue: Partial<CartIssue>,
  change: Partial<CartResult> = {},
): CartResult => ({
  status: 'rejected',
  cart: null,
  issues: [{ code: 'unknown', severity: 'error', ...issue }],
  ...change,
});

/** A double of a show's cart whose state stands still: nothing that is asked of it is ever answered. */
export function storyCart(
  state: Partial<CartState> = {},
  id = 'memory',
  { takesCodes = false }: { readonly takesCodes?: boolean } = {},
): CartPort {
  const never = (): Promise<CartResult> => new Promise(() => undefined);
  return {
    id,
    state: {
      status: 'ready',
      cart: storyBag([]),
      pending: [],
      refused: {},
      removed: [],
      ...state,
    },
    select: () => undefined,
    add: never,
    setQuantity: never,
    remove: never,
    undo: never,
    planRef,
    ...(takesCodes && { setCodes: never }),
    forget: () => undefined,
    refresh: () => new Promise(() => undefined),
    close: () => undefined,
  };
}

/** A real cart, with the shop behind it and its strings to pull. */
export interface WorkingCart {
  readonly cart: CartPort;
  readonly shop: MemoryCart;
  readonly clock: FakeClock;
}

/** The real cart over a shop in memory that sells the story's goods, as stocked. */
export function workingCart(
  stock: Readonly<Record<VariantRef, number>> = {},
  change: Partial<MemoryCartOptions> = {},
): WorkingCart {
  const clock = createFakeClock(Date.parse('2026-11-26T14:03:12Z'));
  const goods = Object.entries(storyGoods()).map(([ref, good]) => {
    const left = stock[ref] ?? good.stock;
    return [ref, { ...good, ...(left !== undefined && { stock: left }) }];
  });
  const shop = memoryCart({
    goods: Object.fromEntries(goods) as Record<VariantRef, MemoryGood>,
    delivery: { label: 'Delivery to Germany, DHL', price: eur('6.90') },
    duty: eur('0.00'),
    checkoutUrl: '/#checkout',
    lang: 'en',
    clock,
    ...change,
  });
  return { cart: createCart({ adapter: shop, clock }), shop, clock };
}
