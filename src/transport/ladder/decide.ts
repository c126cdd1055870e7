import type { MediaErrorReason, MediaPhase } from '../../core/ports.ts';
import type { Verdict } from '../health.ts';
import type { Rung } from './rung.ts';
import { OVERDUE, PATIENCE, PROOF, STALE, STALE_LIMIT } from './timing.ts';

/** How the rung in sight stands. `lost`: its session is over, its last picture stays. */
export type Standing = Verdict | 'lost' | 'none';

/** What is decided by: a rung that was opened. */
export interface Contender {
  readonly rung: Rung;
  readonly openedAt: number;
  /** When its first picture was there; Infinity: not yet. */
  readonly framedAt: number;
  /** Since when packets and pictures have come without a break; Infinity: they do not. */
  readonly wellSince: number;
  capturedAt(): number | null;
}

/** Everything that the decisions look at. */
export interface Scene<C extends Contender = Contender> {
  readonly now: number;
  readonly standing: Standing;
  readonly shown: C | null;
  /** Opened, but out of sight; the best one first. */
  readonly beside: readonly C[];
  /** How far the picture in sight was behind this machine's clock while it was well; Infinity: not known. */
  readonly lag: number;
}

const PHASES: Readonly<Record<Standing, readonly [alone: MediaPhase, accompanied: MediaPhase]>> = {
  ok: ['playing', 'probing'],
  suspect: ['suspect', 'suspect'],
  silent: ['failed', 'switching'],
  stuck: ['failed', 'switching'],
  lost: ['failed', 'switching'],
  none: ['failed', 'connecting'],
};

/** The name of what goes on. Beside a rung that is well there can only be a better one. */
export function phaseOf({ standing, beside }: Scene): MediaPhase {
  return PHASES[standing][beside.length > 0 ? 1 : 0];
}

/** Whether the picture in sight, if there is one, is dead. */
export function isDark(standing: Standing): boolean {
  return standing !== 'ok' && standing !== 'suspect';
}

/** The rung to bring in sight now: any living picture in the dark, else a better rung that has proved itself. */
export function successor<C extends Contender>(scene: Scene<C>): C | undefined {
  const { now, standing, shown, beside } = scene;
  return beside.find((contender) =>
    isDark(standing)
      ? isLive(contender, scene)
      : isAbove(contender.rung, shown?.rung) && isProven(contender, now),
  );
}

/** Whether it has been well for long enough. */
export function isProven({ wellSince }: Contender, now: number): boolean {
  return now - wellSince >= PROOF;
}

/** The rung to open now beside what is open. */
export function nextRung(rungs: readonly Rung[], scene: Scene): Rung | undefined {
  const { now, standing, shown, beside } = scene;
  const well = standing === 'ok';
  const busy = beside.some(
    ({ openedAt, framedAt }) => well || framedAt <= now || now - openedAt < PATIENCE,
  );
  if (busy) return undefined;
  return rungs.find(
    (rung) =>
      rung.retryAt <= now &&
      !beside.some((contender) => contender.rung === rung) &&
      (well ? isAbove(rung, shown?.rung) : isDark(standing) || rung !== shown?.rung),
  );
}

/** Opened for a trouble that is over. */
export function isNeedless({ rung }: Contender, { standing, shown }: Scene): boolean {
  return standing === 'ok' && !isAbove(rung, shown?.rung);
}

/** The name of the trouble that a rung is in. */
export function troubleOf(standing: Standing): MediaErrorReason {
  return standing === 'stuck' ? 'decode' : 'silent';
}

/** Why a rung out of sight is given up, if it is. */
export function givenUp(
  { openedAt, framedAt }: Contender,
  standing: Standing,
  now: number,
): MediaErrorReason | null {
  if (framedAt <= now && isDark(standing)) return troubleOf(standing);
  if (now - openedAt < OVERDUE) return null;
  return framedAt <= now ? 'silent' : 'no-frames';
}

function isLive(contender: Contender, { now, lag }: Scene): boolean {
  if (contender.framedAt > now) return false;
  if (now - contender.framedAt >= STALE_LIMIT) return true;
  const capturedAt = contender.capturedAt();
  return capturedAt === null || now - capturedAt - lag <= STALE;
}

/** Whether `rung` is the better one. */
export function isAbove(rung: Rung, other: Rung | undefined): boolean {
  return rung.rank < (other?.rank ?? Infinity);
}
