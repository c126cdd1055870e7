import type { Cue, Sample } from '../protocol/cue.ts';
import { isKnownCue } from '../protocol/known-cue.ts';
import type { ProductsSlice, ShowState } from '../protocol/snapshot.ts';
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

/**
 * What is shown of the products' prices and stock, from what the cues say of them: where the shop
 * itself says more. Called each time that the cues say something else; it must not throw.
 */
export type Overlay = (updates: ProductsSlice['updates']) => ProductsSlice['updates'];

/** Brings cues and samples into the state: all that come in one turn in one commit. */
export interface Applier {
  cues(cues: readonly Cue[]): void;
  sample(sample: Sample): void;
  /** What is known is this now; what waited to be applied is in it. */
  replace(state: ShowState): void;
  /** Lays what the shop says over what the cues say, from now on. */
  overlay(put: Overlay): void;
}

/** Makes the way of cues into the store. Facts are fired after the commit that contains them. */
export function createApplier({ store, events, clock, signal }: ApplyOptions): Applier {
  let cues: Cue[] = [];
  let samples: Sample[] = [];
  let scheduled = false;
  const { told, commit, overlay } = createOverlay(store);

  const flush = (): void => {
    scheduled = false;
    const applied = cues;
    const state = samples.reduce<ShowState>(reduceSample, reduceCues(told(), applied));
    cues = [];
    samples = [];
    commit(state);
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
      commit(state);
    },
    overlay,
  };
}

interface OverlaidStore extends Pick<Applier, 'overlay'> {
  /** The state as the cues tell it. */
  told(): ShowState;
  /** Shows a state that the cues tell. */
  commit(state: ShowState): void;
}

function createOverlay(store: Store<ViewState>): OverlaidStore {
  let { products } = store.get();
  let put: Overlay = (updates) => updates;
  const overlaid = (): ProductsSlice =>
    Object.freeze({ ...products, updates: Object.freeze(put(products.updates)) });
  return {
    told: () => ({ ...store.get(), products }),
    commit(state) {
      const isSame = state.products === products;
      ({ products } = state);
      store.commit({ ...state, products: isSame ? store.get().products : overlaid() });
    },
    overlay(next) {
      put = next;
      store.commit({ products: overlaid() });
    },
  };
}
