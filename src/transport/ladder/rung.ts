import type {
  MediaError,
  MediaErrorReason,
  MediaTransport,
  ReconnectPolicy,
} from '../../core/ports.ts';
import type { MediaSource } from '../../protocol/manifest.ts';
import { PACKET_LIMITS, SEGMENT_LIMITS, type HealthLimits } from '../health.ts';
import { LATELY, REST } from './timing.ts';

/** Who can end a rung's wait before its time, each one more than the one before. */
export const BY_CHANCE = 0;
const BY_SERVER = 1;
export const BY_VIEWER = 2;
export const BY_NOBODY = 3;

const HOLDS: Partial<Record<MediaErrorReason, number>> = {
  unauthorized: BY_VIEWER,
  unsupported: BY_NOBODY,
};

/** One source of the manifest with the transport that plays it, and how that went so far. */
export interface Rung {
  /** 0 is the best. */
  readonly rank: number;
  readonly source: MediaSource;
  readonly transport: MediaTransport;
  /** What counts as trouble: `hls` is judged by segments, others by packets. */
  limits: HealthLimits;
  /** Not to be opened before; Infinity: not by itself. */
  retryAt: number;
  hold: number;
  failures: number;
  failingSince: number;
  failedAt: number;
  /** When it took over from a lower rung, the latest first. */
  returns: readonly number[];
  /** When its stuck decoder was last opened anew. */
  renewedAt: number;
}

/** The sources that a transport can play, in their order. */
export function createRungs(
  sources: readonly MediaSource[],
  transports: readonly MediaTransport[],
): Rung[] {
  const rungs: Rung[] = [];
  for (const source of sources) {
    const transport = transports.find((candidate) => candidate.canPlay(source));
    if (!transport) continue;
    rungs.push({
      rank: rungs.length,
      source,
      transport,
      limits: source.type === 'hls' ? SEGMENT_LIMITS : PACKET_LIMITS,
      retryAt: 0,
      hold: BY_CHANCE,
      failures: 0,
      failingSince: 0,
      failedAt: 0,
      returns: [],
      renewedAt: 0,
    });
  }
  return rungs;
}

/** Notes a failure: when, and on whose word, the rung may be tried again. */
export function blame(rung: Rung, error: MediaError, now: number, policy: ReconnectPolicy): void {
  const { reason, retryAfter } = error;
  const isRecent = (at = 0): boolean => now - at < LATELY;
  rung.failedAt = now;
  if (reason === 'decode' && !isRecent(rung.renewedAt)) {
    rung.renewedAt = rung.retryAt = now;
    return;
  }
  if (!rung.failures++) rung.failingSince = now;
  rung.hold = HOLDS[reason] ?? (retryAfter ? BY_SERVER : BY_CHANCE);
  const delay = policy.nextDelay({
    attempt: rung.failures + (isRecent(rung.returns[1]) ? 2 : 0),
    elapsed: now - rung.failingSince,
    ...(retryAfter && { retryAfter }),
  });
  rung.retryAt = delay === null || rung.hold > BY_SERVER ? Infinity : now + Math.max(delay, REST);
}

/** Lets a rung be tried at `when`, if whoever asks can end its wait. */
export function hurry(rung: Rung, when: number, by: number): void {
  if (rung.hold <= by) rung.retryAt = Math.min(rung.retryAt, when);
}
