import type { PictureCodec } from '../webrtc/sdp.ts';
import type { ProgramEndpoint } from '../webrtc/whep.ts';
import type { HostStream, MediaPacket } from './host-stream.ts';
import { createHostLine } from './host-line.ts';
import type { HostLine, LineState } from './host-line.ts';
import { createLiveWindow } from './hls/live-window.ts';
import type { LiveWindow } from './hls/live-window.ts';
import { createRemux } from './hls/remux.ts';
import type { Remux } from './hls/remux.ts';
import type { StudioOnHls } from './hls/studio-origin.ts';
import type { Recorder } from './recorder.ts';
import type { StudioProgram } from './studio-program.ts';

/** Where one host at a time is on air: its packets go to viewers, to HLS and to the recording. */
export interface Stage extends StudioOnHls {
  /** The host who is on air, or was until its line went; null: nobody. */
  readonly host: HostStream | null;
  readonly line: LineState;
  /** Puts a host on air with its first packet; who was there before is off. */
  enter(host: HostStream): void;
  /** The host ends the stream: viewers are let go. */
  leave(host: HostStream): void;
  close(): Promise<void>;
}

export interface StageOptions {
  readonly program: StudioProgram;
  /** The viewers' sessions. */
  readonly viewers: Pick<ProgramEndpoint, 'clear'>;
  readonly recorder: Recorder | null;
  /** Server time, milliseconds since 1970. */
  readonly now: () => number;
  /** The line is another; `off`: the stream has ended, or its host is not waited for any more. */
  readonly changed: (state: LineState) => void;
  readonly silence?: number;
  readonly patience?: number;
}

export const createStage = (options: StageOptions): Stage => new StudioStage(options);

class StudioStage implements Stage {
  readonly #options: StageOptions;
  readonly #line: HostLine;
  #host: HostStream | null = null;
  #picture: PictureCodec | null = null;
  #window: LiveWindow | null = null;
  #remux: Remux | null = null;

  constructor(options: StageOptions) {
    this.#options = options;
    this.#line = createHostLine({
      ...options,
      changed: (state) => {
        if (state === 'off') this.#release();
        options.changed(state);
      },
    });
  }

  get host(): HostStream | null {
    return this.#host;
  }

  get line(): LineState {
    return this.#line.state;
  }

  get picture(): PictureCodec | null {
    return this.#picture;
  }

  get window(): LiveWindow | null {
    return this.#window;
  }

  enter(next: HostStream): void {
    let isOn = false;
    next.onPacket((packet) => {
      if (!isOn) this.#take(next);
      isOn = true;
      this.#send(next, packet);
    });
  }

  leave(leaving: HostStream): void {
    if (this.#host === leaving) this.#line.drop();
  }

  async close(): Promise<void> {
    this.#line.close();
    this.#release();
    await this.#options.recorder?.end();
    this.#options.program.close();
  }

  #take(next: HostStream): void {
    const { viewers, program } = this.#options;
    const before = this.#host;
    this.#remux?.end();
    // What viewers agreed upon is the codec of the host before.
    if (this.#picture !== null && this.#picture !== next.picture) void viewers.clear();
    this.#host = next;
    this.#picture = next.picture;
    if (next.picture !== 'h264') {
      this.#window?.end();
      this.#window = null;
    }
    this.#remux = this.#openRemux(next);
    program.take(next);
    this.#line.take(next);
    if (before !== next) void before?.close();
  }

  #send(next: HostStream, packet: MediaPacket): void {
    if (this.#host !== next) return;
    this.#options.program.send(packet);
    this.#remux?.take(packet);
  }

  /** VP8 goes into the recording alone: HLS has no form for it. */
  #openRemux(host: HostStream): Remux | null {
    const { recorder, now } = this.#options;
    const recording = recorder ? [recorder] : [];
    if (host.picture === 'h264') {
      const window = this.#openWindow();
      return createRemux({ host, startedAt: window.startedAt, now, sinks: [window, ...recording] });
    }
    if (!host.picture || !recorder) return null;
    return createRemux({ host, startedAt: now(), now, sinks: recording });
  }

  /** The stream goes on while its host is waited for; after its end there is a new one. */
  #openWindow(): LiveWindow {
    if (this.#window && !this.#window.isEnded) return this.#window;
    const startedAt = this.#options.now();
    this.#window = createLiveWindow(Math.floor(startedAt).toString(36), startedAt);
    return this.#window;
  }

  #release(): void {
    const { recorder, program, viewers } = this.#options;
    this.#remux?.end();
    this.#window?.end();
    void recorder?.end();
    program.clear();
    void viewers.clear();
    this.#host = this.#picture = this.#remux = null;
  }
}
