import { verdict } from '../health.ts';
import type { LadderAtPlay } from './at-play.ts';
import type { Attempt } from './attempt.ts';
import { errorOf } from './failure.ts';
import { LOOK } from './timing.ts';

/** A picture stands for up to so much longer than is known, and the next look may be too late. */
const LATE = 2 * LOOK;

/** Watches a picture that stands although its packets come. */
export interface Standstill {
  look(): void;
}

/**
 * A decoder is stuck for certain only after longer than what another source is behind by. So a picture
 * that perhaps is stuck is left for one beside it as soon as that comes to the moment where it stands:
 * nothing of the show is lost then. A source whose pictures come so slowly is suspected once, not each time.
 */
export function createStandstill({ opening, shown, beside }: LadderAtPlay): Standstill {
  const { clock } = opening;
  /** How far the picture was behind this machine's clock when it last went well. */
  let lag = Infinity;
  let watched: Attempt | null = null;
  const learn = learning();

  /** When the moment was captured at which the picture stands, at the latest. */
  const stoodAt = ({ pulse, rung }: Attempt): number | null =>
    pulse && pulse.still > 0 && verdict(pulse, rung.limits) === 'suspect'
      ? clock.now() - pulse.still - lag
      : null;
  const hasReached = (attempt: Attempt, moment: number): boolean =>
    attempt.framedAt <= clock.now() && (attempt.capturedAt() ?? -Infinity) >= moment - LATE;

  return {
    look() {
      const attempt = shown();
      if (attempt !== watched) lag = Infinity;
      watched = attempt;
      if (!attempt || attempt.lost) return;
      learn(attempt);
      const capturedAt = attempt.capturedAt();
      if (attempt.pulse?.still === 0 && attempt.wellSince <= clock.now() && capturedAt !== null)
        lag = clock.now() - capturedAt;
      const moment = stoodAt(attempt);
      if (moment === null || lag === Infinity) return;
      if (beside().some((other) => hasReached(other, moment)))
        opening.onOver(attempt, errorOf(attempt.rung, 'decode'));
    },
  };
}

/** Suspects a source later whose pictures have come again after they had been suspected. */
function learning(): (attempt: Attempt) => void {
  let watched: Attempt | null = null;
  let stood = 0;
  return (attempt) => {
    const { pulse, rung } = attempt;
    if (attempt !== watched) stood = 0;
    watched = attempt;
    if (!pulse) return;
    const { limits } = rung;
    const movesAgain = pulse.still < stood && verdict(pulse, limits) === 'ok';
    if (movesAgain && stood >= limits.still)
      rung.limits = { ...limits, still: Math.min(limits.stuck, stood + LATE) };
    stood = pulse.still;
  };
}
