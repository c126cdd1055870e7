import { linkedController } from '../../core/abort.ts';
import type { CartResult } from '../../core/cart.ts';
import { readResult } from './answer.ts';
import { ask, type AskOptions } from './ask.ts';
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
 * Asks the shop for a change. While it is certain that nothing was done and the shop, or the
 * network, says when to come back, it is asked again, for no longer than the patience altogether.
 */
export async function askPatiently(
  question: (signal: AbortSignal) => Promise<unknown>,
  limits: AskOptions,
): Promise<Said> {
  let left = limits.patience;
  for (let retries = 0; ; retries++) {
    const answered = await ask(question, limits);
    if (answered.ok)
      return { result: readResult(answered.value) ?? unknown('unknown'), isVoid: false };
    const { code, retryAfter } = answered;
    if (retryAfter === undefined) return { result: unknown(code), isVoid: false };
    left -= retryAfter;
    if (retries === RETRIES || left < 0 || limits.signal.aborted)
      return { result: rejected(code), isVoid: true };
    await pause(limits, retryAfter);
  }
}
