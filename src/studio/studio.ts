import { linkedController } from '../core/abort.ts';
import { systemClock } from '../core/clock.ts';
import type { Clock, ReconnectPolicy } from '../core/ports.ts';
import { createStore, type Listener, type Store } from '../core/store.ts';
import type { Outgoing, PublishTarget } from '../transport/publishing.ts';
import type { Network } from '../transport/pause.ts';
import { reconnectPolicy } from '../transport/reconnect-policy.ts';
import { Air } from './air.ts';
import {
  listDevices,
  openBoth,
  openDevice,
  openScreen,
  type DeviceKind,
  type Devices,
} from './devices.ts';
import { createSoundMeter, type SoundMeter } from './sound-meter.ts';
import { Source, type SourceOptions } from './source.ts';
import { INITIAL, type StudioState } from './studio-state.ts';
import { watchLight } from './light-meter.ts';
import { checksOf, type Check } from './preflight/checks.ts';
import { soundVerdict, SILENCE, type SoundLevel, type SoundVerdict } from './preflight/sound.ts';
import { Uplink } from './uplink.ts';

export type { StudioState } from './studio-state.ts';

export interface StudioOptions {
  /** Where the show goes up. */
  readonly target: PublishTarget;
  /** A place to send to that no viewer sees, to measure the line. Absent: it is measured on air. */
  readonly rehearsal?: PublishTarget;
  /** Default: `navigator.mediaDevices`. */
  readonly devices?: Devices | undefined;
  readonly clock?: Clock;
  readonly policy?: ReconnectPolicy;
  readonly network?: Network;
  /** A picture that fills the line, for measuring it. */
  readonly testPicture?: (signal: AbortSignal) => MediaStreamTrack;
  /** Closes the studio. */
  readonly signal?: AbortSignal;
}

/** A host's studio in a browser: devices, a look at them, and the way on air. Needs no element. */
export interface Studio {
  readonly state: StudioState;
  readonly clock: Clock;
  /** Calls `listener` each time that the selected value changes, until `signal` aborts. */
  select<T>(selector: (state: StudioState) => T, listener: Listener<T>, signal?: AbortSignal): void;
  /** The picture that goes up, or would; null: none. */
  picture(): MediaStreamTrack | null;
  /** How loud it is now. */
  level(): SoundLevel;
  /** What the last ten seconds of the microphone say. */
  sound(): SoundVerdict;
  /** What was looked at, and found. */
  checks(): readonly Check[];
  /** Asks for camera and microphone, in one question. Call it inside the person's tap. Never rejects. */
  open(): Promise<void>;
  /** Uses another device, also on air; null: none. Never rejects. */
  chooseCamera(device: string | null): Promise<void>;
  chooseMicrophone(device: string | null): Promise<void>;
  /** Uses whichever device there is, after none was to be had. Never rejects. */
  reopen(kind: DeviceKind): Promise<void>;
  /** Shows a screen in place of the camera, and no more. Call it inside the person's tap. */
  shareScreen(): Promise<void>;
  stopScreen(): void;
  /** Ten seconds. Never rejects. */
  measureUplink(): Promise<void>;
  goLive(): void;
  setPaused(paused: boolean): void;
  /** Tries again at once, while it waits for the line. */
  retry(): void;
  /** Ends the show. */
  end(): void;
  /** Ends the show and lets go of all devices. */
  close(): void;
}

/** A studio that has asked for nothing yet. */
export function createStudio(options: StudioOptions): Studio {
  return new BrowserStudio(options);
}

class BrowserStudio implements Studio {
  readonly clock: Clock;
  readonly #devices: Devices | undefined;
  readonly #life: AbortController;
  readonly #store: Store<StudioState> = createStore(INITIAL);
  readonly #camera: Source;
  readonly #microphone: Source;
  readonly #screen: Source;
  readonly #air: Air;
  readonly #uplink: Uplink;
  #meter: SoundMeter | null = null;
  #metered: MediaStreamTrack | null = null;
  #lit: MediaStreamTrack | null = null;
  #meterLife = new AbortController();
  #lightLife = new AbortController();

