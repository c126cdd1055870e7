import type { Cue, Sample } from '../protocol/cue.ts';
import { isKnownCue } from '../protocol/known-cue.ts';
import type { ShowState } from '../protocol/snapshot.ts';
import { CueEvent, FACT_NAMES } from './events.ts';
import type { Clock } from './ports.ts';
import { reduceCues, reduceSample } from './reduce/reduce.ts';
import type { Store } from './store.ts';
import type { ViewState } from './view-state.ts';

export interface ApplyOptions {
  readonly store: Store<ViewState>;
  readonly events: EventTarget;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Brings cues and samples into the state: all that come in one turn in one commit. */
export interface Applier {
  cues(cues: readonly Cue[]): void;
  sample(sample: Sample): void;
  /** What is known is this now; what waited to be applied is in it. */
  replace(state: ShowState): void;
}

/** Makes the way of cues into the store. Facts are fired after the commit that contains them. */
export function createApplier({ store, events, clock, signal }: ApplyOptions): Applier {
  let cues: Cue[] = [];
  let samples: Sample[] = [];
  let scheduled = false;

  const flush = (): void => {
    scheduled = false;
    const applied = cues;
    const state = samples.reduce<ShowState>(reduceSample, reduceCues(store.get(), applied));
    cues = [];
    samples = [];
    store.commit(state);
    for (const cue of applied) {
      if (isKnownCue(cue)) events.dispatchEvent(new CueEvent(FACT_NAMES[cue.type], cue));
    }
  };
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    clock.after(0, flush, signal);
  };
  return {
    cues(more) {
      cues.push(...more);
      schedule();
    },
    sample(sample) {
      samples.push(sample);
      schedule();
    },
    replace(state) {
      cues = [];
      samples = [];
      store.commit(state);
    },
  };
}
