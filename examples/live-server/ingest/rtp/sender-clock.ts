import type { HeardReport } from './read-rtcp.ts';

export type Kind = 'audio' | 'video';

/** Ticks a second of each kind's RTP clock. */
export const RTP_RATE: Readonly<Record<Kind, number>> = { audio: 48_000, video: 90_000 };

/** Which instant of server time a host's RTP timestamps mean, by its sender reports. All times in milliseconds since 1970. */
export interface SenderClock {
  /** Notes a report; its timestamp is unwrapped. */
  note(kind: Kind, report: Pick<HeardReport, 'at' | 'timestamp'>, arrivedAt: number): void;
  /** Server time of an unwrapped timestamp; null until a report came. */
  timeOf(kind: Kind, timestamp: number): number | null;
  /** The unwrapped timestamp of an instant of server time; null until a report came. */
  timestampAt(kind: Kind, time: number): number | null;
}

/** Reports by which the clocks are compared: about half a minute. */
const KEPT = 30;

/**
 * The host's clock may be hours off: only the shortest way of its reports counts, which is that of
 * the network and a few milliseconds. It is one for sound and picture, so that they stay in step.
 */
export function createSenderClock(): SenderClock {
  const latest = new Map<Kind, { readonly at: number; readonly timestamp: number }>();
  const ways: number[] = [];
  const offset = (): number => Math.min(...ways);
  return {
    note(kind, { at, timestamp }, arrivedAt) {
      latest.set(kind, { at, timestamp });
      ways.push(arrivedAt - at);
      if (ways.length > KEPT) ways.shift();
    },
    timeOf(kind, timestamp) {
      const report = latest.get(kind);
      if (!report) return null;
      return report.at + offset() + ((timestamp - report.timestamp) * 1000) / RTP_RATE[kind];
    },
    timestampAt(kind, time) {
      const report = latest.get(kind);
      if (!report) return null;
      const elapsed = time - report.at - offset();
      return report.timestamp + Math.round((elapsed * RTP_RATE[kind]) / 1000);
    },
  };
}
