import type { Cart, CartAdapter, VariantRef } from '../../core/cart.ts';
import { systemClock } from '../../core/clock.ts';
import type { Clock } from '../../core/ports.ts';
import { createLine, type MemoryCartFaults } from './faults.ts';
import { planRef } from './goods.ts';
import { offersOf } from './offers.ts';
import { createShop, landedCostOf, type MemoryShopOptions } from './shelf.ts';

export type { MemoryDiscount } from './discounts.ts';
export type { MemoryCartFaults } from './faults.ts';
export { goodsOf, type MemoryGood, type MemoryPlan } from './goods.ts';

export interface MemoryCartOptions extends MemoryShopOptions {
  /** Where the shop sells to this shopper: ISO 3166-1 alpha-2. */
  readonly market?: string;
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
  const { market, codes, duties, clock = systemClock } = options;
  const line = createLine(clock);
  return {
    id: 'memory',
    ...(market !== undefined && { market }),
    read: ({ signal }) => line.carry(shop.cart, signal),
    add: (lines, { signal }) => line.carry(() => shop.add(lines), signal),
    setQuantity: (lineId, quantity, { signal }) =>
      line.carry(() => shop.setQuantity(lineId.replace(LINE, ''), quantity), signal),
    offers: (refs, { signal }) =>
      line.carry(() => offersOf(refs, options.goods, clock.now()), signal),
    ...(Object.values(options.goods).some(({ plans }) => plans) && { planRef }),
    ...(codes && {
      setCodes: (asked, { signal }) => line.carry(() => shop.setCodes(asked), signal),
    }),
    setAttributes: (texts, { signal }) => line.carry(() => shop.setAttributes(texts), signal),
    ...(duties && {
      landedCost: (ref, country, { signal }) =>
        line.carry(() => landedCostOf(options, ref, country, clock.now()), signal),
    }),
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
      return Object.fromEntries(shop.quantities);
    },
  };
}

const LINE = /^line-/;
