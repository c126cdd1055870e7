import type { MediaPlane } from '../core/ports.ts';
import { firstFrame } from './first-frame.ts';
import type { LadderOptions } from './ladder/options.ts';
import { browserPage } from './ladder/page.ts';
import { LadderPlayback } from './ladder/playback.ts';

export type { LadderOptions };

/**
 * Plays the best source that works, and moves between sources without losing the picture: down as soon
 * as one falls silent, up again once a better one has proved itself in the background.
 */
export function createLadder(options: LadderOptions): MediaPlane {
  const parts = { page: browserPage, firstFrame, ...options };
  return { play: (surface, playOptions) => new LadderPlayback(parts, surface, playOptions) };
}
