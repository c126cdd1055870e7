import type {
  MediaError,
  MediaErrorReason,
  MediaTransport,
  ReconnectPolicy,
} from '../../core/ports.ts';
import type { MediaSource } from '../../protocol/manifest.ts';
import { PACKET_LIMITS, SEGMENT_LIMITS, type HealthLimits } from '../health.ts';
import { TIMING } from './timing.ts';

/** Who may shorten a rung's wait: any event, not before the server's `Retry-After`, the viewer alone, nobody. */
export type Hold = 'policy' | 'server' | 'viewer' | 'nobody';

const HOLDS: Partial<Record<MediaErrorReason, Hold>> = {
  unauthorized: 'viewer',
  unsupported: 'nobody',
};

const LIMITS: Readonly<Record<string, HealthLimits>> = { hls: SEGMENT_LIMITS };

/** One source of the manifest with the transport that plays it, and how that went so far. */
export interface Rung {
  /** 0 is the best. */
  readonly rank: number;
  readonly source: MediaSource;
  readonly transport: MediaTransport;
  readonly limits: HealthLimits;
  /** Not to be opened before; Infinity: not by itself. */
  retryAt: number;
  hold: Hold;
  failures: number;
  failingSince: number;
  failedAt: number;
  /** When it took over from a lower rung. */
  returns: readonly number[];
  /** When its stuck decoder was last opened anew. */
  renewedAt: number;
}

/** The sources that a transport can play, in their order. */
export function createRungs(
  sources: readonly MediaSource[],
  transports: readonly MediaTransport[],
  limits: Readonly<Record<string, HealthLimits>> = {},
): Rung[] {
  const rungs: Rung[] = [];
  for (const source of sources) {
    const transport = transports.find((candidate) => candidate.canPlay(source));
    if (!transport) continue;
    rungs.push({
      rank: rungs.length,
      source,
      transport,
      limits: limits[source.type] ?? LIMITS[source.type] ?? PACKET_LIMITS,
      retryAt: 0,
      hold: 'policy',
      failures: 0,
      failingSince: 0,
      failedAt: -Infinity,
      returns: [],
      renewedAt: -Infinity,
    });
  }
  return rungs;
}

/** Notes a failure: when, and on whose word, the rung may be tried again. */
export function blame(rung: Rung, error: MediaError, now: number, policy: ReconnectPolicy): void {
  const { reason, retryAfter } = error;
  rung.failedAt = now;
  if (reason === 'decode' && now - rung.renewedAt > TIMING.lately) {
    rung.renewedAt = rung.retryAt = now;
    return;
  }
  if (!rung.failures++) rung.failingSince = now;
  const returns = rung.returns.filter((at) => now - at < TIMING.lately).length;
  rung.hold = HOLDS[reason] ?? (retryAfter === undefined ? 'policy' : 'server');
  const delay =
    rung.hold === 'policy' || rung.hold === 'server'
      ? policy.nextDelay({
          attempt: rung.failures + (returns > 1 ? returns : 0),
          elapsed: now - rung.failingSince,
          ...(retryAfter === undefined ? {} : { retryAfter }),
        })
      : null;
  rung.retryAt = delay === null ? Infinity : now + delay;
}

/** Lets a rung be tried at `when`, if its wait is among those that may be shortened. */
export function hurry(rung: Rung, when: number, ...holds: readonly Hold[]): void {
  if (holds.includes(rung.hold)) rung.retryAt = Math.min(rung.retryAt, when);
}
