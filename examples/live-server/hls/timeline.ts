import type { LoopTrack } from '../media/clip.ts';

/** Parts a second, and parts in a segment: segments of 2 s, parts of a third of a second. */
const PARTS_A_SECOND = 3;
export const SEGMENT_PARTS = 6;
export const SEGMENT_SECONDS = SEGMENT_PARTS / PARTS_A_SECOND;
/**
 * Written to playlists in full. Rounded to a microsecond, parts end before their segment does, and
 * hls.js 1.7.4 now and then loads the last ones again and again instead of the next.
 */
export const PART_SECONDS = 1 / PARTS_A_SECOND;

/** Server time at which a part, counted from the show's start, is complete. */
export const partDueAt = (startedAt: number, part: number): number =>
  startedAt + ((part + 1) * 1000) / PARTS_A_SECOND;

/** How many parts are complete at a time. */
export const partsPublished = (startedAt: number, now: number): number =>
  // The margin is above the rounding of a time in milliseconds since 1970.
  Math.max(0, Math.floor(((now - startedAt) * PARTS_A_SECOND) / 1000 + 1e-5));

/**
 * The first sample that starts within a part. In whole numbers, so that sound (15.625 AAC frames
 * a part) never drifts from the picture (10 frames).
 */
export const firstSampleOfPart = ({ timescale, sampleDuration }: LoopTrack, part: number): number =>
  Math.ceil((part * timescale) / (PARTS_A_SECOND * sampleDuration));
