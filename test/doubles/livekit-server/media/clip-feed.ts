import { randomInt } from 'node:crypto';
import { STREAM } from '../../../../examples/live-server/webrtc/engine.ts';
import type { RtpSender } from '../../../../examples/live-server/webrtc/engine.ts';
import { senderReport } from '../../../../examples/live-server/webrtc/rtcp.ts';
import type { LoopPacket, RtpLoop } from '../../../../examples/live-server/webrtc/rtp-loop.ts';
import { RTP_HEADER, writeRtpHeader } from '../../../../examples/live-server/webrtc/rtp.ts';

/** What is wrong with a synthetic track, for all its subscribers at once. */
export interface ClipFaults {
  /** By its publisher: no packets, and everybody is told. */
  muted: boolean;
  /** No packets, and nobody is told. */
  silent: boolean;
  /** Packets flow, but no frame can be decoded from them. */
  stuck: boolean;
  /** By the server, for want of bandwidth: no packets, and its subscribers are told. */
  paused: boolean;
}

/** One synthetic track on its way to one subscriber. */
export interface ClipFeed {
  choose(layer: number | null): void;
  /** Sends what is due at `now` and not yet sent. */
  advance(now: number): void;
}

/** Packets a turn: a whole group of pictures at once would run over the receiver's socket buffer. */
const BURST = 40;
/** VP8's payload descriptor: this packet begins a frame. */
const START_OF_FRAME = 0x10;

/** Milliseconds to the next report: four in the first second, so that sound and picture fall in step at once. */
const reportInterval = (sent: number): number => (sent < 4 ? 250 : 1000);

const rests = ({ muted, silent, paused }: ClipFaults): boolean => muted || silent || paused;

/** The packet as no depacketizer can use it: its frame has no beginning. */
function withoutStart({ bytes, marker }: LoopPacket): LoopPacket {
  const copy = Buffer.from(bytes);
  copy[RTP_HEADER] = (copy[RTP_HEADER] ?? 0) & ~START_OF_FRAME;
  return { bytes: copy, marker };
}

/** Writes one subscriber's packets: sequence, timestamps and counters go on through every change of layer. */
function createWriter(sender: RtpSender): {
  packets(all: readonly LoopPacket[], timestamp: number): void;
  report(at: number, timestamp: number): void;
} {
  const { payloadType, ssrc } = sender;
  const offset = randomInt(2 ** 32);
  let sequence = randomInt(2 ** 15);
  let packets = 0;
  let octets = 0;
  const wrap = (timestamp: number): number => (offset + timestamp) % 2 ** 32;
  return {
    packets(all, timestamp) {
      for (const { bytes, marker } of all) {
        const header = { payloadType, marker, sequence, timestamp: wrap(timestamp), ssrc };
        writeRtpHeader(bytes, header);
        sender.send(bytes);
        sequence = (sequence + 1) & 0xffff;
        octets += bytes.length - RTP_HEADER;
      }
      packets += all.length;
    },
    report: (at, timestamp) =>
      sender.send(
        senderReport({ ssrc, at, timestamp: wrap(timestamp), packets, octets, cname: STREAM }),
      ),
  };
}

/** Starts in the best layer, at the last keyframe before now. */
export function createClipFeed(
  loops: readonly RtpLoop[],
  sender: RtpSender,
  faults: ClipFaults,
): ClipFeed {
  const writer = createWriter(sender);
  let wanted = loops.at(-1);
  let current = wanted;
  let running = true;
  let next = -Infinity;
  let reports = 0;
  let reportAt = -Infinity;

  const send = (loop: RtpLoop): number => {
    const all = loop.packets(next);
    writer.packets(faults.stuck ? all.map(withoutStart) : all, loop.timestamp(next));
    next++;
    return all.length;
  };
  const advanceTo = (due: number, loop: RtpLoop): void => {
    // Behind by more than half a second, which is how everyone begins: jump to the last keyframe.
    if (due - next > loop.halfSecond) next = Math.max(next, loop.entryBefore(due));
    for (let sent = 0; next <= due && sent < BURST; sent += send(current ?? loop)) {
      if (loop.entryBefore(next) === next) current = loop;
    }
  };
  return {
    choose(layer) {
      running = layer !== null;
      if (layer !== null) wanted = loops[Math.min(layer, loops.length - 1)];
    },
    advance(now) {
      if (!running || !wanted || !sender.open || rests(faults)) return;
      const due = wanted.dueAt(now);
      if (due < 0) return;
      advanceTo(due, wanted);
      if (now < reportAt) return;
      reportAt = now + reportInterval(reports++);
      writer.report(now, wanted.timestampAt(now));
    },
  };
}
