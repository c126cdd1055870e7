import { randomInt } from 'node:crypto';
import { STREAM } from './engine.ts';
import type { RtpSender } from './engine.ts';
import { senderReport } from './rtcp.ts';
import type { RtpLoop } from './rtp-loop.ts';
import { RTP_HEADER, writeRtpHeader } from './rtp.ts';

/** One track on its way to one viewer. */
export interface Stream {
  /**
   * Sends what is due at `now` and not yet sent. A new viewer starts at the last keyframe, so that the
   * picture is there at once; so does one who fell more than half a second behind.
   */
  advance(now: number): void;
  /** Tells the viewer which instant of server time its RTP timestamps mean. */
  report(now: number): void;
}

/**
 * Packets after which a viewer has to wait for the next turn: a whole group of pictures at once
 * would run over the receiver's socket buffer.
 */
const BURST = 40;

export function createStream(loop: RtpLoop, sender: RtpSender): Stream {
  const { payloadType, ssrc } = sender;
  const offset = randomInt(2 ** 32);
  let sequence = randomInt(2 ** 16);
  let next = -Infinity;
  let packets = 0;
  let octets = 0;
  const wrap = (timestamp: number): number => (offset + timestamp) % 2 ** 32;

  const send = (index: number): number => {
    const all = loop.packets(index);
    const timestamp = wrap(loop.timestamp(index));
    for (const { bytes, marker } of all) {
      writeRtpHeader(bytes, { payloadType, marker, sequence, timestamp, ssrc });
      sender.send(bytes);
      sequence = (sequence + 1) & 0xffff;
      octets += bytes.length - RTP_HEADER;
    }
    packets += all.length;
    return all.length;
  };
  return {
    advance(now) {
      const due = loop.dueAt(now);
      if (due < 0 || !sender.open) return;
      if (due - next > loop.halfSecond) next = Math.max(next, loop.entryBefore(due));
      for (let sent = 0; next <= due && sent < BURST; next++) sent += send(next);
    },
    report(now) {
      if (!sender.open) return;
      const timestamp = wrap(loop.timestampAt(now));
      sender.send(senderReport({ ssrc, at: now, timestamp, packets, octets, cname: STREAM }));
    },
  };
}
