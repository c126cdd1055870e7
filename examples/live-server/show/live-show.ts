import type { Clock } from '../../../src/core/ports.ts';
import type { Sample } from '../../../src/protocol/cue.ts';
import type { Manifest, ShowPhase } from '../../../src/protocol/manifest.ts';
import type { Receipt, ShowRequest } from '../../../src/protocol/request.ts';
import type { ShowState, Snapshot } from '../../../src/protocol/snapshot.ts';
import { reduceStaff, type StaffState } from '../../../src/staff/staff-log.ts';
import { createListeners } from '../listeners.ts';
import type { Effects, Vote } from './effects.ts';
import { readHistory } from './history.ts';
import { createSampleBoard, type SampleBoard } from './samples.ts';
import { readStaffState } from './staff-state.ts';
import type { ShowStore } from './store/store.ts';
import { sampleOf, tallySamples } from './tally.ts';
import { writeEffects } from './write-effects.ts';

export interface LiveShowOptions {
  readonly manifest: Manifest;
  readonly store: ShowStore;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** A show going on: what is known of it, and the one way to change it. */
export interface LiveShow {
  readonly manifest: Manifest;
  readonly store: ShowStore;
  /** All that the log says now. */
  readonly state: ShowState;
  /** Where the show stands: by the log, or else by the manifest. */
  readonly phase: ShowPhase;
  /** All that the staff log says now: held questions, claims, whether the script is on. */
  readonly staff: StaffState;
  readonly samples: SampleBoard;
  /**
   * Stores the effects, with the request's receipt, then applies them.
   * Throws the refusal `storage-full`, and then nothing has changed.
   */
  commit(effects: Effects, request?: ShowRequest): Receipt;
  /** The state half a minute ago. */
  snapshot(): Snapshot;
  /** Position before the oldest cue that the log still has. */
  readonly oldest: number;
  /** Takes what is older than `hours` out of the log: a loop would fill every disk. */
  prune(hours: number): void;
  /** Calls `listener` after each commit, and with each batch of samples, until `signal` aborts. */
  watch(listener: (samples: readonly Sample[]) => void, signal: AbortSignal): void;
}

/** Reads the log and goes on from there. */
export function createLiveShow({ manifest, store, clock, signal }: LiveShowOptions): LiveShow {
  const listeners = createListeners<readonly Sample[]>();
  const samples = createSampleBoard({ clock, signal, publish: listeners.tell });
  const history = readHistory(store, clock);
  let staff = readStaffState(store);
  for (const sample of tallySamples(store.votes, history.state, clock)) samples.set(sample);
  return {
    manifest,
    store,
    samples,
    watch: listeners.watch,
    get state() {
      return history.state;
    },
    get staff() {
      return staff;
    },
    get phase() {
      return history.state.show.state ?? manifest.state;
    },
    get oldest() {
      return history.base.seq;
    },
    commit(effects, request) {
      const written = writeEffects(effects, { store, history, clock, request });
      history.record(written.cues);
      staff = written.staff.reduce(reduceStaff, staff);
      if (effects.erase) history.erase(effects.erase);
      tellFigures(effects, samples, { store, clock });
      listeners.tell([]);
      return written.receipt;
    },
    snapshot() {
      const at = new Date(clock.now()).toISOString();
      return { v: 1, show: manifest.id, epoch: store.epoch, at, ...history.snapshot() };
    },
    prune: (hours) => history.prune(hours).forEach(samples.forget),
  };
}

function tellFigures(
  effects: Effects,
  samples: SampleBoard,
  { store, clock }: Pick<LiveShowOptions, 'store' | 'clock'>,
): void {
  const counted = effects.vote ?? letIn(effects);
  if (counted) samples.set(sampleOf(store.votes, counted, clock));
  if (effects.reactions) samples.addReactions(effects.reactions);
}

/** A question that is let in again keeps the votes that it had. */
function letIn({ unhold: id, cues }: Effects): Pick<Vote, 'about' | 'id'> | null {
  return id !== undefined && cues ? { about: 'question', id } : null;
}
