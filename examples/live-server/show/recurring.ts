import type { Clock } from '../../../src/core/ports.ts';

/** Runs `task` once, `ms` milliseconds after the first of many calls, until `signal` aborts. */
export function gathered(
  clock: Clock,
  ms: number,
  signal: AbortSignal,
  task: () => void,
): () => void {
  let isWaiting = false;
  const run = (): void => {
    isWaiting = false;
    task();
  };
  return () => {
    if (!isWaiting) clock.after(ms, run, signal);
    isWaiting = true;
  };
}

/** Runs `task` every `ms` milliseconds until `signal` aborts. */
export function every(clock: Clock, ms: number, signal: AbortSignal, task: () => void): void {
  const run = (): void => {
    task();
    every(clock, ms, signal, task);
  };
  clock.after(ms, run, signal);
}
