import type { HealthSample } from '../../core/ports.ts';

/** A peer connection, or one of its receivers. */
export type StatsSource = Pick<RTCPeerConnection, 'getStats'>;

/** The members of WebRTC statistics that are read here; each may be missing. */
export interface Stat {
  readonly type: string;
  readonly kind?: string;
  readonly timestamp: number;
  readonly packetsReceived?: number;
  readonly packetsLost?: number;
  readonly bytesReceived?: number;
  readonly framesDecoded?: number;
  readonly freezeCount?: number;
  /** Seconds. */
  readonly totalFreezesDuration?: number;
  readonly jitterBufferDelay?: number;
  readonly jitterBufferEmittedCount?: number;
  readonly frameHeight?: number;
  readonly estimatedPlayoutTimestamp?: number;
  /** Names a statistic of its own, which has the MIME type. */
  readonly codecId?: string;
  readonly mimeType?: string;
  /** Of sound: samples made up, and those of them that are silence where there was silence. */
  readonly concealedSamples?: number;
  readonly silentConcealedSamples?: number;
  /** Of a candidate pair. */
  readonly nominated?: boolean;
  readonly state?: string;
  readonly currentRoundTripTime?: number;
}

/** What the connection receives, and the path in use. */
export interface Received {
  readonly audio?: Stat;
  readonly video?: Stat;
  readonly path?: Stat;
}

/** Picks what is read here out of the browser's statistics. */
export async function received(...sources: readonly StatsSource[]): Promise<Received> {
  const found: Record<string, Stat> = {};
  for (const report of await Promise.all(sources.map((source) => source.getStats())))
    report.forEach((stat: Stat) => {
      if (stat.type === 'inbound-rtp' && stat.kind)
        found[stat.kind] = { ...report.get(stat.codecId as string), ...stat };
      // Only pairs of candidates are nominated.
      if (stat.nominated && stat.state === 'succeeded') found['path'] = stat;
    });
  return found;
}

/** Health as those statistics tell it. */
export function healthOf({ audio, video, path }: Received): HealthSample {
  const sum = (key: 'packetsReceived' | 'bytesReceived' | 'packetsLost'): number | null =>
    audio || video ? (audio?.[key] ?? 0) + (video?.[key] ?? 0) : null;
  const times = (value: number | undefined, by = 1): number | null =>
    (value as number) >= 0 ? (value as number) * by : null;
  // When what is heard and seen now was taken, both by one clock.
  const heard = audio?.estimatedPlayoutTimestamp;
  const seen = video?.estimatedPlayoutTimestamp;
  return {
    packets: sum('packetsReceived'),
    bytes: sum('bytesReceived'),
    packetsLost: sum('packetsLost'),
    framesDecoded: times(video?.framesDecoded),
    freezes: times(video?.freezeCount),
    frozenMs: times(video?.totalFreezesDuration, 1000),
    jitterBuffer: times(video?.jitterBufferDelay, 1000 / (video?.jitterBufferEmittedCount || 1)),
    roundTrip: times(path?.currentRoundTripTime, 1000),
    height: times(video?.frameHeight),
    codec: video?.mimeType ?? null,
    // Opus is played at 48 kHz. What is made up where there is silence is not heard.
    concealedMs: times(
      Number(audio?.concealedSamples) - (audio?.silentConcealedSamples ?? 0),
      1 / 48,
    ),
    skew: heard && seen ? heard - seen : null,
  };
}
