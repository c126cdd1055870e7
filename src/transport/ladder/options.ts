import type { Clock, MediaTransport, ReconnectPolicy, Standby } from '../../core/ports.ts';
import type { MediaSource } from '../../protocol/manifest.ts';
import type { Page } from './page.ts';

/** What a ladder is made of. */
export interface LadderOptions {
  /** The manifest's `media`, best first. Sources that no transport can play are passed over. */
  readonly sources: readonly MediaSource[];
  readonly transports: readonly MediaTransport[];
  readonly clock: Clock;
  /** When a rung that failed is tried again; 2 s after it failed at the soonest. */
  readonly policy: ReconnectPolicy;
  /** `warm` without it. {@link PlayOptions.standby} comes before it. */
  readonly standby?: Standby;
  readonly page?: Page;
  /** Resolves when a video shows its first picture. */
  readonly firstFrame?: (video: HTMLVideoElement, signal: AbortSignal) => Promise<void>;
}

/** The same, none left out that has a default. */
export type LadderParts = LadderOptions & Required<Pick<LadderOptions, 'page' | 'firstFrame'>>;
