import type { ReconnectPolicy } from '../core/ports.ts';

export interface ReconnectOptions {
  /** Milliseconds before each attempt in turn; the last one holds for all that follow. */
  readonly delays?: readonly number[];
  /** How far a delay may stray either way, as a share of it: viewers must not return all at once. */
  readonly jitter?: number;
  /** Milliseconds after the first failure at which to give up. Default: never, a live show comes back. */
  readonly giveUpAfter?: number;
  /** A number from 0 to 1, as `Math.random` gives it. */
  readonly random?: () => number;
  /** Whether the machine has a network, as far as it knows. Default: the browser's word. */
  readonly isOnline?: () => boolean;
}

const DELAYS = [300, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/** A server may ask for patience, but not for ever: five minutes. */
const LONGEST_ASKED = 300_000;

/**
 * When to try again: fast at first, then ever more slowly, and never sooner than the server asks. Without
 * a network the longest delay holds, since nothing but the machine itself can answer: whoever waits tries
 * at once when the network is back.
 */
export function reconnectPolicy({
  delays = DELAYS,
  jitter = 0.3,
  giveUpAfter = Infinity,
  random = Math.random,
  isOnline = () => globalThis.navigator?.onLine !== false,
}: ReconnectOptions = {}): ReconnectPolicy {
  return {
    nextDelay({ attempt, elapsed, retryAfter = 0 }) {
      if (elapsed >= giveUpAfter) return null;
      const turn = isOnline() ? Math.min(attempt, delays.length) : delays.length;
      const delay = delays[turn - 1] ?? 0;
      const stray = jitter * random();
      return Math.max(
        delay * (1 - jitter + 2 * stray),
        Math.min(retryAfter, LONGEST_ASKED) * (1 + stray),
      );
    },
  };
}
