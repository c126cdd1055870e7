import type { Cue } from '../../protocol/cue.ts';

/** What the feed does wrong with the cues that are pushed. */
export interface MemoryFeedFaults {
  /** Sends each cue twice. */
  readonly repeat: boolean;
  /** Swaps each two neighbouring cues. */
  readonly reorder: boolean;
  /** Leaves out each fifth cue; who connects anew gets it. */
  readonly skip: boolean;
}

/** What goes out for each cue of the log while these faults are in force. */
export interface Disturbance {
  set(faults: Partial<MemoryFeedFaults>): void;
  pass(cue: Cue): readonly Cue[];
}

export function createDisturbance(): Disturbance {
  let { repeat, reorder, skip }: MemoryFeedFaults = { repeat: false, reorder: false, skip: false };
  let heldBack: Cue | null = null;

  const swap = (cue: Cue): Cue[] => {
    if (heldBack === null && reorder) {
      heldBack = cue;
      return [];
    }
    const pair = heldBack ? [cue, heldBack] : [cue];
    heldBack = null;
    return pair;
  };
  return {
    set(faults) {
      ({ repeat, reorder, skip } = { repeat, reorder, skip, ...faults });
    },
    pass(cue) {
      if (skip && cue.seq % 5 === 0) return [];
      const out = swap(cue);
      return repeat ? out.flatMap((one) => [one, one]) : out;
    },
  };
}
