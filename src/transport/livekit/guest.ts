import type { Room } from 'livekit-client';
import type { MediaError } from '../../core/ports.ts';
import type { Publication } from './stage.ts';

/** Who uses a room: one media session. */
export interface Guest {
  /** Whether it shows pictures at all. */
  readonly pictures: boolean;
  /**
   * Who is there, or what they publish, may have changed. Returns what it wants to get of that: the
   * stage's picture, the inset's, then sounds.
   */
  changed(room: Room): readonly Publication[];
  /** The room is lost, or (null) over. */
  left(error: MediaError | null): void;
}
