/** A host in Node: libdatachannel, publishing the test clip as browsers publish a camera. */
import { randomInt } from 'node:crypto';
import { Audio, PeerConnection, Video } from 'node-datachannel';
import type { Track } from 'node-datachannel';
import type { Clip, LoopTrack } from '../../../examples/live-server/media/clip.ts';
import { loadClip } from '../../../examples/live-server/media/load-clip.ts';
import { isRtcp, senderReport } from '../../../examples/live-server/webrtc/rtcp.ts';
import { vp8Payloads } from '../../../examples/live-server/webrtc/vp8.ts';
import { h264Payloads } from './h264-payloads.ts';

export type Picture = 'vp8' | 'h264';
type Kind = 'audio' | 'video';

export interface HostClientOptions {
  readonly picture?: Picture;
  readonly kinds?: readonly Kind[];
  /** Packets of the picture that are lost on their way, counted from 0; they are sent again when asked for. */
  readonly loses?: (packet: number) => boolean;
}

export interface HostClient {
  readonly offer: string;
  take(answer: string): void;
  /** What it was told: keyframes asked for, packets asked for again, bits a second it may send. */
  readonly told: { keyframes: number; repaired: number; bitrate: number };
  /** Sends nothing, while the connection stands. */
  pause(isPaused: boolean): void;
  /** Goes without a word, as a machine that is switched off. */
  vanish(): void;
  close(): void;
}

const PT = { audio: 111, video: 102, rtx: 103 };
const RATE = { audio: 48_000, video: 90_000 };
const H264 = 'profile-level-id=42e01f;packetization-mode=1;level-asymmetry-allowed=1';

function addTrack(
  pc: PeerConnection,
  kind: Kind,
  mid: string,
  ssrc: number,
  picture: Picture,
): Track {
  const section = kind === 'audio' ? new Audio(mid, 'SendOnly') : new Video(mid, 'SendOnly');
  if ('addOpusCodec' in section) section.addOpusCodec(PT.audio);
  else {
    if (picture === 'h264') section.addH264Codec(PT.video, H264);
    else section.addVP8Codec(PT.video);
    section.addRTXCodec(PT.rtx, PT.video, RATE.video);
    section.addSSRC(ssrc + 1, 'host', 'host', kind);
  }
  section.addSSRC(ssrc, 'host', 'host', kind);
  return pc.addTrack(section);
}

function header(packet: Buffer, type: number, marker: boolean, numbers: number[]): void {
  const [sequence = 0, timestamp = 0, ssrc = 0] = numbers;
  packet[0] = 0x80;
  packet[1] = (marker ? 0x80 : 0) | type;
  packet.writeUInt16BE(sequence & 0xffff, 2);
  packet.writeUInt32BE(timestamp >>> 0, 4);
  packet.writeUInt32BE(ssrc, 8);
}

/** One track of the clip on its way. */
class Line {
  readonly kind: Kind;
  readonly ssrc = randomInt(1, 2 ** 31);
  readonly sent = new Map<number, Buffer>();
  readonly #track: LoopTrack;
  readonly #payloads: (index: number) => readonly Uint8Array[];
  readonly #offset = randomInt(2 ** 32);
  #sequence = randomInt(2 ** 16);
  #rtx = randomInt(2 ** 16);
  #next = 0;
  #packets = 0;

