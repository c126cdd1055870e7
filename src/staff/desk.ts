import { linkedController } from '../core/abort.ts';
import { systemClock } from '../core/clock.ts';
import type { Clock } from '../core/ports.ts';
import type { Show } from '../core/show.ts';
import { createStore, type Listener } from '../core/store.ts';
import type { OpData, StaffOp } from '../protocol/request.ts';
import { createActs } from './acts.ts';
import type { Act, ActOutcome, DeskState } from './desk-state.ts';
import type { StaffFeed } from './staff-feed.ts';
import { StaffFollower } from './staff-follower.ts';
import { EMPTY_STAFF_STATE } from './staff-log.ts';

export type { Act, ActOutcome, DeskState, FailedAct } from './desk-state.ts';

export interface DeskOptions {
  /** The public show, as viewers have it. The desk neither connects nor closes it. */
  readonly show: Show;
  readonly feed: StaffFeed;
  readonly clock?: Clock;
  /** Closes the desk. */
  readonly signal?: AbortSignal;
}

/** A staff member's desk over one show. Needs no DOM. */
export interface Desk {
  /** The public show, as viewers have it. */
  readonly show: Show;
  readonly state: DeskState;
  /** Calls `listener` each time that the selected value changes, until `signal` aborts. */
  select<T>(selector: (state: DeskState) => T, listener: Listener<T>, signal?: AbortSignal): void;
  /**
   * Acts go one after another. Without a line they wait, and are sent when it is back with the
   * same `opId`: each is done exactly once. Never rejects.
   */
  act<O extends StaffOp>(op: O, data: OpData<O>): Promise<ActOutcome>;
  /**
   * Sends an act once more, of this desk or an earlier one, by the `opId` that it had: whether or
   * not it was taken before, it is done once. Never rejects.
   */
  repeat(act: Act): Promise<ActOutcome>;
  /** Takes a refused act out of `state.failed`. */
  dismiss(opId: string): void;
  /** Ends the feed. What is not acknowledged yet counts as failed. */
  close(): void;
}

const INITIAL: DeskState = {
  ...EMPTY_STAFF_STATE,
  status: 'connecting',
  refusal: null,
  retryAt: null,
  me: null,
  present: [],
  lines: [],
  pending: [],
  failed: [],
};

/** Opens a desk: it listens at once. */
export function createDesk({ show, feed, clock = systemClock, signal }: DeskOptions): Desk {
  const life = signal ? linkedController(signal) : new AbortController();
  const store = createStore(INITIAL);
  const acts = createActs({ feed, store, signal: life.signal });
  const showId = show.manifest.id;
  new StaffFollower({ feed, store, clock, showId, signal: life.signal }).listen();
  return {
    show,
    get state() {
      return store.get();
    },
    select: (selector, listener, until) => store.select(selector, listener, until ?? life.signal),
    act: acts.act,
    repeat: acts.repeat,
    dismiss: acts.dismiss,
    close: () => life.abort(),
  };
}
