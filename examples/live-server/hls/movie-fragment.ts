import { box, concat, fullBox, u32, u64 } from './mp4-box.ts';

/** Sample flags: needs no other sample, or depends on others and is no place to start. */
const KEY = 0x02000000;
const DELTA = 0x01010000;

export interface FragmentSample {
  readonly data: Uint8Array;
  readonly key: boolean;
  /** Ticks of its track. */
  readonly duration: number;
}

/** Successive samples of one track. */
export interface FragmentRun {
  /** Number of the track, from 1. */
  readonly id: number;
  /** Ticks at which the first sample is decoded. */
  readonly decodeTime: number;
  readonly samples: readonly FragmentSample[];
}

/** `moof` and `mdat` of one part. `sequence` counts from 1. */
export function movieFragment(
  sequence: number,
  runs: readonly FragmentRun[],
): Uint8Array<ArrayBuffer> {
  // The offsets to the data count from the start of the moof, whose size does not depend on them.
  const headSize = head(sequence, runs, 0).length + 8;
  const data = runs.flatMap(({ samples }) => samples.map((sample) => sample.data));
  return concat([head(sequence, runs, headSize), box('mdat', ...data)]);
}

function head(sequence: number, runs: readonly FragmentRun[], dataOffset: number): Uint8Array {
  let offset = dataOffset;
  const tracks = runs.map((run) => {
    const bytes = trackFragment(run, offset);
    offset += run.samples.reduce((sum, { data }) => sum + data.length, 0);
    return bytes;
  });
  return box('moof', fullBox('mfhd', 0, 0, u32(sequence)), ...tracks);
}

function trackFragment({ id, decodeTime, samples }: FragmentRun, dataOffset: number): Uint8Array {
  const entries = samples.flatMap(({ data, key, duration }) => [
    u32(duration),
    u32(data.length),
    u32(key ? KEY : DELTA),
  ]);
  return box(
    'traf',
    // Data offsets count from the moof.
    fullBox('tfhd', 0, 0x020000, u32(id)),
    fullBox('tfdt', 1, 0, u64(decodeTime)),
    // Data offset, then duration, size and flags of each sample.
    fullBox('trun', 0, 0x000701, u32(samples.length), u32(dataOffset), ...entries),
  );
}
