import type { Clip, LoopTrack } from '../media/clip.ts';
import { partFragment } from './fragment.ts';
import { firstSampleOfPart, SEGMENT_PARTS, SEGMENT_SECONDS } from './timeline.ts';

/** One form of the show: its tracks muxed together. */
export interface Rendition {
  /** `720p`, `audio`: the folder of its playlist. */
  readonly name: string;
  readonly tracks: readonly LoopTrack[];
  /** Bits a second: the largest segment's, and over the whole loop. */
  readonly bandwidth: number;
  readonly averageBandwidth: number;
}

/** The clip's pictures with sound, best first, then sound alone. */
export function renditionsOf({ hls, duration }: Clip): readonly Rendition[] {
  const segments = duration / (SEGMENT_SECONDS * 1000);
  if (!Number.isInteger(segments))
    throw new Error(`a loop of ${duration} ms is not a whole number of segments`);
  const rendition = (name: string, tracks: readonly LoopTrack[]): Rendition => {
    const rates = Array.from({ length: segments }, (_, msn) => segmentRate(tracks, msn));
    return {
      name,
      tracks,
      bandwidth: Math.ceil(Math.max(...rates)),
      averageBandwidth: Math.ceil(rates.reduce((sum, rate) => sum + rate, 0) / segments),
    };
  };
  return [
    ...hls.video.map((track) => rendition(`${track.height}p`, [track, hls.aac])),
    rendition('audio', [hls.aac]),
  ];
}

function segmentRate(tracks: readonly LoopTrack[], msn: number): number {
  let bytes = 0;
  for (let part = 0; part < SEGMENT_PARTS; part++)
    bytes += partFragment(tracks, msn * SEGMENT_PARTS + part).length;
  return (bytes * 8) / SEGMENT_SECONDS;
}

/** Whether a player may start at a part: its first picture needs no other. */
export function startsWithKey({ tracks }: Rendition, part: number): boolean {
  return tracks.every(
    (track) => track.samples[firstSampleOfPart(track, part) % track.samples.length]?.key === true,
  );
}
