import type { Room } from 'livekit-client';
import { linkedController } from '../../core/abort.ts';
import { MediaFailure } from '../../core/media-failure.ts';
import type {
  Clock,
  HealthSample,
  MediaError,
  MediaLevels,
  MediaSession,
  OpenOptions,
} from '../../core/ports.ts';
import type { MediaSource } from '../../protocol/manifest.ts';
import { UNTOLD } from '../untold.ts';
import { Attached } from './attaching.ts';
import { failAfter, livekitFailure } from './errors.ts';
import type { Guest } from './guest.ts';
import type { LivekitRooms } from './rooms.ts';
import type { SharedRoom } from './shared-room.ts';
import { createStage, type Publication, type Stage } from './stage.ts';
import type { Watch } from './watching.ts';

export interface SessionOptions {
  readonly rooms: LivekitRooms;
  /** Whether pictures are wanted, or sound alone. */
  readonly pictures: boolean;
  readonly clock: Clock;
}

/** Milliseconds that it may take from joining until somebody sends something. */
const CURTAIN = 8_000;

/** A guest of the source's room, who shows its stage in one video element. */
export class LivekitSession implements MediaSession, Guest {
  readonly closed: Promise<MediaError | null>;
  readonly pictures: boolean;
  readonly #source: MediaSource;
  readonly #options: SessionOptions;
  readonly #owner: AbortSignal;
  readonly #life: AbortController;
  readonly #attached: Attached;
  readonly #stage: Stage;
  readonly #showing: Promise<void>;
  #settle!: (error: MediaError | null) => void;
  #shown!: () => void;
  #shared: SharedRoom | null = null;
  #watching: Promise<Watch | null> | undefined;
  #watch: Watch | null = null;

  constructor(source: MediaSource, { video, signal }: OpenOptions, options: SessionOptions) {
    this.#source = source;
    this.#options = options;
    this.pictures = options.pictures;
    this.#owner = signal;
    this.#life = linkedController(signal);
    this.#attached = new Attached(video);
    this.#stage = createStage(source);
    this.closed = new Promise((resolve) => (this.#settle = resolve));
    this.#showing = new Promise((resolve) => (this.#shown = resolve));
    this.#life.signal.addEventListener('abort', () => this.#attached.end());
    signal.addEventListener('abort', () => this.#attached.detach());
  }

  /** Joins. Resolves when something is attached; rejects with a `MediaFailure`. */
  async open(): Promise<this> {
    const { rooms, clock } = this.#options;
    const { signal } = this.#life;
    try {
      this.#shared = await rooms.join(this.#source, this, signal);
      const over = this.closed.then((error) => {
        throw error ? new MediaFailure(error) : livekitFailure('ended', 'The room was closed.');
      });
      const nobody = 'Nobody sends anything.';
      const late = failAfter(CURTAIN, clock, signal, 'not-live', nobody);
      await Promise.race([this.#showing, late, over]);
      return this;
    } catch (cause) {
      this.#life.abort();
      this.#attached.detach();
      throw cause;
    }
  }

  changed(room: Room): readonly Publication[] {
    const pictures = this.pictures ? this.#stage.pictures(room) : [];
    const sounds = this.#stage.sounds(room);
    this.#attached.show(pictures, sounds);
    this.#watch?.changed();
    if (this.#attached.isShowing) {
      this.#shown();
      this.#watching ??= this.#startWatching();
    }
    return [...pictures, ...sounds];
  }

  left(error: MediaError | null): void {
    this.#settle(error);
    this.#life.abort();
  }

  capturedAt(): number | null {
    return this.#owner.aborted ? null : (this.#watch?.capturedAt() ?? null);
  }

  async health(): Promise<HealthSample> {
    const watch = await this.#watching;
    const health = await watch?.health();
    if (watch && this.#shared) this.#shared.sick = watch.sick;
    return health ?? UNTOLD;
  }

  get levels(): MediaLevels | undefined {
    return this.#watch?.levels;
  }

  /** What is asked of a session once it shows something comes by a chunk of its own. */
  #startWatching(): Promise<Watch | null> {
    return import('./watching.ts').then(
      ({ createWatch }) => {
        const watch = createWatch(
          this.#attached,
          this.#options.clock,
          this.#life.signal,
          this.#source,
          this.#shared,
        );
        watch.changed();
        return (this.#watch = watch);
      },
      () => {
        // Without it the room plays on, and the engine tells a lost line itself, later. The next change asks again.
        this.#watching = undefined;
        return null;
      },
    );
  }
}
