import { linkedController } from '../../core/abort.ts';
import type { CartResult } from '../../core/cart.ts';
import { readResult } from './answer.ts';
import { ask, type Answered, type AskOptions } from './ask.ts';
import { rejected, unknown } from './results.ts';

/** How often something is asked again that was not done for sure. */
const RETRIES = 2;

/** Lets so many milliseconds pass; fewer where `signal` aborts. */
export function pause({ clock, signal }: AskOptions, ms: number): Promise<void> {
  const turn = linkedController(signal);
  if (turn.signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    turn.signal.addEventListener('abort', () => resolve(), { once: true });
    clock.after(ms, () => turn.abort(), turn.signal);
  });
}

/** What came of asking. */
export interface Said {
  /** `unknown`: nobody knows whether it was done. */
  readonly result: CartResult;
  /** Nothing was done by this asking, for sure: it never got there, or the shop is busy. */
  readonly isVoid: boolean;
}

/**
 * Asks; while it is certain that nothing was done and the shop, or the network, says when to come back,
 * again, for no longer than the patience altogether.
 */
export async function askInTime(
  question: (signal: AbortSignal) => Promise<unknown>,
  limits: AskOptions,
): Promise<Answered> {
  let left = limits.patience;
  for (let retries = 0; ; retries++) {
    const answered = await ask(question, limits);
    if (answered.ok || answered.retryAfter === undefined) return answered;
    left -= answered.retryAfter;
    if (retries === RETRIES || left < 0 || limits.signal.aborted) return answered;
    await pause(limits, answered.retryAfter);
  }
}

/** Asks the shop for a change, {@link askInTime}. */
export async function askPatiently(
  question: (signal: AbortSignal) => Promise<unknown>,
  limits: AskOptions,
): Promise<Said> {
  const answered = await askInTime(question, limits);
  if (answered.ok)
    return { result: readResult(answered.value) ?? unknown('unknown'), isVoid: false };
  const { code, retryAfter } = answered;
  return retryAfter === undefined
    ? { result: unknown(code), isVoid: false }
    : { result: rejected(code), isVoid: true };
}

/** Waits before each look that is to tell what came of a change, in milliseconds. */
const LOOKS = [0, 500, 1_000, 2_000, 4_000, 4_000] as const;

/** A look that is not answered leaves time for others: its part of the patience. */
const PART = 1 / 4;

/**
 * Looks, and where that fails again: a look changes nothing. No look begins when the patience is over,
 * so that a shop which does not answer at all is not waited for five times.
 */
export async function lookAgain<T>(
  look: (patience: number) => Promise<T | undefined>,
  limits: AskOptions,
  waits: readonly number[] = LOOKS,
): Promise<T | undefined> {
  const { clock, patience, signal } = limits;
  const until = clock.now() + patience;
  for (const wait of waits) {
    if (wait > 0) await pause(limits, wait);
    if (clock.now() >= until || signal.aborted) return undefined;
    const seen = await look(patience * PART);
    if (seen !== undefined) return seen;
  }
  return undefined;
}
