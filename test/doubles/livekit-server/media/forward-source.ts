import type { Track } from 'node-datachannel';
import { isRtcp } from '../../../../examples/live-server/webrtc/rtcp.ts';
import { createForwardFeed } from './forward-feed.ts';
import type { ForwardFeed } from './forward-feed.ts';
import type { FeedbackSender, Layer, MediaKind, MediaSource } from './media-source.ts';
import { readRtpPacket } from './rtp-packet.ts';
import type { RtpPacket } from './rtp-packet.ts';
import {
  bitrateLimit,
  pictureLoss,
  readSenderReport,
  receiverReport,
} from './upstream-feedback.ts';
import type { ReportedClock } from './upstream-feedback.ts';

/** Bits a second that a publisher may send of one track. */
const MAX_BITRATE = 2_500_000;
const FEEDBACK_INTERVAL = 500;
/** Keyframe requests of all subscribers together, in milliseconds. */
const PLI_INTERVAL = 300;

/** What goes back to the publisher: keyframe requests, reports, the allowed bitrate. */
function createFeedback(track: Track): {
  received(packet: RtpPacket): void;
  reported(report: ReportedClock): void;
  requestKeyframe(): void;
  close(): void;
} {
  let newest: RtpPacket | null = null;
  let last: { report: ReportedClock; at: number } | null = null;
  let askedAt = -Infinity;
  let due: NodeJS.Timeout | undefined;
  const send = (packet: Buffer): void => {
    if (track.isOpen()) track.sendMessageBinary(packet);
  };
  const timer = setInterval(() => {
    if (!newest) return;
    send(receiverReport(newest.ssrc, newest.sequence, last, Date.now()));
    send(bitrateLimit(newest.ssrc, MAX_BITRATE));
  }, FEEDBACK_INTERVAL);
  const ask = (): void => {
    due = undefined;
    askedAt = Date.now();
    if (newest) send(pictureLoss(newest.ssrc));
  };
  return {
    received: (packet) => (newest = packet),
    reported: (report) => (last = { report, at: Date.now() }),
    requestKeyframe: () =>
      (due ??= setTimeout(ask, Math.max(0, askedAt + PLI_INTERVAL - Date.now()))),
    close() {
      clearInterval(timer);
      clearTimeout(due);
    },
  };
}

/** What a real publisher sends, packet by packet, to each subscriber. One layer: no simulcast. */
export function createForwardSource(track: Track, kind: MediaKind, layer: Layer): MediaSource {
  const feeds = new Set<ForwardFeed>();
  const feedback = createFeedback(track);
  /** Packets of padding are not passed on, and must not look lost. */
  let dropped = 0;
  const receive = (bytes: Buffer): void => {
    if (isRtcp(bytes)) {
      const report = readSenderReport(bytes);
      if (report) feedback.reported(report);
      if (report) for (const feed of feeds) feed.report(report);
      return;
    }
    const packet = readRtpPacket(bytes);
    if (!packet) return;
    feedback.received(packet);
    if (packet.payload.length === 0) {
      dropped++;
      return;
    }
    const shifted = { ...packet, sequence: (packet.sequence - dropped) & 0xffff };
    for (const feed of feeds) feed.send(shifted);
  };
  track.onMessage(receive);
  return {
    kind,
    layers: [layer],
    feed(sender: FeedbackSender) {
      const feed = createForwardFeed(sender, feedback.requestKeyframe);
      feeds.add(feed);
      return {
        choose: feed.choose,
        requestKeyframe: feedback.requestKeyframe,
        close: () => feeds.delete(feed),
      };
    },
    close() {
      feeds.clear();
      feedback.close();
    },
  };
}
