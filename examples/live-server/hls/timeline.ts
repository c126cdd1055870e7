import type { LoopTrack } from '../media/clip.ts';

/** Parts a second, and parts in a segment: segments of 2 s, parts of a third of a second. */
const PARTS_A_SECOND = 3;
export const SEGMENT_PARTS = 6;
export const SEGMENT_SECONDS = SEGMENT_PARTS / PARTS_A_SECOND;
const MICROSECONDS = 1_000_000;

/** Server time at which a part, counted from the show's start, is complete. */
export const partDueAt = (startedAt: number, part: number): number =>
  startedAt + ((part + 1) * 1000) / PARTS_A_SECOND;

/** How many parts are complete at a time. */
export const partsPublished = (startedAt: number, now: number): number =>
  // The margin is above the rounding of a time in milliseconds since 1970.
  Math.max(0, Math.floor(((now - startedAt) * PARTS_A_SECOND) / 1000 + 1e-5));

/** Seconds that a playlist gives a part, rounded so that three make a second: 0.333333, 0.333334, 0.333333. */
export const partSeconds = (part: number): string =>
  ((partStart(part + 1) - partStart(part)) / MICROSECONDS).toFixed(6);
const partStart = (part: number): number => Math.round((part * MICROSECONDS) / PARTS_A_SECOND);

/**
 * Ticks a second of a track in HLS: pictures count in microseconds, as browsers' buffers do. In
 * another scale a buffer ends a microsecond before its segment does, which hls.js 1.7.4 can take
 * for a hole in that segment: it then waits for seconds instead of going on with the next.
 */
export const hlsTimescale = ({
  codec,
  timescale,
}: Pick<LoopTrack, 'codec' | 'timescale'>): number =>
  codec === 'aac' || codec === 'opus' ? timescale : MICROSECONDS;

/** When a sample, counted from the show's start, is decoded; in ticks of {@link hlsTimescale}. */
export const decodeTime = (track: LoopTrack, sample: number): number =>
  Math.round(((sample * track.sampleDuration) / track.timescale) * hlsTimescale(track));

/**
 * The first sample of a part. Counted from whole numbers, so that sound (15.625 AAC frames a part)
 * never drifts from the picture (10 frames). A part's sound reaches past its picture by up to one
 * frame, so that what a player has of both ends with the picture.
 */
export function firstSampleOfPart(track: LoopTrack, part: number): number {
  const at = (part * track.timescale) / (PARTS_A_SECOND * track.sampleDuration);
  return track.codec === 'aac' && part > 0 ? Math.floor(at) + 1 : Math.ceil(at);
}
