import type { Clock, LogPosition } from '../core/ports.ts';
import type { Store } from '../core/store.ts';
import type { DeskState } from './desk-state.ts';
import { readStaffEntry, readStaffSample, readStaffSnapshot } from './read.ts';
import type { StaffFeed, StaffMessage, StaffRefusal } from './staff-feed.ts';
import { reduceStaff, type StaffEntry, type StaffSample } from './staff-log.ts';

/** A snapshot that cannot be read is not worth asking for often. Milliseconds. */
const NOT_SOON = 15_000;

export interface FollowStaffOptions {
  readonly feed: StaffFeed;
  readonly store: Store<DeskState>;
  readonly clock: Clock;
  readonly showId: string;
  readonly signal: AbortSignal;
}

/** Brings what a staff feed tells into the desk's state: validated, each entry once and in order. */
export class StaffFollower {
  readonly #options: FollowStaffOptions;
  #position: LogPosition | null = null;
  #round = new AbortController();

  constructor(options: FollowStaffOptions) {
    this.#options = options;
  }

  /** Opens the feed, instead of one before. */
  listen(): void {
    const { feed, signal } = this.#options;
    this.#round.abort();
    this.#round = new AbortController();
    const round = this.#round.signal;
    const told = (message: StaffMessage): void => {
      if (!round.aborted) this.#hear(message);
    };
    feed.open(() => this.#position, told, AbortSignal.any([signal, round]));
  }

  #hear(message: StaffMessage): void {
    const { store } = this.#options;
    switch (message.kind) {
      case 'open':
        return store.commit({ status: 'open', refusal: null, retryAt: null });
      case 'waiting':
        return this.#wait(message.retryIn);
      case 'refused':
        return this.#refuse(message.refusal);
      case 'snapshot':
        return this.#hearSnapshot(message.data);
      case 'entry':
        return this.#hearEntry(message.data);
      case 'sample':
        return this.#hearSample(message.data);
    }
  }

  #hearSnapshot(data: unknown): void {
    const { store, clock, showId, signal } = this.#options;
    const read = readStaffSnapshot(data);
    if (!read.ok) {
      this.#round.abort();
      this.#wait(NOT_SOON);
      return clock.after(NOT_SOON, () => this.listen(), signal);
    }
    const { show, epoch, seq, me, state } = read.value;
    // In the feed of another show this desk has nothing to do.
    if (show !== showId) return this.#refuse('forbidden');
    this.#position = { epoch, seq };
    store.commit({ ...state, me });
  }

  #hearEntry(data: unknown): void {
    const { store } = this.#options;
    const read = readStaffEntry(data);
    // A bad entry is set aside, but its place in the log counts.
    const seq = read.ok ? read.value.seq : seqOf(data);
    if (!this.#position || seq === null || seq <= this.#position.seq) return;
    if (seq > this.#position.seq + 1) {
      // One is missing: begin anew.
      this.#position = null;
      return this.listen();
    }
    this.#position = { ...this.#position, seq };
    if (read.ok) store.commit(changeBy(store.get(), read.value));
  }

  /** One of a type that this version does not know is passed over. */
  #hearSample(data: unknown): void {
    const read = readStaffSample(data);
    if (!read.ok) return;
    if (read.value.type === 'staff.expired') this.#refuse('expired');
    else this.#options.store.commit(figureOf(read.value));
  }

  #wait(ms: number): void {
    const { store, clock } = this.#options;
    store.commit({ status: 'waiting', retryAt: clock.now() + ms });
  }

  #refuse(refusal: StaffRefusal): void {
    this.#round.abort();
    this.#options.store.commit({ status: 'refused', refusal, retryAt: null });
  }
}

/** What an entry changes; what it leaves alone stays the same object. */
function changeBy(state: DeskState, entry: StaffEntry): Partial<DeskState> {
  const { held, claims, script } = reduceStaff(state, entry);
  return { held, claims, script };
}

function seqOf(data: unknown): number | null {
  const seq = (data as { seq?: unknown } | null)?.seq;
  return Number.isSafeInteger(seq) ? (seq as number) : null;
}

function figureOf(sample: Exclude<StaffSample, { type: 'staff.expired' }>): Partial<DeskState> {
  return sample.type === 'staff.present'
    ? { present: sample.data.staff }
    : { lines: sample.data.lines };
}
