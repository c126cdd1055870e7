import { MediaFailure } from '../../src/core/media-failure.ts';
import type {
  HealthSample,
  MediaError,
  MediaErrorReason,
  MediaSession,
  MediaTransport,
} from '../../src/core/ports.ts';
import { UNTOLD } from '../../src/transport/untold.ts';
import type { MediaSource } from '../../src/protocol/manifest.ts';
import type { FakeVideo } from './fake-surface.ts';

/** One call of `open()`, played by the test. */
export interface FakeOpening {
  readonly source: MediaSource;
  readonly video: FakeVideo;
  readonly signal: AbortSignal;
  /** Which counters rise from look to look. */
  readonly flow: { packets: boolean; frames: boolean };
  /** What the session says of its picture. */
  capturedAt: number | null;
  /** What the session says of its health, beside the counters or in their place. */
  told: Partial<HealthSample>;
  /** `open()` resolves. */
  accept(): void;
  /** `open()` rejects: with a `MediaFailure`, or with what a careless transport throws. */
  reject(error: MediaError | Error): void;
  /** The first picture comes. */
  frame(): void;
  /** Accepts, and shows the first picture. */
  play(): void;
  /** The session ends by itself. */
  end(error: MediaError | null): void;
}

export interface FakeTransport extends MediaTransport {
  readonly openings: readonly FakeOpening[];
  /** The latest one. */
  readonly last: FakeOpening;
  /** Those whose signal has not aborted. */
  readonly alive: readonly FakeOpening[];
  /** The sources that were prepared. */
  readonly prepared: readonly MediaSource[];
}

export function mediaError(reason: MediaErrorReason, more: Partial<MediaError> = {}): MediaError {
  return { area: 'media', reason, message: reason, ...more };
}

/** A transport for sources whose type is `name`, that does only what the test says. */
export function createFakeTransport(name: string): FakeTransport {
  const openings: FakeOpening[] = [];
  const prepared: MediaSource[] = [];
  return {
    name,
    openings,
    prepared,
    prepare: (source) => {
      prepared.push(source);
      return Promise.resolve();
    },
    get last() {
      return openings.at(-1)!;
    },
    get alive() {
      return openings.filter(({ signal }) => !signal.aborted);
    },
    canPlay: ({ type }) => type === name,
    open(source, { video, signal }) {
      const { opening, opened } = createOpening(source, video as unknown as FakeVideo, signal);
      openings.push(opening);
      return opened;
    },
  };
}

function createOpening(
  source: MediaSource,
  video: FakeVideo,
  signal: AbortSignal,
): { opening: FakeOpening; opened: Promise<MediaSession> } {
  const counters = { packets: 0, framesDecoded: 0 };
  const { promise: closed, resolve: end } = deferred<MediaError | null>();
  const { promise: opened, resolve, reject } = deferred<MediaSession>();
  signal.addEventListener('abort', () => reject(signal.reason as Error));
  const opening: FakeOpening = {
    source,
    video,
    signal,
    flow: { packets: true, frames: true },
    capturedAt: null,
    told: {},
    accept: () =>
      resolve({
        closed,
        capturedAt: () => opening.capturedAt,
        health: () => {
          if (opening.flow.packets) counters.packets += 20;
          if (opening.flow.packets && opening.flow.frames) counters.framesDecoded += 4;
          return Promise.resolve({ ...UNTOLD, ...counters, ...opening.told });
        },
      }),
    reject: (error) => reject(error instanceof Error ? error : new MediaFailure(error)),
    frame: () => video.showFrame(),
    play() {
      opening.accept();
      opening.frame();
    },
    end,
  };
  return { opening, opened };
}

function deferred<T>(): {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (error: Error) => void;
} {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
