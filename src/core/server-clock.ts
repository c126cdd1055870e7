import type { Clock, ClockOffset, Feed } from './ports.ts';

/** Milliseconds between two measurements while the picture contradicts the last. */
const REST = 10_000;

export interface ServerClockOptions {
  readonly feed: Feed | undefined;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** How the server's clock stands to this machine's. */
export interface ServerClock {
  offset(): ClockOffset | null;
  /** The server greets, and says what time it is: it is measured anew. */
  greet(now: number): void;
  /** Measures again, unless that was only just done. */
  doubt(): void;
}

/** Makes a server clock of which nothing is known before the server's first greeting. */
export function createServerClock({ feed, clock, signal }: ServerClockOptions): ServerClock {
  let offset: ClockOffset | null = null;
  let measuredAt = -Infinity;
  const measure = async (): Promise<void> => {
    measuredAt = clock.now();
    offset = (await feed?.clockOffset?.({ signal }).catch(() => null)) ?? offset;
  };
  return {
    offset: () => offset,
    greet(now) {
      // The word of one way: better than none, worse than a round trip's.
      if (offset?.error == null) offset = { ms: now - clock.now(), error: null };
      void measure();
    },
    doubt: () => void (clock.now() - measuredAt >= REST && measure()),
  };
}
