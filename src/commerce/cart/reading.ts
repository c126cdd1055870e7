import type { Cart, CartAdapter } from '../../core/cart.ts';
import { readCart } from './answer.ts';
import type { AskOptions } from './ask.ts';
import type { Book } from './book.ts';
import type { Claim } from './claim.ts';
import { askInTime } from './patient.ts';
import type { Queue } from './queue.ts';

export interface ReadingOptions {
  readonly adapter: CartAdapter | null;
  readonly book: Book;
  readonly queue: Queue;
  readonly limits: AskOptions;
  readonly claim: Claim | null;
}

/** How a shop's cart is read. */
export interface Reading {
  /**
   * At once; undefined: it could not be read. `patience`: milliseconds for the answer; `ticket`: of this
   * question, see {@link Book.ticket}.
   */
  look(patience?: number, ticket?: number): Promise<Cart | null | undefined>;
  /** In line with the cart's changes; a second wish to read while the first waits is the first. */
  refresh(): Promise<void>;
}

/** Reads a shop's cart into the book. */
export function createReading({ adapter, book, queue, limits, claim }: ReadingOptions): Reading {
  let waiting: Promise<void> | null = null;
  const look: Reading['look'] = async (patience = limits.patience, ticket = book.ticket()) => {
    if (!adapter) return undefined;
    book.reading();
    await claim?.reading();
    const answered = await askInTime((signal) => adapter.read({ signal }), {
      ...limits,
      patience,
    });
    const cart = answered.ok ? readCart(answered.value) : undefined;
    book.tell(cart, ticket);
    return cart;
  };
  const readAnew = async (): Promise<void> => {
    waiting = null;
    await look();
  };
  return {
    look,
    refresh() {
      // What is known is in doubt from now on.
      book.ticket();
      return adapter ? (waiting ??= queue(readAnew)) : Promise.resolve();
    },
  };
}

/**
 * Hears what the page, or another tab, does to the shop's cart. What others have too is read anew when the
 * viewer comes back to this page: the shop may have been elsewhere meanwhile.
 */
export function watchCart(
  adapter: CartAdapter | null,
  book: Book,
  refresh: () => Promise<void>,
  signal: AbortSignal,
): void {
  const changed = (told?: unknown): void => {
    if (told === undefined) return void refresh();
    const cart = readCart(told);
    if (cart !== undefined) book.tell(cart);
  };
  if (adapter?.key !== undefined)
    globalThis.window?.addEventListener('focus', () => void refresh(), { signal });
  try {
    adapter?.watch?.(changed, signal);
  } catch (error) {
    console.warn('onair-shop: the cart cannot be watched.', error);
  }
}
