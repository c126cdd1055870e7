import type { Clock, MediaPlane, MediaTransport, ReconnectPolicy } from '../core/ports.ts';
import type { MediaSource } from '../protocol/manifest.ts';
import { firstFrame } from './first-frame.ts';
import type { HealthLimits } from './health.ts';
import { browserPage, type Page } from './ladder/page.ts';
import { LadderPlayback } from './ladder/playback.ts';

export interface LadderOptions {
  /** The manifest's `media`, best first. Sources that no transport can play are passed over. */
  readonly sources: readonly MediaSource[];
  readonly transports: readonly MediaTransport[];
  readonly clock: Clock;
  /** When a rung that failed is tried again; 2 s after it failed at the soonest. */
  readonly policy: ReconnectPolicy;
  /** What counts as trouble, by source type. `hls` is judged by segments, others by packets. */
  readonly limits?: Readonly<Record<string, HealthLimits>>;
  readonly page?: Page;
  /** Resolves when a video shows its first picture. */
  readonly firstFrame?: (video: HTMLVideoElement, signal: AbortSignal) => Promise<void>;
}

/**
 * Plays the best source that works, and moves between sources without losing the picture: down as soon
 * as one falls silent, up again once a better one has proved itself in the background.
 */
export function createLadder(options: LadderOptions): MediaPlane {
  const parts = { page: browserPage, firstFrame, ...options };
  return { play: (surface, playOptions) => new LadderPlayback(parts, surface, playOptions) };
}
