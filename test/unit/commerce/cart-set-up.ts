import { createCart } from '../../../src/commerce/cart.ts';
import { memoryCart, type MemoryGood } from '../../../src/commerce/memory/adapter.ts';
import type { CartPort, CartResult } from '../../../src/core/cart.ts';
import { createFakeClock, type FakeClock } from '../../../src/testing/fake-clock.ts';

const eur = (amount: string): MemoryGood['price'] => ({
  amount,
  currency: 'EUR',
  taxIncluded: true,
});

export const GOODS: Readonly<Record<string, MemoryGood>> = {
  mug: { title: 'Stoneware mug', variantTitle: 'cream', price: eur('24.00') },
  lamp: { title: 'Table lamp', price: eur('189.00'), stock: 3 },
  last: { title: 'Last throw', price: eur('0.10'), stock: 1 },
  gone: { title: 'Sold out bag', price: eur('245.00'), stock: 0 },
};

/** The real cart over a shop in memory, with a clock that stands still. */
export function setUp() {
  const clock = createFakeClock();
  const shop = memoryCart({ goods: GOODS, clock, lang: 'en' });
  const cart = createCart({ adapter: shop, clock });
  return { clock, shop, cart };
}

/** Lets everything that needs no clock come to its end. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

export const one = (ref: string, quantity = 1) => [{ ref, quantity, productId: ref }];

/** What comes of a change, its waits by the clock passed. */
export async function passed<T>(clock: FakeClock, change: Promise<T>): Promise<T> {
  let isOver = false;
  void change.finally(() => (isOver = true));
  while (!isOver) await clock.advance(250);
  return change;
}

/** What the cart shows, as `mug × 2`. */
export const lines = ({ state }: CartPort): string[] =>
  (state.cart?.lines ?? []).map(({ ref, quantity }) => `${ref} × ${quantity}`);

export const codes = ({ issues }: CartResult): string[] => issues.map(({ code }) => code);
