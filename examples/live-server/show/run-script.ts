import type { Clock } from '../../../src/core/ports.ts';
import { Refusal } from '../http/problem.ts';

/** Milliseconds between two steps. */
const STEP = 50;

/** One that does what is due at `now`. */
export interface Stepper {
  step(now: number): void;
}

/**
 * Calls all steppers again and again, until `signal` aborts. What cannot be stored is said
 * once in the log and tried again at the next step.
 */
export function runScript(options: {
  readonly steppers: readonly Stepper[];
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly log: (line: string) => void;
}): void {
  const { steppers, clock, signal, log } = options;
  let isStuck = false;
  const step = (): void => {
    try {
      for (const stepper of steppers) stepper.step(clock.now());
      isStuck = false;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (!isStuck) log(`The script waits: ${error.message}`);
      isStuck = true;
    }
    clock.after(STEP, step, signal);
  };
  step();
}
