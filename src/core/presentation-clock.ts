import type { Clock } from './ports.ts';

/** How long the last known moment is carried on while the picture cannot tell: a change of path takes less. */
const GRACE = 3_000;
/** A picture further behind the server, or ahead of it, is not believed. */
const FURTHEST_BEHIND = 120_000;
const FURTHEST_AHEAD = 5_000;

export interface PresentationClockOptions {
  readonly clock: Clock;
  /** Server time of the moment that the picture shows now, as the media tells it. */
  capturedAt(): number | null;
  /** The server's clock minus this machine's, in milliseconds; null: not known. */
  offset(): number | null;
}

/** Which moment of the show this viewer's picture shows now. */
export interface PresentationClock {
  /** Server time in milliseconds since 1970; null: unknown. */
  moment(): number | null;
  /** How far the picture is behind the studio, in milliseconds; null: unknown. */
  delay(): number | null;
}

/** Makes a presentation clock over whatever the media tells. */
export function createPresentationClock(options: PresentationClockOptions): PresentationClock {
  const { clock, capturedAt, offset } = options;
  let last: { readonly moment: number; readonly seenAt: number } | null = null;

  const delayOf = (moment: number): number | null => {
    const ahead = offset();
    return ahead === null ? null : clock.now() + ahead - moment;
  };
  const believed = (moment: number): boolean => {
    const delay = delayOf(moment);
    return delay === null || (delay < FURTHEST_BEHIND && delay > -FURTHEST_AHEAD);
  };
  const moment = (): number | null => {
    const told = capturedAt();
    const now = clock.now();
    if (told !== null && believed(told)) last = { moment: told, seenAt: now };
    if (!last || now - last.seenAt > GRACE) return null;
    return last.moment + now - last.seenAt;
  };
  return {
    moment,
    delay() {
      const shown = moment();
      if (shown === null) return null;
      const delay = delayOf(shown);
      return delay === null ? null : Math.max(0, delay);
    },
  };
}