  constructor(options: StudioOptions) {
    const { clock = systemClock, policy = reconnectPolicy(), target, network, signal } = options;
    this.clock = clock;
    this.#devices = 'devices' in options ? options.devices : globalThis.navigator?.mediaDevices;
    this.#life = signal ? linkedController(signal) : new AbortController();
    const { signal: life } = this.#life;
    const store = this.#store;
    const source = (
      kind: 'camera' | 'microphone' | 'screen',
      open: SourceOptions['open'],
    ): Source =>
      new Source({
        open,
        report: (state) => {
          store.commit({ [kind]: state });
          this.#follow();
        },
      });
    this.#camera = source('camera', (id) => openDevice(this.#devices, 'camera', id));
    this.#microphone = source('microphone', (id) => openDevice(this.#devices, 'microphone', id));
    this.#screen = source('screen', () => openScreen(this.#devices));
    this.#uplink = new Uplink({ ...options, store, clock, signal: life });
    this.#air = new Air({
      target,
      clock,
      policy,
      store,
      signal: life,
      outgoing: () => this.#outgoing,
      ...(network && { network }),
    });
    this.#devices?.addEventListener('devicechange', () => void this.#list(), { signal: life });
    life.addEventListener('abort', () => this.#letGo());
  }

  get state(): StudioState {
    return this.#store.get();
  }

  select<T>(selector: (state: StudioState) => T, listener: Listener<T>, until?: AbortSignal): void {
    this.#store.select(selector, listener, until ?? this.#life.signal);
  }

  picture(): MediaStreamTrack | null {
    return this.#screen.track ?? this.#camera.track;
  }

  level(): SoundLevel {
    return this.#meter?.level ?? { rms: SILENCE, peak: SILENCE };
  }

  sound(): SoundVerdict {
    return soundVerdict(this.#meter?.levels ?? []);
  }

  checks(): readonly Check[] {
    return checksOf(this.state, this.sound());
  }

  async open(): Promise<void> {
    const sources = [this.#camera, this.#microphone];
    const opening = { status: 'opening', device: null, reason: null, size: null } as const;
    this.#store.commit({ camera: opening, microphone: opening });
    try {
      const both = await openBoth(this.#devices);
      if (this.#life.signal.aborted) return Object.values(both).forEach((track) => track.stop());
      this.#camera.adopt(both.camera);
      this.#microphone.adopt(both.microphone);
    } catch {
      // One of them alone may be to be had, and each has a reason of its own.
      for (const source of sources) await source.choose(null);
    }
    await this.#list();
  }

  async chooseCamera(device: string | null): Promise<void> {
    if (device === null) this.#camera.close();
    else await this.#camera.choose(device);
    await this.#list();
  }

  async chooseMicrophone(device: string | null): Promise<void> {
    if (device === null) this.#microphone.close();
    else await this.#microphone.choose(device);
    await this.#list();
  }

  async reopen(kind: DeviceKind): Promise<void> {
    await (kind === 'camera' ? this.#camera : this.#microphone).choose(null);
    await this.#list();
  }

  async shareScreen(): Promise<void> {
    await this.#screen.choose(null);
  }

  stopScreen(): void {
    this.#screen.close();
  }

  measureUplink(): Promise<void> {
    return this.#uplink.measure();
  }

  goLive(): void {
    this.#uplink.stop();
    this.#air.start();
  }

  setPaused(paused: boolean): void {
    this.#air.setPaused(paused);
  }

  retry(): void {
    this.#air.retry();
  }

  end(): void {
    this.#air.end();
  }

  close(): void {
    this.#life.abort();
  }

  get #outgoing(): Outgoing {
    const source = this.#screen.track ? 'screen' : 'camera';
    return { audio: this.#microphone.track, video: this.picture(), source };
  }

  /** What hangs on the tracks follows them. */
  #follow(): void {
    const { signal } = this.#life;
    const [sound, picture] = [this.#microphone.track, this.#camera.track];
    if (sound !== this.#metered) {
      this.#meterLife.abort();
      this.#meterLife = linkedController(signal);
      this.#metered = sound;
      this.#meter = sound && createSoundMeter(sound, this.clock, this.#meterLife.signal);
    }
    if (picture !== this.#lit) {
      this.#lightLife.abort();
      this.#lightLife = linkedController(signal);
      this.#lit = picture;
      this.#store.commit({ light: null });
      const tell = (light: StudioState['light']): void => this.#store.commit({ light });
      if (picture) watchLight(picture, this.clock, tell, this.#lightLife.signal);
    }
    this.#air.follow();
  }

  async #list(): Promise<void> {
    const found = await listDevices(this.#devices);
    if (!this.#life.signal.aborted) this.#store.commit(found);
  }

  #letGo(): void {
    for (const source of [this.#camera, this.#microphone, this.#screen]) source.close();
  }
}
