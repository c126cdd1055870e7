import type { LoopTrack } from './clip.ts';

type Timing = Pick<LoopTrack, 'samples' | 'sampleDuration' | 'timescale'>;

/** Milliseconds of one loop of a track. */
export const loopDuration = ({ samples, sampleDuration, timescale }: Timing): number =>
  (samples.length * sampleDuration * 1000) / timescale;

/** Bits a second over one loop of a track. */
export const averageBitrate = (track: Timing): number => {
  const bytes = track.samples.reduce((sum, { data }) => sum + data.length, 0);
  return Math.round((bytes * 8000) / loopDuration(track));
};
