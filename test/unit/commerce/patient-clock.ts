import { createFakeClock } from '../../../src/testing/fake-clock.ts';
import type { Clock } from '../../../src/core/ports.ts';

/** A clock that moves on only while everybody waits for it: how fast the machine is plays no part. */
export interface PatientClock {
  readonly clock: Clock;
  stop(): void;
}

/** Milliseconds in a row in which nothing may be under way before it moves on. */
const QUIET = 8;
/** Milliseconds by which it moves on. */
const STEP = 250;

/** `isQuiet`: whether nothing is under way that the clock does not decide of. */
export function startPatientClock(isQuiet: () => boolean): PatientClock {
  const clock = createFakeClock();
  let quiet = 0;
  const timer = setInterval(() => {
    quiet = isQuiet() && clock.waiting > 0 ? quiet + 1 : 0;
    if (quiet < QUIET) return;
    quiet = 0;
    void clock.advance(STEP);
  }, 1);
  return { clock, stop: () => clearInterval(timer) };
}

/** Counts the requests of a browser that have no answer yet. */
export function counted(fetch: typeof globalThis.fetch, count: { inFlight: number }): typeof fetch {
  return async (input, init) => {
    count.inFlight += 1;
    try {
      return await fetch(input, init);
    } finally {
      count.inFlight -= 1;
    }
  };
}
