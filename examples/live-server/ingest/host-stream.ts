import type { HostConnection } from '../webrtc/backend.ts';
import type { RtpReceiver } from '../webrtc/engine.ts';
import { isRtcp } from '../webrtc/rtcp.ts';
import type { PictureCodec } from '../webrtc/sdp.ts';
import { startsKeyframe } from './rtp/keyframe.ts';
import { createKeyframeWish } from './rtp/keyframe-wish.ts';
import { senderReports } from './rtp/read-rtcp.ts';
import { createReceptionWatch } from './rtp/reception.ts';
import type { ReceptionWatch } from './rtp/reception.ts';
import { readRtp, unwrapRtx } from './rtp/rtp-packet.ts';
import type { RtpPacket } from './rtp/rtp-packet.ts';
import { createSenderClock, RTP_RATE } from './rtp/sender-clock.ts';
import type { Kind, SenderClock } from './rtp/sender-clock.ts';
import { createUnwrapper } from './rtp/unwrap.ts';
import type { Unwrapper } from './rtp/unwrap.ts';
import {
  estimatedBitrate,
  negativeAcknowledgement,
  pictureLoss,
  receiverReport,
} from './rtp/write-rtcp.ts';

/** A packet of a host's media: numbers go on for ever, and none comes twice. Repaired ones come late. */
export interface MediaPacket extends Pick<RtpPacket, 'marker' | 'payload'> {
  readonly kind: Kind;
  readonly sequence: number;
  readonly timestamp: number;
}

/** What a host sends, as it comes, and what the host is told. */
export interface HostStream {
  /** Null: it sends no picture. */
  readonly picture: PictureCodec | null;
  readonly hasSound: boolean;
  readonly clock: SenderClock;
  /** Server time at which media came last; -Infinity: none yet. */
  readonly mediaAt: number;
  /** Server time at which anything came last: ICE checks go on where a host sends no media. */
  readonly heardAt: number;
  /** Asks for a keyframe: at once, or 300 ms after the last time. */
  requestKeyframe(): void;
  onPacket(listener: (packet: MediaPacket) => void): void;
  /** Settles when the connection is gone. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

export interface HostStreamOptions {
  readonly connection: HostConnection;
  /** Server time, milliseconds since 1970. */
  readonly now: () => number;
  /** Bits a second that the host may send. */
  readonly bitrate: number;
}

const REPAIR_EVERY = 20;
const REPORT_EVERY = 500;

/** One of the host's tracks. */
interface Track {
  readonly receiver: RtpReceiver;
  readonly sequences: Unwrapper;
  readonly timestamps: Unwrapper;
  readonly reception: ReceptionWatch;
  /** Null until the first packet. */
  ssrc: number | null;
  lastReport: number;
  reportAt: number;
}

const createTrack = (receiver: RtpReceiver): Track => ({
  receiver,
  sequences: createUnwrapper(16),
  timestamps: createUnwrapper(32),
  reception: createReceptionWatch(RTP_RATE[receiver.kind]),
  ssrc: null,
  lastReport: 0,
  reportAt: 0,
});

/** The packet as the host first sent it: repaired where it is a retransmission; null: none of ours. */
function original(bytes: Buffer, track: Track): RtpPacket | null {
  const packet = readRtp(bytes);
  const { payloadType, rtx } = track.receiver;
  if (packet?.payloadType === payloadType) {
    track.ssrc ??= packet.ssrc;
    return packet.ssrc === track.ssrc ? packet : null;
  }
  if (!packet || packet.payloadType !== rtx || track.ssrc === null) return null;
  return unwrapRtx(packet, payloadType, track.ssrc);
}

function takeMedia(bytes: Buffer, track: Track, now: number): MediaPacket | null {
  const packet = original(bytes, track);
  if (!packet) return null;
  const sequence = track.sequences.take(packet.sequence);
  const timestamp = track.timestamps.take(packet.timestamp);
  if (!track.reception.note(sequence, timestamp, now)) return null;
  const { marker, payload } = packet;
  return { kind: track.receiver.kind, sequence, timestamp, marker, payload };
}

