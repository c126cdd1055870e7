import type {
  AddLine,
  Cart,
  CartAdapter,
  CartIssue,
  CartLine,
  CartResult,
  VariantRef,
} from '../../core/cart.ts';
import { systemClock } from '../../core/clock.ts';
import type { Clock } from '../../core/ports.ts';
import type { Money } from '../../protocol/money.ts';
import type { LanguageTag } from '../../protocol/text.ts';
import { own } from '../../protocol/schema/plain.ts';
import { times } from '../catalogue/decimal.ts';
import { createLine, type MemoryCartFaults } from './faults.ts';
import { currencyOf, sold, type MemoryGood } from './goods.ts';
import { offersOf } from './offers.ts';
import { sum } from './sum.ts';

export type { MemoryCartFaults } from './faults.ts';
export { goodsOf, type MemoryGood } from './goods.ts';

export interface MemoryCartOptions {
  readonly goods: Readonly<Record<VariantRef, MemoryGood>>;
  /** What the shop tells of delivery and duty; absent: nothing, and no total. */
  readonly delivery?: { readonly label?: string; readonly price: Money };
  readonly duty?: Money;
  readonly checkoutUrl?: string;
  /** Language of the goods' titles. */
  readonly lang?: LanguageTag;
  readonly clock?: Clock;
}

/** A shop's cart in this page's memory, with the strings to pull. For demos, stories and tests. */
export interface MemoryCart extends CartAdapter {
  /** Changes what goes wrong, from the next call on. */
  set(faults: Partial<MemoryCartFaults>): void;
  /** What another tab of the same shop does: sets a quantity; 0 removes it. */
  elsewhere(ref: VariantRef, quantity: number): void;
  /** How many of each the shop has in the cart: what tests compare with. */
  readonly quantities: Readonly<Record<VariantRef, number>>;
}

/** Makes the cart of a shop in memory. It lives as long as the page. */
export function memoryCart(options: MemoryCartOptions): MemoryCart {
  const shop = createShop(options);
  const watchers = new Set<(cart: Cart) => void>();
  const { clock = systemClock } = options;
  const line = createLine(clock);
  return {
    id: 'memory',
    read: ({ signal }) => line.carry(shop.cart, signal),
    add: (lines, { signal }) => line.carry(() => shop.add(lines), signal),
    setQuantity: (lineId, quantity, { signal }) =>
      line.carry(() => shop.setQuantity(lineId.replace(LINE, ''), quantity), signal),
    offers: (refs, { signal }) =>
      line.carry(() => offersOf(refs, options.goods, clock.now()), signal),
    watch(changed, signal) {
      watchers.add(changed);
      signal.addEventListener('abort', () => watchers.delete(changed), { once: true });
    },
    set: line.set,
    elsewhere(ref, quantity) {
      shop.put(ref, quantity);
      for (const changed of watchers) changed(shop.cart());
    },
    get quantities() {
      return Object.fromEntries(shop.shelf);
    },
  };
}

interface Kept {
  readonly ref: VariantRef;
  readonly quantity: number;
  readonly good: MemoryGood;
}

interface Shop {
  readonly shelf: ReadonlyMap<VariantRef, number>;
  put(ref: VariantRef, quantity: number): void;
  cart(): Cart;
  add(lines: readonly AddLine[]): CartResult;
  setQuantity(ref: VariantRef, quantity: number): CartResult;
}

function createShop(options: MemoryCartOptions): Shop {
  const { goods } = options;
  const shelf = new Map<VariantRef, number>();
  const cart = (): Cart => cartOf(shelf, options);
  const put = (ref: VariantRef, quantity: number): void => {
    if (quantity > 0) shelf.set(ref, quantity);
    else shelf.delete(ref);
  };
  return {
    shelf,
    put,
    cart,
    add(lines) {
      const issues: CartIssue[] = [];
      let added = 0;
      for (const { ref, quantity } of lines) {
        const has = shelf.get(ref) ?? 0;
        const issue = refusal(ref, sold(goods, ref), quantity, has);
        if (issue) issues.push(issue);
        else {
          put(ref, has + quantity);
          added += quantity;
        }
      }
      const status = issues.length === 0 ? 'ok' : added > 0 ? 'partial' : 'rejected';
      return { status, cart: cart(), issues, added };
    },
    setQuantity(ref, quantity) {
      const issue: CartIssue | null = shelf.has(ref)
        ? refusal(ref, sold(goods, ref), quantity, 0)
        : { code: 'line-gone', severity: 'error', ref };
      if (issue) return { status: 'rejected', cart: cart(), issues: [issue] };
      put(ref, quantity);
      return { status: 'ok', cart: cart(), issues: [] };
    },
  };
}

const LINE = /^line-/;

/** Why so many more cannot be had; null: they can. */
function refusal(
  ref: VariantRef,
  good: MemoryGood | undefined,
  wanted: number,
  has: number,
): CartIssue | null {
  const issue = { severity: 'error', ref } as const;
  if (!good) return { ...issue, code: 'variant-unavailable' };
  if (!Number.isSafeInteger(wanted) || wanted < 0) return { ...issue, code: 'quantity-rule' };
  const left = Math.max(0, (good.stock ?? Infinity) - has);
  if (wanted <= left) return null;
  return left + has === 0
    ? { ...issue, code: 'out-of-stock' }
    : { ...issue, code: 'not-enough-stock', available: left };
}

function cartOf(shelf: ReadonlyMap<VariantRef, number>, options: MemoryCartOptions): Cart {
  const { goods, delivery, duty, checkoutUrl, lang } = options;
  const kept = [...shelf].flatMap(([ref, quantity]) => {
    const good = own(goods, ref);
    return good ? [{ ref, quantity, good }] : [];
  });
  const lines = kept.map(lineOf);
  const currency = currencyOf(goods);
  const subtotal = sum(
    lines.flatMap(({ total }) => total ?? []),
    currency,
  );
  const [taxIncluded, ...others] = new Set(kept.map(({ good }) => good.price.taxIncluded));
  return {
    currency,
    lines,
    count: lines.reduce((count, { quantity }) => count + quantity, 0),
    subtotal,
    ...(delivery &&
      lines.length && {
        delivery,
        total: sum([subtotal, delivery.price, ...(duty ? [duty] : [])], currency),
      }),
    ...(duty && lines.length && { duty }),
    ...(taxIncluded !== undefined && others.length === 0 && { taxIncluded }),
    ...(checkoutUrl !== undefined && { checkoutUrl }),
    ...(lang !== undefined && { lang }),
  };
}

function lineOf({ ref, quantity, good }: Kept): CartLine {
  const { amount, currency } = good.price;
  return {
    id: `line-${ref}`,
    ref,
    quantity,
    title: good.title,
    ...(good.variantTitle !== undefined && { variantTitle: good.variantTitle }),
    ...(good.picture !== undefined && { picture: good.picture }),
    ...(good.url !== undefined && { url: good.url }),
    unitPrice: { amount, currency },
    total: times({ amount, currency }, quantity),
    ...(good.stock !== undefined && { max: good.stock }),
  };
}
