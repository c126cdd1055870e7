import { initSegment } from '../../hls/init-segment.ts';
import type { TrackDescription } from '../../hls/init-segment.ts';
import type { FragmentRun } from '../../hls/movie-fragment.ts';
import type { HostStream, MediaPacket } from '../host-stream.ts';
import { createReorder } from '../rtp/reorder.ts';
import type { Reorder } from '../rtp/reorder.ts';
import type { Kind } from '../rtp/sender-clock.ts';
import { createAnchors } from './anchors.ts';
import type { Anchors } from './anchors.ts';
import { createH264Frames } from './h264-frames.ts';
import type { StretchStart } from './live-window.ts';
import { OPUS_RATE } from './opus-packet.ts';
import { createPartCutter } from './part-cutter.ts';
import type { LivePart, PartCutter } from './part-cutter.ts';
import type { PictureFrame, PictureFrames, PictureSetup } from './picture-frame.ts';
import { createVp8Frames } from './vp8-frames.ts';

/** Takes the parts of a stream: a playlist's window, or a recording. */
export interface PartSink {
  /** What comes next needs this setup, and need not go on where the last part ended. */
  begin(start: StretchStart): void;
  /** The part, and what it was made of. */
  add(part: LivePart, runs: readonly FragmentRun[]): void;
}

/** Makes MP4 of what a host sends, without touching a picture or a sound. */
export interface Remux {
  take(packet: MediaPacket): void;
  /** The host is gone: hands on what is there. */
  end(): void;
}

export interface RemuxOptions {
  /** Sends a picture. */
  readonly host: HostStream;
  /** Server time of the stream's microsecond 0, milliseconds since 1970. */
  readonly startedAt: number;
  readonly now: () => number;
  readonly sinks: readonly PartSink[];
}

/** Milliseconds in which a repair comes or does not. */
const PATIENCE: Readonly<Record<Kind, number>> = { video: 250, audio: 120 };

/** A pause longer than this, in microseconds, is no long picture: what comes then begins anew. */
const LEAP = 2_000_000;

/** What a stretch of parts begins with. */
function startOf({ form, track }: PictureSetup, hasSound: boolean): StretchStart {
  const sound: TrackDescription = { codec: 'opus', timescale: OPUS_RATE, bitrate: 0 };
  const tracks = hasSound ? [track, sound] : [track];
  return { tracks, init: initSegment(tracks), form, hasSound };
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

export const createRemux = (options: RemuxOptions): Remux => new HostRemux(options);

class HostRemux implements Remux {
  readonly #options: RemuxOptions;
  readonly #anchors: Anchors;
  readonly #frames: PictureFrames;
  readonly #lines: Readonly<Record<Kind, Reorder>>;
  #current: { readonly start: StretchStart; readonly cutter: PartCutter } | null = null;
  /** Time of the latest picture, microseconds of the stream. */
  #latest = NaN;
  #sequence = 1;

  constructor(options: RemuxOptions) {
    this.#options = options;
    const { clock, hasSound, picture } = options.host;
    const kinds: readonly Kind[] = hasSound ? ['video', 'audio'] : ['video'];
    this.#anchors = createAnchors({ clock, kinds, startedAt: options.startedAt });
    const createFrames = picture === 'vp8' ? createVp8Frames : createH264Frames;
    this.#frames = createFrames((frame) => this.#takeFrame(frame));
    this.#lines = {
      video: createReorder({
        next: this.#frames.take,
        lost: () => this.#lose(),
        patience: PATIENCE.video,
      }),
      audio: createReorder({
        next: (packet) => this.#takeSound(packet),
        lost: () => undefined,
        patience: PATIENCE.audio,
      }),
    };
  }

  take(packet: MediaPacket): void {
    const now = this.#options.now();
    this.#anchors.note(packet.kind, packet.timestamp, now);
    this.#lines[packet.kind].take(packet, now);
  }

  end(): void {
    this.#current?.cutter.end();
    this.#current = null;
  }

  #takeFrame({ timestamp, data, key, setup }: PictureFrame): void {
    const { host, now } = this.#options;
    if (!this.#anchors.isReady(now())) return;
    const time = this.#anchors.time('video', timestamp);
    if (Math.abs(time - this.#latest) > LEAP) this.end();
    this.#latest = time;
    const start = setup ? startOf(setup, host.hasSound) : null;
    if (start && !(this.#current && sameBytes(start.init, this.#current.start.init)))
      this.#begin(start);
    if (!this.#current) return host.requestKeyframe();
    this.#current.cutter.picture({ time, data, key });
  }

  #takeSound({ timestamp, payload }: MediaPacket): void {
    const time = this.#anchors.time('audio', timestamp);
    this.#current?.cutter.sound({ time, data: payload });
  }

  #lose(): void {
    this.#frames.lose();
    this.#options.host.requestKeyframe();
  }

  #begin(start: StretchStart): void {
    const { host, sinks } = this.#options;
    this.end();
    for (const sink of sinks) sink.begin(start);
    const cutter = createPartCutter({
      hasSound: host.hasSound,
      sequence: this.#sequence,
      next: (part, runs) => this.#hand(part, runs),
      wantKeyframe: () => host.requestKeyframe(),
    });
    this.#current = { start, cutter };
  }

  #hand(part: LivePart, runs: readonly FragmentRun[]): void {
    this.#sequence++;
    if (part.endsSegment) this.#anchors.settle();
    for (const sink of this.#options.sinks) sink.add(part, runs);
  }
}
