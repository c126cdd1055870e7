import type {
  Cart,
  CartResult,
  CartState,
  PendingChange,
  RefusedChange,
  RemovedLine,
  VariantRef,
} from '../../core/cart.ts';
import { createStore, type Store } from '../../core/store.ts';
import { quantityOf } from './goal.ts';

/** How many removed lines can be taken back. */
const KEPT = 5;

/** A change that has an outcome. */
export interface Settled {
  readonly opId: string;
  readonly refs: readonly VariantRef[];
  readonly result: CartResult;
  /** When it was asked, by {@link Book.ticket}. */
  readonly ticket: number;
  /** The line that it removed. */
  readonly removed?: RemovedLine | undefined;
  /** How many of each the cart holds if it was done; absent: not known. */
  readonly holds?: ReadonlyMap<VariantRef, number> | undefined;
}

/** What is known of the cart, and what is under way. */
export interface Book {
  readonly store: Pick<Store<CartState>, 'get' | 'select'>;
  /** The cart as it was last told; undefined: it was not, or the last look at it failed. */
  known(): Cart | null | undefined;
  /** The same, but however long ago that was. */
  lastKnown(): Cart | null | undefined;
  /** Whether that is what the last question was answered with. */
  isCurrent(): boolean;
  /** Numbers what is asked of the shop: of two answers, the one to the later question counts. */
  ticket(): number;
  pend(changes: readonly PendingChange[]): void;
  /** A change that waits becomes another. */
  amend(opId: string, change: Partial<PendingChange>): void;
  /** Returns whether the answer told the cart as it is now. */
  settle(settled: Settled): boolean;
  /** The shop's cart was read; undefined: it could not be. */
  tell(cart: Cart | null | undefined, ticket?: number): void;
  reading(): void;
  forget(ref: VariantRef): void;
}

/** Makes the book of a cart. After `signal` aborts nothing is written any more. */
export function createBook(status: CartState['status'], signal: AbortSignal): Book {
  const store = createStore<CartState>({ ...EMPTY, status });
  let tickets = 0;
  let newest = 0;
  const commit = (change: Partial<CartState>): void => {
    if (!signal.aborted) store.commit(change);
  };
  /** What an answer of that time changes; null: nothing, for a later one was told. */
  const told = (cart: Cart | null, ticket: number, refused: Refused): Partial<CartState> | null => {
    if (ticket < newest) return null;
    newest = ticket;
    const kept = same(store.get().cart, cart);
    return { cart: kept, status: 'ready', refused: mended(refused, cart) };
  };
  return {
    store,
    known: () => (store.get().status === 'ready' ? store.get().cart : undefined),
    lastKnown: () => (newest > 0 ? store.get().cart : undefined),
    isCurrent: () => store.get().status === 'ready' && newest === tickets,
    ticket: () => ++tickets,
    pend: (changes) => commit({ pending: [...store.get().pending, ...changes] }),
    amend: (opId, change) => commit({ pending: amended(store.get().pending, opId, change) }),
    settle(settled) {
      const { cart } = settled.result;
      const change = outcome(store.get(), settled);
      const news = cart && told(cart, settled.ticket, change.refused);
      commit({ ...change, ...news });
      return news !== null;
    },
    tell(cart, ticket = newest) {
      if (cart === undefined) commit({ status: 'failed' });
      else commit({ ...told(cart, ticket, store.get().refused) });
    },
    reading() {
      if (store.get().status === 'failed') commit({ status: 'loading' });
    },
    forget: (ref) => commit({ refused: without(store.get().refused, [ref]) }),
  };
}

type Refused = CartState['refused'];

const EMPTY: CartState = { status: 'none', cart: null, pending: [], refused: {}, removed: [] };

const amended = (
  pending: CartState['pending'],
  opId: string,
  change: Partial<PendingChange>,
): CartState['pending'] => pending.map((one) => (one.opId === opId ? { ...one, ...change } : one));

/** What an outcome changes beside the cart. */
function outcome(
  { pending, refused, removed }: CartState,
  { opId, refs, result, removed: line, holds }: Settled,
): Pick<CartState, 'pending' | 'refused' | 'removed'> {
  const didIt = (ref: VariantRef): boolean =>
    result.status === 'ok' ||
    (result.status === 'partial' && refs.length > 1 && !concerns(result, ref));
  const failed = refs.filter((ref) => !didIt(ref));
  const kept = line ? [...removed, line].slice(-KEPT) : removed;
  const isAdd = pending.some((one) => one.opId === opId && one.kind === 'add');
  const cameBack = ({ line: { ref } }: RemovedLine): boolean =>
    isAdd && refs.includes(ref) && didIt(ref);
  const mended = without(refused, refs);
  const refusal = (ref: VariantRef): RefusedChange => {
    const asked = pending.find((one) => one.opId === opId && one.ref === ref);
    const expected = result.status === 'unknown' ? holds?.get(ref) : undefined;
    return { ...result, ...(asked && { asked }), ...(expected !== undefined && { expected }) };
  };
  return {
    pending: pending.filter((one) => one.opId !== opId),
    refused: failed.length
      ? { ...mended, ...Object.fromEntries(failed.map((ref) => [ref, refusal(ref)])) }
      : mended,
    removed: kept.some(cameBack) ? kept.filter((one) => !cameBack(one)) : kept,
  };
}

const concerns = ({ issues }: CartResult, ref: VariantRef): boolean =>
  issues.some((issue) => issue.ref === undefined || issue.ref === ref);

/** The cart before where the one after says the same: it wakes nobody. */
const same = (before: Cart | null, after: Cart | null): Cart | null =>
  JSON.stringify(before) === JSON.stringify(after) ? before : after;

/** Without those whose outcome nobody knew, and which the cart shows as done. */
function mended(refused: Refused, cart: Cart | null): Refused {
  const isDone = ([ref, { asked, expected }]: [VariantRef, RefusedChange]): boolean => {
    if (expected === undefined) return false;
    const held = quantityOf(cart, ref);
    return asked?.kind === 'add' ? held >= expected : held === expected;
  };
  const done = Object.entries(refused).filter(isDone);
  return without(
    refused,
    done.map(([ref]) => ref),
  );
}

/** The same object where nothing is left out: it wakes nobody. */
const without = (refused: Refused, refs: readonly VariantRef[]): Refused =>
  refs.some((ref) => Object.hasOwn(refused, ref))
    ? Object.fromEntries(Object.entries(refused).filter(([ref]) => !refs.includes(ref)))
    : refused;
