import type { FaultBoard } from '../faults/faults.ts';
import type { RtpSender } from '../webrtc/engine.ts';
import type { Program } from '../webrtc/program.ts';
import { reportDue } from '../webrtc/pump.ts';
import { RTP_HEADER } from '../webrtc/rtp.ts';
import type { PictureCodec } from '../webrtc/sdp.ts';
import type { HostStream, MediaPacket } from './host-stream.ts';
import { asksForKeyframe } from './rtp/read-rtcp.ts';
import { startsKeyframe } from './rtp/keyframe.ts';
import { RTP_RATE } from './rtp/sender-clock.ts';
import type { Kind } from './rtp/sender-clock.ts';
import { createViewerStream } from './viewer-stream.ts';
import type { ViewerStream } from './viewer-stream.ts';

/** What a host sends, to every viewer, as it is. One host after the other goes on where the last one stopped. */
export interface StudioProgram extends Program {
  /** From now on the packets are this host's. Its codec is that of the viewers who are there. */
  take(host: HostStream): void;
  send(packet: MediaPacket): void;
  /** Nothing is on any more. */
  clear(): void;
  close(): void;
}

interface Receiver {
  readonly streams: readonly ViewerStream[];
  readonly since: number;
  reports: number;
}

/** A track over all hosts: where it is, and what the host's own numbers lack to that. */
interface Line {
  sequence: number;
  timestamp: number;
  at: number;
  /** Null until the host's first packet. */
  shift: { readonly from: number; readonly sequence: number; readonly timestamp: number } | null;
}

const REPORT_TURN = 100;

const newLine = (): Line => ({ sequence: 0, timestamp: 0, at: NaN, shift: null });

/** Puts a packet where the line is: right behind the last host's, later by the time that has gone by. */
function place(line: Line, { kind, sequence, timestamp }: MediaPacket, now: number): boolean {
  if (line.shift === null) {
    const gone = Number.isNaN(line.at) ? 0 : Math.round(((now - line.at) * RTP_RATE[kind]) / 1000);
    line.shift = {
      from: sequence,
      sequence: line.sequence + 1 - sequence,
      timestamp: line.timestamp + gone - timestamp,
    };
  }
  if (sequence < line.shift.from) return false;
  line.sequence = Math.max(line.sequence, sequence + line.shift.sequence);
  line.timestamp = Math.max(line.timestamp, timestamp + line.shift.timestamp);
  line.at = now;
  return true;
}

/** The program of a studio. `now` is server time, in milliseconds since 1970. */
export const createStudioProgram = (now: () => number, faults: FaultBoard): StudioProgram =>
  new HostProgram(now, faults);

class HostProgram implements StudioProgram {
  readonly #now: () => number;
  readonly #faults: FaultBoard;
  readonly #lines: Readonly<Record<Kind, Line>> = { audio: newLine(), video: newLine() };
  readonly #receivers = new Set<Receiver>();
  readonly #timer: NodeJS.Timeout;
  #host: HostStream | null = null;
  #picture: PictureCodec | null = null;

  constructor(now: () => number, faults: FaultBoard) {
    this.#now = now;
    this.#faults = faults;
    this.#timer = setInterval(() => this.#reportAll(), REPORT_TURN);
  }

  get picture(): PictureCodec | null {
    return this.#picture;
  }

  add(senders: readonly RtpSender[], signal: AbortSignal): void {
    if (signal.aborted) return;
    const streams = senders.map(createViewerStream);
    const receiver: Receiver = { streams, since: this.#now(), reports: 0 };
    for (const sender of senders)
      sender.onFeedback?.((packet) => {
        if (sender.kind === 'video' && asksForKeyframe(packet)) this.#host?.requestKeyframe();
      });
    this.#receivers.add(receiver);
    signal.addEventListener('abort', () => this.#receivers.delete(receiver), { once: true });
    this.#askFor(receiver);
  }

  take(next: HostStream): void {
    this.#host = next;
    this.#picture = next.picture ?? this.#picture ?? 'vp8';
    this.#lines.audio.shift = this.#lines.video.shift = null;
  }

  send(packet: MediaPacket): void {
    const { kind, marker, payload } = packet;
    const line = this.#lines[kind];
    if (!place(line, packet, this.#now()) || !line.shift) return;
    if (this.#faults.current.webrtc.stopMedia) return;
    const sent = {
      ...{ kind, marker },
      sequence: packet.sequence + line.shift.sequence,
      timestamp: packet.timestamp + line.shift.timestamp,
      bytes: Buffer.concat([Buffer.alloc(RTP_HEADER), payload]),
      isEntry: kind === 'audio' || startsKeyframe(payload, this.#picture ?? 'vp8'),
    };
    for (const { streams } of this.#receivers)
      for (const stream of streams) if (stream.kind === kind) stream.send(sent);
  }

  clear(): void {
    this.#host = this.#picture = null;
  }

  close(): void {
    clearInterval(this.#timer);
  }

  /** A viewer gets nothing before a keyframe, and so cannot know to ask for one. */
  #askFor({ streams }: Receiver): void {
    if (streams.some(({ kind, waits }) => kind === 'video' && waits)) this.#host?.requestKeyframe();
  }

  #reportAll(): void {
    const at = this.#now();
    for (const receiver of this.#receivers) {
      this.#askFor(receiver);
      if (at - receiver.since < reportDue(receiver.reports)) continue;
      receiver.reports++;
      this.#report(receiver, at);
    }
  }

  /** Reports go on while the host is gone: they keep the viewer's line alive. */
  #report({ streams }: Receiver, at: number): void {
    for (const stream of streams) {
      const { shift } = this.#lines[stream.kind];
      const timestamp = this.#host?.clock.timestampAt(stream.kind, at);
      if (shift && typeof timestamp === 'number') stream.report(at, timestamp + shift.timestamp);
    }
  }
}
