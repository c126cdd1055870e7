import type { HealthSample } from '../../core/ports.ts';

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
export async function received(peer: RTCPeerConnection): Promise<Received> {
  const found: Record<string, Stat> = {};
  (await peer.getStats()).forEach((stat: Stat) => {
    if (stat.type === 'inbound-rtp' && stat.kind) found[stat.kind] = stat;
    if (stat.type === 'candidate-pair' && stat.nominated && stat.state === 'succeeded')
      found['path'] = stat;
  });
  return found;
}

/** Health as those statistics tell it. */
export function healthOf({ audio, video, path }: Received): HealthSample {
  const sum = (key: 'packetsReceived' | 'bytesReceived' | 'packetsLost'): number | null =>
    audio || video ? (audio?.[key] ?? 0) + (video?.[key] ?? 0) : null;
  const times = (value: number | undefined, by = 1): number | null =>
    value === undefined ? null : value * by;
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
  };
}
