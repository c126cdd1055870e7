import type { MediaSurface } from '../../src/core/ports.ts';

/** What a browser allows: sound, pictures alone, or nothing, before the viewer's tap. */
type Autoplay = 'sound' | 'muted' | 'nothing';

/** As much of a video element as the ladder touches. */
export interface FakeVideo {
  readonly id: number;
  muted: boolean;
  paused: boolean;
  /** What a session put in. */
  srcObject: unknown;
  play(): Promise<void>;
  /** The first picture is there. */
  showFrame(): void;
}

/** A surface that keeps what was done to it. */
export interface FakeSurface extends MediaSurface {
  /** The videos brought in sight, in order. */
  readonly presented: readonly FakeVideo[];
  readonly shown: FakeVideo | undefined;
  /** Acquired and not released. */
  readonly inUse: ReadonlySet<FakeVideo>;
  autoplay: Autoplay;
}

const framed = new WeakMap<object, { promise: Promise<void>; show: () => void }>();

/** Resolves when the test calls `showFrame()` on the video. */
export function fakeFirstFrame(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    void framed.get(video)?.promise.then(resolve);
  });
}

export function createFakeSurface(): FakeSurface {
  const presented: FakeVideo[] = [];
  const inUse = new Set<FakeVideo>();
  let muted = true;
  let count = 0;

  const silence = (video: FakeVideo, value: boolean): void => {
    video.muted = value;
    if (!value && surface.autoplay !== 'sound') video.paused = true;
  };
  const surface: FakeSurface = {
    autoplay: 'sound',
    presented,
    inUse,
    get shown() {
      return presented.at(-1);
    },
    acquire() {
      const video = createFakeVideo(count++, surface);
      inUse.add(video);
      return video as unknown as HTMLVideoElement;
    },
    present(element) {
      const video = element as unknown as FakeVideo;
      const before = surface.shown;
      if (before) silence(before, true);
      presented.push(video);
      silence(video, muted);
    },
    release(element) {
      inUse.delete(element as unknown as FakeVideo);
    },
    get muted() {
      return muted;
    },
    set muted(value) {
      muted = value;
      if (surface.shown) silence(surface.shown, value);
    },
  };
  return surface;
}

function createFakeVideo(id: number, surface: FakeSurface): FakeVideo {
  let show!: () => void;
  const promise = new Promise<void>((resolve) => (show = resolve));
  const video: FakeVideo = {
    id,
    muted: true,
    paused: true,
    srcObject: null,
    play() {
      const allowed = surface.autoplay === 'sound' || (surface.autoplay === 'muted' && video.muted);
      if (!allowed) return Promise.reject(new DOMException('Not before a tap', 'NotAllowedError'));
      video.paused = false;
      return Promise.resolve();
    },
    showFrame: () => show(),
  };
  framed.set(video, { promise, show });
  return video;
}
