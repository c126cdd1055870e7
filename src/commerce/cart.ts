import type { CartAdapter, CartPort } from '../core/cart.ts';
import { systemClock } from '../core/clock.ts';
import type { Clock } from '../core/ports.ts';
import { createAdd } from './cart/add.ts';
import type { AskOptions } from './cart/ask.ts';
import { createBook } from './cart/book.ts';
import { createChange, type CartContext } from './cart/change.ts';
import { CartChangedEvent } from './cart/changed-event.ts';
import { createClaim, type Claim } from './cart/claim.ts';
import { createLandedCost } from './cart/landed-cost.ts';
import { createLineChanges } from './cart/line-changes.ts';
import { furthestLocks, underLock, type CartLocks } from './cart/lock.ts';
import { createOffers } from './cart/offers.ts';
import { createQueue, type Queue } from './cart/queue.ts';
import { createReading, watchCart } from './cart/reading.ts';
import { joinTabs } from './cart/tabs.ts';
import { createWhole } from './cart/whole.ts';

export { CartChangedEvent } from './cart/changed-event.ts';
export { CartFailure, type CartFailureOptions } from './cart/failure.ts';
export type { CartLocks } from './cart/lock.ts';

export interface CartOptions {
  /** The shop's cart; null: the page answers each change. */
  readonly adapter: CartAdapter | null;
  readonly clock?: Clock;
  /** Milliseconds that the shop has for each answer. Default 15,000. */
  readonly patience?: number;
  /** Kept with each line that is added, beside its own: the show that it came from. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Keeps the changes of a cart with a `key` apart. Default: the browser's locks, over all tabs. */
  readonly locks?: CartLocks;
}

/** Makes the cart of a show over a shop's adapter, and reads it. */
export function createCart(options: CartOptions): CartPort {
  const { adapter, clock = systemClock, patience = 15_000, attributes = {} } = options;
  const life = new AbortController();
  const { signal } = life;
  const book = createBook(adapter ? 'loading' : 'none', signal);
  const queue = createQueue();
  const limits = { clock, patience, signal };
  const name = adapter?.key === undefined ? undefined : `onair-cart:${adapter.key}`;
  const claim = name !== undefined && !options.locks ? createClaim({ name, clock, signal }) : null;
  const reading = createReading({ adapter, book, queue, limits, claim });
  const { refresh } = reading;
  const sharing = share(name, { queue, limits, refresh, claim, locks: options.locks });
  const context = { adapter, book, limits, reading, ...sharing };
  const change = createChange(context);
  void refresh();
  watchCart(adapter, book, refresh, signal);
  return {
    id: adapter?.id ?? 'page',
    market: adapter?.market,
    get state() {
      return book.store.get();
    },
    select: (selector, listener, until) => book.store.select(selector, listener, until ?? signal),
    ...createAdd({ change, book, attributes }),
    ...createLineChanges(change, book, clock),
    ...createWhole(context),
    ...createOffers(adapter, limits),
    ...createLandedCost(adapter, limits),
    forget: book.forget,
    refresh,
    relay: (target, until) =>
      book.store.select(
        ({ cart }) => cart,
        (cart, previous) => target.dispatchEvent(new CartChangedEvent(cart, previous)),
        until,
      ),
    close: () => life.abort(),
  };
}

interface ShareOptions {
  readonly queue: Queue;
  readonly limits: AskOptions;
  readonly claim: Claim | null;
  readonly locks: CartLocks | undefined;
  refresh(): Promise<void>;
}

/** In how many times its own patience a change waits for those of others, each of which may ask often. */
const TURNS = 8;

/** How a cart keeps in line: with itself, and where it has a name with all who have the same. */
function share(
  name: string | undefined,
  { queue, limits, refresh, claim, locks = furthestLocks() }: ShareOptions,
): Pick<CartContext, 'inTurn' | 'changed' | 'doubt'> {
  const nothing = (): void => undefined;
  if (name === undefined)
    return { inTurn: (task) => queue(() => task(true)), changed: nothing, doubt: nothing };
  const { tell } = joinTabs(name, () => void refresh(), limits.signal);
  const lock = { ...limits, name, locks, patience: TURNS * limits.patience };
  return {
    inTurn: (task) =>
      queue(() => underLock(lock, () => (claim ? claim.changing(task) : task(false)))),
    changed: tell,
    doubt: claim?.doubt ?? nothing,
  };
}
