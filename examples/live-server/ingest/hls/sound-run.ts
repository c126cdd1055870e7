import type { FragmentRun, FragmentSample } from '../../hls/movie-fragment.ts';
import { OPUS_RATE, OPUS_SILENCE, opusTicks } from './opus-packet.ts';

/** A packet of sound at its time, microseconds of the stream. */
export interface SoundSample {
  readonly time: number;
  readonly data: Uint8Array;
}

/** Sound on its way into parts: without holes, as a hole would stop the picture too. */
export interface SoundRuns {
  add(sample: SoundSample): void;
  /** Microseconds up to which there is sound. */
  readonly end: number;
  /** All sound that starts before `until`; with silence where it is missing. Null: none. */
  take(id: number, from: number, until: number): FragmentRun | null;
}

const toTicks = (microseconds: number): number =>
  Math.round((microseconds * OPUS_RATE) / 1_000_000);
const SILENCE = opusTicks(OPUS_SILENCE);
/** A hole shorter than this is taken up by the packets beside it: clocks are not exact. */
const HOLE = 1.5 * SILENCE;
/** Samples that wait for their part: some seconds. */
const MOST = 256;
/** What comes more than this too late has been made up for by silence. */
const LATE = SILENCE / 2;

export function createSoundRuns(): SoundRuns {
  const queue: SoundSample[] = [];
  /** Where the next sample goes, in ticks; null before the first part. */
  let cursor: number | null = null;
  let end = -Infinity;

  const place = (sample: SoundSample, at: number, into: FragmentSample[]): number => {
    const time = toTicks(sample.time);
    if (time < at - LATE) return at;
    let next = at;
    for (; time - next > HOLE; next += SILENCE) into.push(silence);
    // A sample begins where the last one ended; what its own time differs by goes into its length.
    const duration = Math.max(1, time + opusTicks(sample.data) - next);
    into.push({ data: sample.data, key: true, duration });
    return next + duration;
  };
  return {
    add(sample) {
      if (opusTicks(sample.data) === 0) return;
      queue.push(sample);
      if (queue.length > MOST) queue.shift();
      end = Math.max(end, sample.time + (opusTicks(sample.data) * 1_000_000) / OPUS_RATE);
    },
    get end() {
      return end;
    },
    take(id, from, until) {
      const decodeTime = (cursor ??= toTicks(from));
      const samples: FragmentSample[] = [];
      let at = decodeTime;
      while ((queue[0]?.time ?? Infinity) < until) {
        const sample = queue.shift();
        if (sample) at = place(sample, at, samples);
      }
      for (; at < toTicks(until); at += SILENCE) samples.push(silence);
      cursor = at;
      return samples.length > 0 ? { id, decodeTime, samples } : null;
    },
  };
}

const silence: FragmentSample = { data: OPUS_SILENCE, key: true, duration: SILENCE };
