import type { UplinkSample } from '../publishing.ts';
import type { StatsSource } from './stats.ts';

/** The members of WebRTC statistics that are read here; each may be missing. */
interface SentStat {
  readonly type: string;
  readonly kind?: string;
  readonly bytesSent?: number;
  readonly packetsSent?: number;
  readonly frameHeight?: number;
  readonly framesPerSecond?: number;
  readonly qualityLimitationReason?: UplinkSample['limitedBy'];
  readonly packetsLost?: number;
  /** Seconds. */
  readonly roundTripTime?: number;
  readonly nominated?: boolean;
  readonly state?: string;
  readonly currentRoundTripTime?: number;
  readonly availableOutgoingBitrate?: number;
}

/** What goes up over a connection, or over some of its senders, as the browser's statistics tell it. */
export async function sent(at: number, ...sources: readonly StatsSource[]): Promise<UplinkSample> {
  const reports = await Promise.all(sources.map((source) => source.getStats()));
  const stats = new Map<string, SentStat>();
  for (const report of reports)
    report.forEach((stat: SentStat & { readonly id?: string }, id: string) => stats.set(id, stat));
  return sampleOf(at, [...stats.values()]);
}

function sampleOf(at: number, stats: readonly SentStat[]): UplinkSample {
  const outbound = stats.filter(({ type }) => type === 'outbound-rtp');
  const remote = stats.filter(({ type }) => type === 'remote-inbound-rtp');
  const video = outbound.find(({ kind }) => kind === 'video');
  const path = stats.find(
    ({ type, nominated, state }) => type === 'candidate-pair' && nominated && state === 'succeeded',
  );
  const [far] = remote.flatMap(({ roundTripTime }) => roundTripTime ?? []);
  const seconds = path?.currentRoundTripTime ?? far;
  return {
    at,
    bytes: sum(outbound, 'bytesSent'),
    packets: sum(outbound, 'packetsSent'),
    packetsLost: sum(remote, 'packetsLost'),
    roundTrip: seconds === undefined ? null : seconds * 1_000,
    available: path?.availableOutgoingBitrate ?? null,
    height: video?.frameHeight ?? null,
    framesPerSecond: video?.framesPerSecond ?? null,
    limitedBy: video?.qualityLimitationReason ?? null,
  };
}

function sum(
  stats: readonly SentStat[],
  key: 'bytesSent' | 'packetsSent' | 'packetsLost',
): number | null {
  if (stats.length === 0) return null;
  return stats.reduce((total, stat) => total + (stat[key] ?? 0), 0);
}
