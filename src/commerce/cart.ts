import type { CartAdapter, CartPort } from '../core/cart.ts';
import { systemClock } from '../core/clock.ts';
import type { Clock } from '../core/ports.ts';
import { createAdd } from './cart/add.ts';
import { createBook } from './cart/book.ts';
import { createChange } from './cart/change.ts';
import { createLineChanges } from './cart/line-changes.ts';
import { createQueue } from './cart/queue.ts';
import { createReading, watchCart } from './cart/reading.ts';

export interface CartOptions {
  /** The shop's cart; null: the page answers each change. */
  readonly adapter: CartAdapter | null;
  readonly clock?: Clock;
  /** Milliseconds that the shop has for each answer. Default 15,000. */
  readonly patience?: number;
}

/** Makes the cart of a show over a shop's adapter, and reads it. */
export function createCart(options: CartOptions): CartPort {
  const { adapter, clock = systemClock, patience = 15_000 } = options;
  const life = new AbortController();
  const { signal } = life;
  const book = createBook(adapter ? 'loading' : 'none', signal);
  const context = { adapter, book, queue: createQueue(), limits: { clock, patience, signal } };
  const refresh = createReading(context);
  const change = createChange({ ...context, refresh });
  void refresh();
  watchCart(adapter, book, signal);
  return {
    id: adapter?.id ?? 'page',
    get state() {
      return book.store.get();
    },
    select: (selector, listener, until) => book.store.select(selector, listener, until ?? signal),
    ...createAdd(change, book),
    ...createLineChanges(change, book, clock),
    forget: book.forget,
    refresh,
    close: () => life.abort(),
  };
}
