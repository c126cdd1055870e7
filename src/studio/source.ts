import { captureReason } from './capture-failure.ts';
import { sizeOf } from './devices.ts';
import type { SourceState } from './studio-state.ts';

export interface SourceOptions {
  /** Opens the device of that id; null: whichever there is. */
  open(device: string | null): Promise<MediaStreamTrack>;
  /** Told each change. */
  report(state: SourceState): void;
}

/** A camera, a microphone or a screen, one at a time: a newer choice supersedes an older one. */
export class Source {
  readonly #options: SourceOptions;
  #track: MediaStreamTrack | null = null;
  #turn = 0;
  #life = new AbortController();

  constructor(options: SourceOptions) {
    this.#options = options;
  }

  /** What it gives now; null: nothing. */
  get track(): MediaStreamTrack | null {
    return this.#track;
  }

  /** Opens a device in place of the one before, which goes on until the new one is there. Never rejects. */
  async choose(device: string | null): Promise<void> {
    const turn = ++this.#turn;
    this.#tell({ status: 'opening', device });
    try {
      const track = await this.#options.open(device);
      if (turn === this.#turn) this.adopt(track);
      else track.stop();
    } catch (cause) {
      if (turn === this.#turn) this.#fail(device, cause);
    }
  }

  /** Takes a track that is open already. */
  adopt(track: MediaStreamTrack): void {
    this.#turn++;
    this.#drop();
    this.#track = track;
    const { signal } = this.#life;
    const { deviceId = null } = track.getSettings();
    const on = (): void => this.#tell({ status: 'on', device: deviceId, size: sizeOf(track) });
    track.addEventListener('ended', () => this.#lose(deviceId), { signal });
    on();
    if (track.readyState === 'ended') this.#lose(deviceId);
  }

  /** Turns it off. */
  close(): void {
    this.#turn++;
    this.#drop();
    this.#tell({ status: 'off', device: null });
  }

  /** Reads the size anew, after it was asked to change. */
  measure(): void {
    const { deviceId = null } = this.#track?.getSettings() ?? {};
    if (this.#track) this.#tell({ status: 'on', device: deviceId, size: sizeOf(this.#track) });
  }

  /** Without a word of what failed the device before goes on, where there is one. */
  #fail(device: string | null, cause: unknown): void {
    if (this.#track?.readyState === 'live') {
      const { deviceId = null } = this.#track.getSettings();
      const size = sizeOf(this.#track);
      return this.#tell({ status: 'on', device: deviceId, size, reason: captureReason(cause) });
    }
    this.#drop();
    this.#tell({ status: 'failed', device, reason: captureReason(cause) });
  }

  #lose(device: string | null): void {
    this.#drop();
    this.#tell({ status: 'failed', device, reason: 'lost' });
  }

  #drop(): void {
    this.#life.abort();
    this.#life = new AbortController();
    this.#track?.stop();
    this.#track = null;
  }

  #tell(state: Partial<SourceState>): void {
    this.#options.report({ status: 'off', device: null, reason: null, size: null, ...state });
  }
}
