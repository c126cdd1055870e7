import type { FakeClock } from '../../src/testing/fake-clock.ts';

export interface PatientTurnOptions {
  readonly clock: FakeClock;
  /** Whether all that is under way waits for the clock. */
  isQuiet(): boolean;
}

/** Turns of the event loop in which nothing may be under way before the clock moves on. */
const QUIET = 8;
/** Milliseconds by which it moves on. */
const STEP = 250;

/**
 * Lets the real network and the shop take the time that they need, and moves the clock on only
 * when everybody waits for it: a timeout of 15 seconds takes a few milliseconds.
 */
export function createPatientTurn({ clock, isQuiet }: PatientTurnOptions): () => Promise<void> {
  let quiet = 0;
  return async () => {
    await new Promise((resolve) => setImmediate(resolve));
    quiet = isQuiet() && clock.waiting > 0 ? quiet + 1 : 0;
    if (quiet < QUIET) return;
    quiet = 0;
    await clock.advance(STEP);
  };
}
