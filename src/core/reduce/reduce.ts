import type { Cue, KnownCue, Sample } from '../../protocol/cue.ts';
import { isKnownCue } from '../../protocol/known-cue.ts';
import type { ShowState } from '../../protocol/snapshot.ts';
import { CUE_REDUCERS } from './cues.ts';
import { produce, type OpenDraft } from './draft.ts';
import { applySample } from './samples.ts';

export { emptyState } from './empty-state.ts';

/**
 * The state after these cues. Viewers, servers and replays run this same function.
 * Slices that no cue touched stay the same objects; cues of unknown types change nothing.
 */
export function reduceCues(state: ShowState, cues: readonly Cue[]): ShowState {
  const known = cues.filter(isKnownCue);
  if (known.length === 0) return state;
  return produce(state, (open) => {
    for (const cue of known) applyCue(open, cue);
  });
}

/** The state after a sample. */
export function reduceSample(state: ShowState, sample: Sample): ShowState {
  return produce(state, (open) => applySample(open, sample));
}

function applyCue(open: OpenDraft, cue: KnownCue): void {
  const reduce = CUE_REDUCERS[cue.type] as (open: OpenDraft, cue: KnownCue) => void;
  reduce(open, cue);
}
