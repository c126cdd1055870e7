import { randomInt } from 'node:crypto';
import { STREAM } from '../webrtc/engine.ts';
import type { RtpSender } from '../webrtc/engine.ts';
import { senderReport } from '../webrtc/rtcp.ts';
import { RTP_HEADER, writeRtpHeader } from '../webrtc/rtp.ts';
import type { Kind } from './rtp/sender-clock.ts';

/** A packet for every viewer: 12 bytes left free for the header, then the payload. Numbers go on from host to host. */
export interface ProgramPacket {
  readonly kind: Kind;
  readonly sequence: number;
  readonly timestamp: number;
  readonly marker: boolean;
  readonly bytes: Buffer;
  /** Decoding can start here: a keyframe's first packet, or any of sound. */
  readonly isEntry: boolean;
}

/** One track on its way to one viewer, with numbers of its own. */
export interface ViewerStream {
  readonly kind: Kind;
  /** It could send, and has had no packet to begin with. */
  readonly waits: boolean;
  /** Sends the packet on; the first is one at which decoding can start. */
  send(packet: ProgramPacket): void;
  /** Tells the viewer which instant of server time, in milliseconds since 1970, a timestamp means. */
  report(at: number, timestamp: number): void;
}

export function createViewerStream(sender: RtpSender): ViewerStream {
  const { kind, payloadType, ssrc } = sender;
  const sequenceOffset = randomInt(2 ** 16);
  const timestampOffset = randomInt(2 ** 32);
  const wrap = (timestamp: number): number =>
    (((timestamp + timestampOffset) % 2 ** 32) + 2 ** 32) % 2 ** 32;
  let from: number | null = null;
  let packets = 0;
  let octets = 0;
  return {
    kind,
    get waits() {
      return from === null && sender.open;
    },
    send({ bytes, marker, sequence, timestamp, isEntry }) {
      if (!sender.open) return;
      if (from === null && isEntry) from = sequence;
      // Before the entry, or a late repair of what came before it.
      if (from === null || sequence < from) return;
      writeRtpHeader(bytes, {
        ...{ payloadType, marker, ssrc },
        sequence: (sequence + sequenceOffset) & 0xffff,
        timestamp: wrap(timestamp),
      });
      sender.send(bytes);
      packets++;
      octets += bytes.length - RTP_HEADER;
    },
    report(at, timestamp) {
      if (from === null || !sender.open) return;
      sender.send(
        senderReport({ ssrc, at, timestamp: wrap(timestamp), packets, octets, cname: STREAM }),
      );
    },
  };
}
