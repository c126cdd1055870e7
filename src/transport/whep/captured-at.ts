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
  let moving = false;
  let readAt = -Infinity;

  const read = async (): Promise<void> => {
    const stat = await video();
    const now = clock.now();
    const time = stat && serverTime(stat, now);
    if (!time) return;
    const { timestamp, framesDecoded = frames + 1 } = stat;
    // The estimate goes on while the picture stands; the counter of frames tells.
    const moves = framesDecoded > frames;
    frames = framesDecoded;
    if (moves) {
      server = time;
      at = Math.abs(timestamp - now) < 1000 ? timestamp : now;
    } else if (moving && server) {
      server += now - at;
    }
    moving = moves;
  };

  return () => {
    const now = clock.now();
    if (now - readAt >= EVERY && !signal.aborted) {
      readAt = now;
      read().catch(() => undefined);
    }
    return server && server + (moving ? now - at : 0);
  };
}

/** Chromium counts from 1900, Firefox from 1970. What is a day off is no wall clock. */
function serverTime({ estimatedPlayoutTimestamp: raw = 0 }: Stat, now: number): number | null {
  const time = raw > 1.5 * NTP_EPOCH ? raw - NTP_EPOCH : raw;
  return Math.abs(time - now) < DAY ? time : null;
}
