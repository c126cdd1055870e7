import { bodyText } from '../../core/body-text.ts';
import type { Clock, ClockOffset } from '../../core/ports.ts';

export interface ClockOffsetOptions {
  /** Answers `{"now": <ms since 1970>}`. */
  readonly url: string;
  readonly clock: Clock;
  readonly fetch: typeof fetch;
}

/** How often the server is asked. The first answer also pays for the connection. */
const ROUNDS = 5;
/** Milliseconds by which a server's whole ones and a browser's coarse ones may be off, in all. */
const GRAIN = 1;
/** Bytes of the longest answer that is read. */
const LONGEST_ANSWER = 1024;

/**
 * How the server's clock stands to this machine's, from the quickest of five round trips: the
 * server looked at its clock somewhere within it, so that half of it, and what clocks round off, is
 * the error at most. Null: it cannot be told. Rejects on abort alone.
 */
export async function measureClockOffset(
  { url, clock, fetch }: ClockOffsetOptions,
  signal: AbortSignal,
): Promise<ClockOffset | null> {
  let offset: ClockOffset | null = null;
  let quickest = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    try {
      const sent = clock.now();
      const response = await fetch(url, { cache: 'no-store', signal });
      const trip = clock.now() - sent;
      const { now } = JSON.parse(await bodyText(response, LONGEST_ANSWER)) as { now: unknown };
      if (!Number.isFinite(now) || trip >= quickest) continue;
      quickest = trip;
      offset = { ms: (now as number) - sent - trip / 2, error: trip / 2 + GRAIN };
    } catch {
      signal.throwIfAborted();
    }
  }
  return offset;
}
