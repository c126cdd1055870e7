import { reduceCues } from '../../../src/core/reduce/reduce.ts';
import type { Clock } from '../../../src/core/ports.ts';
import type { Cue } from '../../../src/protocol/cue.ts';
import type { ShowState } from '../../../src/protocol/snapshot.ts';
import type { Erasure } from './effects.ts';
import { forgetSettled } from './retention.ts';
import { eraseFromState } from './store/erase.ts';
import { advance, type LogPoint } from './store/log-point.ts';
import type { ShowStore } from './store/store.ts';

/** Milliseconds that a snapshot lies behind, so that who joins never sees a pin before its picture. */
const SNAPSHOT_AGE = 30_000;
const HOUR = 3_600_000;

/** The log read at three places: where it begins, half a minute ago, and now. */
export interface History {
  /** All that the log says now. */
  readonly state: ShowState;
  /** What was known before the oldest cue that is still in the log. */
  readonly base: LogPoint;
  /** Takes in cues that have just been stored. */
  record(cues: readonly Cue[]): void;
  /** Where who joins now begins to read. */
  snapshot(): LogPoint;
  /** Writes the base without the text; part of the transaction that erases it from the log. */
  eraseBase(erasure: Erasure): void;
  /** Forgets the text, after that transaction. */
  erase(erasure: Erasure): void;
  /** Takes cues older than `hours` out of the log; returns the questions and polls it forgot. */
  prune(hours: number): readonly string[];
}

/** Reads the whole log once. */
export function readHistory(store: ShowStore, clock: Clock): History {
  let base = store.base;
  let old = base;
  let latest = advance(base, store.cues, store.cues.last());
  return {
    get state() {
      return latest.state;
    },
    get base() {
      return base;
    },
    record(cues) {
      latest = { seq: latest.seq + cues.length, state: reduceCues(latest.state, cues) };
    },
    snapshot() {
      old = advance(old, store.cues, store.cues.lastAt(clock.now() - SNAPSHOT_AGE));
      return old;
    },
    eraseBase: (erasure) => store.setBase({ ...base, state: eraseFromState(base.state, erasure) }),
    erase(erasure) {
      const erased = ({ seq, state }: LogPoint): LogPoint => ({
        seq,
        state: eraseFromState(state, erasure),
      });
      [base, old, latest] = [erased(base), erased(old), erased(latest)];
    },
    prune(hours) {
      const before = clock.now() - hours * HOUR;
      const { next, forgotten } = moveBase(store, base, before);
      base = next;
      if (old.seq < base.seq) old = base;
      latest = { ...latest, state: forgetSettled(latest.state, before).state };
      return forgotten;
    },
  };
}

/** Takes what was stored before `time` out of the log and into the base. The newest cue stays: it counts. */
function moveBase(
  store: ShowStore,
  base: LogPoint,
  time: number,
): { readonly next: LogPoint; readonly forgotten: readonly string[] } {
  const to = Math.min(store.cues.lastAt(time), store.cues.last() - 1);
  const point = advance(base, store.cues, to);
  const { state, forgotten } = forgetSettled(point.state, time);
  const next = { seq: point.seq, state };
  store.transact(() => {
    store.setBase(next);
    store.cues.dropTo(next.seq);
    store.receipts.dropBefore(time);
    for (const id of forgotten) store.votes.drop(id);
  });
  return { next, forgotten };
}
