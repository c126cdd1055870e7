// What is done for a playback that has begun: loaded beside its media, never before it.
import type Hls from 'hls.js';
import type { MediaLevels, OpenOptions } from '../../core/ports.ts';
import { levelsOf } from './choices.ts';
import { keepLive } from './live-edge.ts';

/** Keeps an hls.js that has read its playlist to the live edge. Returns what can be chosen of it. */
export function tend(hls: Hls, { video, signal }: OpenOptions): MediaLevels | undefined {
  if (signal.aborted) return undefined;
  keepLive(hls, video, signal);
  return levelsOf(hls);
}
