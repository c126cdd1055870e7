import type { LoopTrack, MediaClock } from '../media/clip.ts';
import { RTP_HEADER } from './rtp.ts';
import { vp8Payloads } from './vp8.ts';

/** A packet of the loop for every viewer: 12 bytes left free for the header, then the payload. */
export interface LoopPacket {
  readonly bytes: Buffer;
  /** The last of its frame. */
  readonly marker: boolean;
}

/** A track of the clip as RTP. Samples are numbered from the clock's start and never start over. */
export interface RtpLoop {
  readonly kind: 'audio' | 'video';
  /** Number of the newest sample that is due; negative before the start. */
  dueAt(now: number): number;
  /** The newest sample up to `index` from which decoding can start. */
  entryBefore(index: number): number;
  /** RTP time of a sample, of any size: reduce it modulo 2³² after adding the viewer's offset. */
  timestamp(index: number): number;
  /** RTP time of an instant. */
  timestampAt(now: number): number;
  /** Samples in half a second. */
  readonly halfSecond: number;
  packets(index: number): readonly LoopPacket[];
}

/** Samples whose packets are kept: more than a group of pictures, so that a new viewer's burst finds them. */
const KEPT = 64;

/** The RTP form of a VP8 or Opus track. Their RTP clocks are 90 kHz and 48 kHz. */
export function createRtpLoop(track: LoopTrack, clock: MediaClock): RtpLoop {
  const { samples, codec } = track;
  const rate = codec === 'opus' ? 48_000 : 90_000;
  const ticks = (track.sampleDuration * rate) / track.timescale;
  const perMs = track.timescale / (1000 * track.sampleDuration);
  const sample = (index: number): LoopTrack['samples'][number] => {
    const found = samples[index % samples.length];
    if (!found) throw new RangeError(`The loop has no sample ${index}.`);
    return found;
  };
  const payloads = codec === 'vp8' ? vp8Payloads : (data: Uint8Array) => [data];
  const build = (index: number): LoopPacket[] =>
    payloads(sample(index).data, index).map((payload, at, all) => ({
      bytes: Buffer.concat([Buffer.alloc(RTP_HEADER), payload]),
      marker: codec === 'vp8' && at === all.length - 1,
    }));
  const kept = new Map<number, LoopPacket[]>();
  return {
    kind: codec === 'opus' ? 'audio' : 'video',
    halfSecond: Math.ceil(500 * perMs),
    dueAt: (now) => Math.floor((now - clock.startedAt) * perMs),
    entryBefore(index) {
      if (codec === 'opus') return index;
      let entry = index;
      while (entry > 0 && !sample(entry).key) entry--;
      return entry;
    },
    timestamp: (index) => index * ticks,
    timestampAt: (now) => Math.round(((now - clock.startedAt) * rate) / 1000),
    packets(index) {
      const known = kept.get(index);
      if (known) return known;
      const made = build(index);
      kept.set(index, made);
      for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
      return made;
    },
  };
}
