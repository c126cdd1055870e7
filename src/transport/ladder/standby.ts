import type { HealthLimits } from '../health.ts';
import type { LadderAtPlay } from './at-play.ts';
import { openAttempt, sample, standingOf, type Attempt, type AttemptOptions } from './attempt.ts';
import { isAbove, isProven } from './decide.ts';
import { savesData } from '../line.ts';
import type { Rung } from './rung.ts';
import { LOOK, OVERDUE } from './timing.ts';

/** Milliseconds after which a source that failed on standby is tried there again. */
const REST = 30_000;

/** Keeps the next source ready while the one in sight is well. */
export interface Standby {
  look(): void;
  /** Gives the attempt at `rung` that runs out of sight, if there is one; it is the taker's from then on. */
  readonly take: (rung: Rung) => Attempt | undefined;
}

export function createStandby(ladder: LadderAtPlay): Standby {
  const { clock, page, standby } = ladder.opening;
  const isHot = (ladder.asked.standby ?? standby) === 'hot';
  const prepare = preparing(ladder);
  const spare = createSpare(ladder);
  const hasten = hastening();
  ladder.life.addEventListener('abort', spare.drop, { once: true });
  return {
    look() {
      const shown = ladder.shown();
      if (!shown) return;
      const isSaving = savesData();
      if (isProven(shown, clock.now()) && !isSaving) prepare(shown.rung);
      if (!isHot) return;
      if (page.isVisible() && !isSaving) spare.tend(shown);
      else spare.drop();
      hasten(shown, spare.isWell());
    },
    take: spare.take,
  };
}

/** The next source, running out of sight. */
interface Spare extends Pick<Standby, 'take'> {
  /** Opens it once what is in sight is well, and lets it go when it fails. */
  tend(shown: Attempt): void;
  drop(): void;
  isWell(): boolean;
}

function createSpare({ opening, rungs }: LadderAtPlay): Spare {
  const { clock } = opening;
  let spare: Attempt | null = null;
  let notBefore = 0;

  const drop = (): void => {
    spare?.closing.abort();
    spare = null;
  };
  const fail = (): void => {
    notBefore = clock.now() + REST;
    drop();
  };
  const open = (shown: Attempt, now: number): void => {
    const next = rungs.find((rung) => isAbove(shown.rung, rung) && rung.retryAt <= now);
    if (!next || !isProven(shown, now) || now < notBefore) return;
    const onOver: AttemptOptions['onOver'] = (attempt, error) =>
      attempt === spare ? fail() : opening.onOver(attempt, error);
    spare = openAttempt(next, { ...opening, onOver });
  };
  return {
    drop,
    tend(shown) {
      const now = clock.now();
      if (!spare) return open(shown, now);
      void sample(spare, clock, true, () => undefined);
      const isOverdue = spare.framedAt === Infinity && now - spare.openedAt >= OVERDUE;
      if (!isAbove(shown.rung, spare.rung)) drop();
      else if (isOverdue || standingOf(spare) !== 'ok') fail();
    },
    isWell: () => spare !== null && spare.wellSince <= clock.now(),
    take(rung) {
      const taken = spare;
      if (taken?.rung !== rung || taken.blocked) return undefined;
      spare = null;
      taken.openedAt = clock.now();
      return taken;
    },
  };
}

/** Has each source fetch what it will need, once. */
function preparing({ rungs, life }: LadderAtPlay): (shown: Rung) => void {
  const done = new Set<Rung>();
  return (shown) => {
    for (const rung of rungs) {
      if (rung === shown || rung.retryAt === Infinity || done.has(rung)) continue;
      done.add(rung);
      // What could not be had will be told, and had, when it is opened.
      rung.transport.prepare?.(rung.source, life).catch(() => undefined);
    }
  };
}

/**
 * With another picture ready a suspicion is enough to leave the one in sight: leaving it wrongly
 * costs nothing that is seen. Holds until that picture is well with nothing behind it.
 */
function hastening(): (shown: Attempt, isBacked: boolean) => void {
  let hastened: { readonly attempt: Attempt; readonly limits: HealthLimits } | null = null;
  return (attempt, isBacked) => {
    const { rung, wellSince } = attempt;
    if (hastened && (hastened.attempt !== attempt || (!isBacked && wellSince < Infinity))) {
      hastened.attempt.rung.limits = hastened.limits;
      hastened = null;
    }
    if (!isBacked || hastened) return;
    const { limits } = rung;
    hastened = { attempt, limits };
    rung.limits = { ...limits, silent: Math.min(limits.silent, limits.suspect + LOOK) };
  };
}
