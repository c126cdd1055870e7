import type { LoopSample, LoopTrack } from '../media/clip.ts';
import { box, concat, fullBox, u32, u64 } from './mp4-box.ts';
import { decodeTime, firstSampleOfPart } from './timeline.ts';

/** Sample flags: needs no other sample, or depends on others and is no place to start. */
const KEY = 0x02000000;
const DELTA = 0x01010000;

interface Run {
  readonly id: number;
  readonly track: LoopTrack;
  /** Counted from the show's start, never from the loop's. */
  readonly first: number;
  readonly samples: readonly LoopSample[];
}

/**
 * One part as `moof` and `mdat`. Decode times follow from the sample's number since the start of
 * the show, so they go on over the end of the loop.
 */
export function partFragment(tracks: readonly LoopTrack[], part: number): Uint8Array<ArrayBuffer> {
  const runs = tracks.map((track, i): Run => {
    const first = firstSampleOfPart(track, part);
    const samples = [];
    for (let at = first; at < firstSampleOfPart(track, part + 1); at++)
      samples.push(
        track.samples[at % track.samples.length] ?? { data: new Uint8Array(), key: false },
      );
    return { id: i + 1, track, first, samples };
  });
  // The offsets to the data count from the start of the moof, whose size does not depend on them.
  const headSize = head(runs, part, 0).length + 8;
  const data = runs.flatMap(({ samples }) => samples.map((sample) => sample.data));
  return concat([head(runs, part, headSize), box('mdat', ...data)]);
}

function head(runs: readonly Run[], part: number, dataOffset: number): Uint8Array {
  let offset = dataOffset;
  const tracks = runs.map((run) => {
    const bytes = trackFragment(run, offset);
    offset += run.samples.reduce((sum, { data }) => sum + data.length, 0);
    return bytes;
  });
  return box('moof', fullBox('mfhd', 0, 0, u32(part + 1)), ...tracks);
}

function trackFragment({ id, track, first, samples }: Run, dataOffset: number): Uint8Array {
  const entries = samples.flatMap(({ data, key }, i) => {
    const duration = decodeTime(track, first + i + 1) - decodeTime(track, first + i);
    return [u32(duration), u32(data.length), u32(key ? KEY : DELTA)];
  });
  return box(
    'traf',
    // Data offsets count from the moof.
    fullBox('tfhd', 0, 0x020000, u32(id)),
    fullBox('tfdt', 1, 0, u64(decodeTime(track, first))),
    // Data offset, then duration, size and flags of each sample.
    fullBox('trun', 0, 0x000701, u32(samples.length), u32(dataOffset), ...entries),
  );
}
