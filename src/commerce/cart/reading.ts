import type { CartAdapter } from '../../core/cart.ts';
import { readCart } from './answer.ts';
import { ask, type AskOptions } from './ask.ts';
import type { Book } from './book.ts';
import type { Queue } from './queue.ts';

export interface ReadingOptions {
  readonly adapter: CartAdapter | null;
  readonly book: Book;
  readonly queue: Queue;
  readonly limits: AskOptions;
}

/** Reads a shop's cart, in line with its changes; a second wish to read while the first waits is the first. */
export function createReading({
  adapter,
  book,
  queue,
  limits,
}: ReadingOptions): () => Promise<void> {
  let waiting: Promise<void> | null = null;
  const readAnew = async (from: CartAdapter): Promise<void> => {
    waiting = null;
    book.reading();
    const ticket = book.ticket();
    const answered = await ask((signal) => from.read({ signal }), limits);
    book.tell(answered.ok ? readCart(answered.value) : undefined, ticket);
  };
  return () => {
    if (!adapter) return Promise.resolve();
    return (waiting ??= queue(() => readAnew(adapter)));
  };
}

/** Hears what the page, or another tab, does to the shop's cart. */
export function watchCart(adapter: CartAdapter | null, book: Book, signal: AbortSignal): void {
  const changed = (told: unknown): void => {
    const cart = readCart(told);
    if (cart !== undefined) book.tell(cart);
  };
  try {
    adapter?.watch?.(changed, signal);
  } catch (error) {
    console.warn('onair-shop: the cart cannot be watched.', error);
  }
}
