import type { LoopTrack } from '../media/clip.ts';
import { movieFragment } from './movie-fragment.ts';
import type { FragmentRun } from './movie-fragment.ts';
import { decodeTime, firstSampleOfPart } from './timeline.ts';

/**
 * One part as `moof` and `mdat`. Decode times follow from the sample's number since the start of
 * the show, so they go on over the end of the loop.
 */
export function partFragment(tracks: readonly LoopTrack[], part: number): Uint8Array<ArrayBuffer> {
  return movieFragment(
    part + 1,
    tracks.map((track, i) => runOf(track, i + 1, part)),
  );
}

function runOf(track: LoopTrack, id: number, part: number): FragmentRun {
  const first = firstSampleOfPart(track, part);
  const samples = [];
  for (let at = first; at < firstSampleOfPart(track, part + 1); at++) {
    const duration = decodeTime(track, at + 1) - decodeTime(track, at);
    const none = { data: new Uint8Array(), key: false };
    samples.push({ ...(track.samples[at % track.samples.length] ?? none), duration });
  }
  return { id, decodeTime: decodeTime(track, first), samples };
}
