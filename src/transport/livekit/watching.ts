// What is asked of a session that shows something: loaded once it does.
import type { Clock, HealthSample, MediaLevels } from '../../core/ports.ts';
import type { MediaSource } from '../../protocol/manifest.ts';
import { UNTOLD } from '../untold.ts';
import { createCapturedAt } from '../webrtc/captured-at.ts';
import { received } from '../webrtc/stats.ts';
import type { Attached } from './attaching.ts';
import { createCounting, statsOf } from './counting.ts';
import { ask, levelsOf } from './levels.ts';
import type { SharedRoom } from './shared-room.ts';

/** Watches over what is attached. */
export interface Watch {
  /** Another picture may be in sight. */
  changed(): void;
  capturedAt(): number | null;
  health(): Promise<HealthSample>;
  /** Nothing new has come for a while, although it should. */
  readonly sick: boolean;
  readonly levels: MediaLevels | undefined;
}

/** Watches until `signal` aborts: from then on the last health is told. */
export function createWatch(
  attached: Attached,
  clock: Clock,
  signal: AbortSignal,
  { inset }: MediaSource,
  shared: SharedRoom | null,
): Watch {
  const counting = createCounting(attached, clock);
  // At hand before the line is gone.
  import('./failing.ts').catch(() => undefined);
  let seen: unknown;
  let capturedAt = (): number | null => null;
  let chosen: string | null = null;
  let last = UNTOLD;
  return {
    changed() {
      const track = attached.picture?.track;
      if (!track || track === seen) return;
      // Without it the first picture plays on.
      if (!seen && inset)
        import('./inset.ts')
          .then(({ showInset }) => showInset(attached, shared, clock, signal))
          .catch(() => undefined);
      seen = track;
      const video = async () => (await received(statsOf(track))).video;
      capturedAt = createCapturedAt(video, clock, signal);
      if (chosen !== null) ask(attached.picture, chosen);
    },
    capturedAt: () => capturedAt(),
    health: async () =>
      signal.aborted ? last : (last = await counting.health().catch(() => last)),
    get sick() {
      return counting.sick;
    },
    get levels() {
      return levelsOf(attached.picture, chosen, (id) => ask(attached.picture, (chosen = id)));
    },
  };
}
