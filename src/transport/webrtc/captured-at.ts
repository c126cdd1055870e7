import type { Clock } from '../../core/ports.ts';
import type { Stat } from './stats.ts';

/** Milliseconds between two readings, while somebody asks. */
const EVERY = 250;
/** From the epoch of NTP (1900) to that of Unix, in milliseconds. */
const NTP_EPOCH = 2_208_988_800_000;
const DAY = 86_400_000;

/**
 * The server time of the picture in sight: read from the received video's `estimatedPlayoutTimestamp`
 * while somebody asks, carried on by `clock` in between. Null until the server's first sender report.
 */
export function createCapturedAt(
  video: () => Promise<Stat | undefined>,
  clock: Clock,
  signal: AbortSignal,
): () => number | null {
  let server: number | null = null;
  let at = 0;
  let frames = -1;
  let speed = 0;
  let readAt = -Infinity;

  const told = (now: number): number | null => server && server + speed * (now - at);
  const read = async (): Promise<void> => {
    const stat = await video();
    const now = clock.now();
    const time = stat && serverTime(stat, now);
    if (!time) return;
    const { timestamp, framesDecoded = frames + 1 } = stat;
    const moves = framesDecoded > frames;
    // The estimate goes on while the picture stands; the counter of frames tells.
    server = moves ? time : told(now);
    at = moves && Math.abs(timestamp - now) < 1000 ? timestamp : now;
    frames = framesDecoded;
    speed = +moves;
  };

  return () => {
    const now = clock.now();
    if (now - readAt >= EVERY && !signal.aborted) {
      readAt = now;
      read().catch(() => undefined);
    }
    return told(now);
  };
}

/** Chromium counts from 1900, Firefox from 1970. What is a day off is no wall clock. */
const serverTime = (
  { estimatedPlayoutTimestamp: raw = 0 }: Stat,
  now: number,
): number | undefined => [raw, raw - NTP_EPOCH].find((time) => Math.abs(time - now) < DAY);
