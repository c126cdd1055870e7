import type { Sample } from '../../../../src/protocol/cue.ts';
import type { StaffSample } from '../../../../src/staff/staff-log.ts';
import { addCounts, sampleKey } from '../samples.ts';
import { BEAT, frame } from './frame.ts';

/** A sample for viewers or for the staff. */
export type AnySample = Sample | StaffSample;

/** Samples that one reader has not fetched yet: the latest of each; reactions add up. */
export interface Outbox {
  put(samples: readonly AnySample[]): void;
  /** A sign of life is due, if nothing else is. */
  beat(): void;
  /** All of them as events, or the beat; the outbox is then empty. */
  take(): string;
}

export function createOutbox(): Outbox {
  const samples = new Map<string, AnySample>();
  let isDue = false;
  return {
    put(batch) {
      for (const sample of batch) {
        const key = sampleKey(sample);
        samples.set(key, merged(samples.get(key), sample));
      }
    },
    beat() {
      isDue = true;
    },
    take() {
      const pieces = [...samples.values()].map((sample) => frame('sample', JSON.stringify(sample)));
      if (pieces.length === 0 && isDue) pieces.push(BEAT);
      samples.clear();
      isDue = false;
      return pieces.join('');
    },
  };
}

function merged(before: AnySample | undefined, sample: AnySample): AnySample {
  if (before?.type !== 'reaction.batch' || sample.type !== 'reaction.batch') return sample;
  return { ...sample, data: { counts: addCounts(before.data.counts, sample.data.counts) } };
}