function takeReports(
  bytes: Buffer,
  tracks: readonly Track[],
  clock: SenderClock,
  now: number,
): void {
  for (const report of senderReports(bytes)) {
    const track = tracks.find(({ ssrc }) => ssrc === report.ssrc);
    if (!track || track.lastReport === report.compact) continue;
    track.lastReport = report.compact;
    track.reportAt = now;
    const timestamp = track.timestamps.near(report.timestamp);
    clock.note(track.receiver.kind, { at: report.at, timestamp }, now);
  }
}

function tellReception(track: Track, now: number, bitrate: number): void {
  const { receiver, reception, ssrc, lastReport, reportAt } = track;
  if (ssrc === null) return;
  const sinceReport = now - reportAt;
  const report = receiverReport({ ...reception.report(), ssrc, lastReport, sinceReport });
  const limit = receiver.kind === 'video' ? [estimatedBitrate(ssrc, bitrate)] : [];
  receiver.send(Buffer.concat([report, ...limit]));
}

/** Asks for missing packets again where the host repairs them. */
function askForMissing({ receiver, reception, ssrc }: Track, now: number): void {
  if (ssrc === null || receiver.rtx === undefined) return;
  const missing = reception.missing(now);
  if (missing.length > 0) receiver.send(negativeAcknowledgement(ssrc, missing));
}

/** Takes in what a host sends: repairs it, reports on it, and tells its clock from ours. */
export const createHostStream = (options: HostStreamOptions): HostStream =>
  new ReceivedHost(options);

class ReceivedHost implements HostStream {
  readonly picture: PictureCodec | null;
  readonly hasSound: boolean;
  readonly clock = createSenderClock();
  readonly closed: Promise<void>;
  readonly #options: HostStreamOptions;
  readonly #tracks: readonly Track[];
  readonly #timers: readonly NodeJS.Timeout[];
  readonly #keyframe = createKeyframeWish();
  #listener: (packet: MediaPacket) => void = () => undefined;
  #mediaAt = -Infinity;
  #heard: { received: number; at: number };

  constructor(options: HostStreamOptions) {
    const { connection, now } = options;
    this.#options = options;
    this.#tracks = connection.receivers.map(createTrack);
    this.#heard = { received: 0, at: now() };
    const codec = this.#of('video')?.receiver.codec;
    this.picture = codec === 'vp8' || codec === 'h264' ? codec : null;
    this.hasSound = this.#of('audio') !== undefined;
    this.closed = connection.closed;
    this.#timers = [
      setInterval(() => this.#repair(), REPAIR_EVERY),
      setInterval(() => this.#report(), REPORT_EVERY),
    ];
    connection.onPacket((bytes, receiver) => this.#take(bytes, receiver));
    void connection.closed.then(() => this.#stop());
  }

  get mediaAt(): number {
    return this.#mediaAt;
  }

  get heardAt(): number {
    const { received } = this.#options.connection;
    if (received !== this.#heard.received) this.#heard = { received, at: this.#options.now() };
    return this.#heard.at;
  }

  requestKeyframe(): void {
    this.#keyframe.want();
    this.#askForKeyframe();
  }

  onPacket(listener: (packet: MediaPacket) => void): void {
    this.#listener = listener;
  }

  async close(): Promise<void> {
    this.#stop();
    await this.#options.connection.close();
  }

  #of(kind: Kind): Track | undefined {
    return this.#tracks.find(({ receiver }) => receiver.kind === kind);
  }

  #take(bytes: Buffer, receiver: RtpReceiver): void {
    const now = this.#options.now();
    if (isRtcp(bytes)) return takeReports(bytes, this.#tracks, this.clock, now);
    const track = this.#tracks.find((one) => one.receiver === receiver);
    const packet = track && takeMedia(bytes, track, now);
    if (!packet) return;
    this.#mediaAt = now;
    const { kind, payload } = packet;
    if (kind === 'video' && startsKeyframe(payload, this.picture ?? 'vp8')) this.#keyframe.came();
    this.#listener(packet);
  }

  #repair(): void {
    for (const track of this.#tracks) askForMissing(track, this.#options.now());
    this.#askForKeyframe();
  }

  #askForKeyframe(): void {
    const { receiver, ssrc = null } = this.#of('video') ?? {};
    if (!receiver || ssrc === null || !this.#keyframe.takeDue(this.#options.now())) return;
    receiver.send(pictureLoss(ssrc));
  }

  #report(): void {
    const { now, bitrate } = this.#options;
    for (const track of this.#tracks) tellReception(track, now(), bitrate);
  }

  #stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
  }
}
