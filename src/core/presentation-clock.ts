import type { Clock, ClockOffset } from './ports.ts';

/** How long the last known moment is carried on while the picture cannot tell: a change of path takes less. */
const GRACE = 3_000;
/** A picture further behind the server, or ahead of it, is not believed. */
const FURTHEST_BEHIND = 120_000;
const FURTHEST_AHEAD = 5_000;

export interface PresentationClockOptions {
  readonly clock: Clock;
  /** Server time of the moment that the picture shows now, as the media tells it. */
  capturedAt(): number | null;
  /** How the server's clock stands to this machine's; null: not known. */
  offset(): ClockOffset | null;
  /**
   * The picture shows a moment that has not come yet. No picture can: this machine's clock stood still,
   * as it does while the machine sleeps, or the server's was set anew.
   */
  doubt?(): void;
}

/** Which moment of the show this viewer's picture shows now. */
export interface PresentationClock {
  /** Server time in milliseconds since 1970; null: unknown. */
  moment(): number | null;
  /** How far the picture is behind the studio, in milliseconds; null: unknown. */
  delay(): number | null;
  /** By how much the delay may be wrong, either way, as far as the clocks go, in milliseconds; null: unknown. */
  clockError(): number | null;
}

/** Makes a presentation clock over whatever the media tells. */
export function createPresentationClock(options: PresentationClockOptions): PresentationClock {
  const { clock, capturedAt, offset, doubt } = options;
  let last: { readonly moment: number; readonly seenAt: number } | null = null;

  const delayOf = (moment: number): number | null => {
    const ahead = offset();
    return ahead && clock.now() + ahead.ms - moment;
  };
  const believed = (moment: number): boolean => {
    const delay = delayOf(moment) ?? 0;
    if (delay < -FURTHEST_AHEAD) doubt?.();
    return delay < FURTHEST_BEHIND && delay > -FURTHEST_AHEAD;
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
    clockError: () => offset()?.error ?? null,
  };
}