  constructor(kind: Kind, clip: Clip, picture: Picture) {
    this.kind = kind;
    const { vp8, opus } = clip.webrtc;
    const h264 = clip.hls.video[0]!;
    this.#track = kind === 'audio' ? opus : picture === 'vp8' ? vp8 : h264;
    const sample = (index: number) => this.#track.samples[index % this.#track.samples.length]!;
    this.#payloads = (index) => {
      const { data, key } = sample(index);
      if (kind === 'audio') return [data];
      return picture === 'vp8'
        ? vp8Payloads(data, index)
        : h264Payloads(data, key ? h264.config! : null);
    };
  }

  #timestamp(seconds: number): number {
    return (this.#offset + Math.round(seconds * RATE[this.kind])) % 2 ** 32;
  }

  /** Sends what is due `seconds` after the start. */
  advance(seconds: number, media: Track, loses: (packet: number) => boolean): void {
    const length = this.#track.sampleDuration / this.#track.timescale;
    for (; this.#next * length <= seconds; this.#next++) {
      const payloads = this.#payloads(this.#next);
      payloads.forEach((payload, at) => {
        const packet = Buffer.concat([Buffer.alloc(12), payload]);
        const isLast = this.kind === 'video' && at === payloads.length - 1;
        const numbers = [this.#sequence, this.#timestamp(this.#next * length), this.ssrc];
        header(packet, PT[this.kind], isLast, numbers);
        this.sent.set(this.#sequence & 0xffff, packet);
        this.#sequence++;
        if (!(this.kind === 'video' && loses(this.#packets++))) media.sendMessageBinary(packet);
      });
    }
  }

  skip(seconds: number): void {
    this.#next = Math.ceil((seconds * this.#track.timescale) / this.#track.sampleDuration);
  }

  repair(sequence: number, media: Track): boolean {
    const packet = this.sent.get(sequence);
    if (!packet) return false;
    const again = Buffer.concat([Buffer.alloc(12), packet.subarray(2, 4), packet.subarray(12)]);
    header(again, PT.rtx, false, [this.#rtx++, packet.readUInt32BE(4), this.ssrc + 1]);
    return media.sendMessageBinary(again);
  }

  report(seconds: number, at: number, media: Track): void {
    const timestamp = this.#timestamp(seconds);
    media.sendMessageBinary(
      senderReport({ ssrc: this.ssrc, at, timestamp, packets: 1, octets: 1, cname: 'host' }),
    );
  }
}

/** Reads what it is told. */
function hear(packet: Buffer, line: Line, track: Track, told: HostClient['told']): void {
  for (let at = 0; at + 12 <= packet.length; at += 4 * (packet.readUInt16BE(at + 2) + 1)) {
    const [format, type] = [packet[at]! & 31, packet[at + 1]!];
    if (type === 206 && format === 1) told.keyframes++;
    if (type === 206 && format === 15) {
      const value = packet.readUInt32BE(at + 16);
      told.bitrate = (value & 0x3ffff) * 2 ** ((value >> 18) & 63);
    }
    if (type !== 205 || format !== 1) continue;
    const end = at + 4 * (packet.readUInt16BE(at + 2) + 1);
    for (let item = at + 12; item + 4 <= end; item += 4)
      if (line.repair(packet.readUInt16BE(item), track)) told.repaired++;
  }
}

const described = (pc: PeerConnection): Promise<string> =>
  new Promise((resolve) => {
    pc.onGatheringStateChange((state) => {
      if (state === 'complete') resolve(pc.localDescription()!.sdp);
    });
    pc.setLocalDescription('offer');
  });

export async function openHostClient(options: HostClientOptions = {}): Promise<HostClient> {
  const { picture = 'h264', kinds = ['audio', 'video'], loses = () => false } = options;
  const clip = await loadClip('test');
  const pc = new PeerConnection('host', { iceServers: [], disableAutoNegotiation: true });
  pc.onStateChange(() => undefined); // without it the closed connection keeps the process alive
  const told = { keyframes: 0, repaired: 0, bitrate: 0 };
  const pairs = kinds.map((kind, at) => {
    const line = new Line(kind, clip, picture);
    const track = addTrack(pc, kind, String(at), line.ssrc, picture);
    track.onClosed(() => undefined); // without it the closed track keeps the process alive
    track.onMessage((packet) => {
      if (isRtcp(packet)) hear(packet, line, track, told);
    });
    return { line, track };
  });
  const began = performance.now();
  let isPaused = false;
  let reportAt = 0;
  const turn = (): void => {
    const seconds = (performance.now() - began) / 1000;
    const open = pairs.filter(({ track }) => track.isOpen());
    if (isPaused || open.length < pairs.length)
      return pairs.forEach(({ line }) => line.skip(seconds));
    for (const { line, track } of open) line.advance(seconds, track, loses);
    if (seconds < reportAt) return;
    reportAt = seconds + 0.5;
    const at = performance.timeOrigin + performance.now();
    for (const { line, track } of open) line.report(seconds, at, track);
  };
  const timer = setInterval(turn, 10);
  const close = (): void => {
    clearInterval(timer);
    for (const { track } of pairs.splice(0)) track.close();
    pc.close();
  };
  return {
    offer: await described(pc),
    take: (answer) => pc.setRemoteDescription(answer, 'answer'),
    told,
    pause: (next) => (isPaused = next),
    vanish: close,
    close,
  };
}
