import type {
  AirState,
  SourceState,
  StudioState,
  UplinkState,
} from '../../src/studio/studio-state.ts';
import { INITIAL } from '../../src/studio/studio-state.ts';
import type { Studio } from '../../src/studio/studio.ts';
import { checksOf } from '../../src/studio/preflight/checks.ts';
import type { SoundVerdict } from '../../src/studio/preflight/sound.ts';
import type { PublishErrorReason, UplinkSample } from '../../src/transport/publishing.ts';
import { createStore } from '../../src/core/store.ts';
import { createFakeClock } from '../../src/testing/fake-clock.ts';
import { at } from './story-questions.ts';
import { MEDIA } from './story-manifest.ts';

/** The moment of all these stories. */
export const NOW = Date.parse(at('14:03:12'));

export const CAMERA: SourceState = {
  status: 'on',
  device: 'cam-1',
  reason: null,
  size: { width: 1280, height: 720, framesPerSecond: 30 },
};
export const MICROPHONE: SourceState = { status: 'on', device: 'mic-1', reason: null, size: null };
export const OFF: SourceState = { status: 'off', device: null, reason: null, size: null };
export const VOICE: SoundVerdict = { voice: 'good', noise: 'quiet', floor: -58 };
export const MEASURED: UplinkState = {
  status: 'done',
  progress: 1,
  verdict: { finding: 'good', height: 720, bitrate: 3_200_000, loss: 0.001, roundTrip: 38 },
  error: null,
};
const CAMERAS = [
  { id: 'cam-1', label: 'Desk camera' },
  { id: 'cam-2', label: 'Overhead camera' },
];
const MICROPHONES = [
  { id: 'mic-1', label: 'Clip-on microphone' },
  { id: 'mic-2', label: 'Built-in microphone' },
];

/** Ten seconds of a line, one sample each; what is named differs. */
export const samples = (change: Partial<UplinkSample> = {}): readonly UplinkSample[] =>
  Array.from({ length: 10 }, (_, second) => ({
    at: NOW - 10_000 + second * 1_000,
    bytes: second * 262_500,
    packets: second * 260,
    packetsLost: second,
    roundTrip: 38,
    available: 2_500_000,
    height: 720,
    framesPerSecond: 30,
    limitedBy: 'none',
    ...change,
  }));

/** On air for thirty-three minutes. */
export const onAir = (change: Partial<AirState> = {}): AirState => ({
  ...INITIAL.air,
  phase: 'live',
  since: Date.parse(at('13:30:00')),
  samples: samples(),
  ...change,
});

/** Not on air, for a reason. */
export const failedAir = (reason: PublishErrorReason): AirState => ({
  ...INITIAL.air,
  phase: 'failed',
  error: { area: 'publish', target: 'whip', reason, message: reason },
});

export interface StudioDoubleOptions extends Partial<StudioState> {
  readonly sound?: SoundVerdict;
}

/** A double of a studio: it is in whatever state a story wants to show, and does nothing but keep what was asked. */
export interface StudioDouble extends Studio {
  /** What was asked, as `goLive`, `setPaused true` … */
  readonly asked: readonly string[];
  commit(change: Partial<StudioState>): void;
}

/** A studio double with one still of the film for a camera. */
export function studioDouble({ sound = VOICE, ...change }: StudioDoubleOptions = {}): StudioDouble {
  const store = createStore<StudioState>({
    ...INITIAL,
    camera: CAMERA,
    microphone: MICROPHONE,
    cameras: CAMERAS,
    microphones: MICROPHONES,
    light: { mean: 128, spread: 40 },
    uplink: MEASURED,
    ...change,
  });
  const asked: string[] = [];
  const ask = (...words: readonly unknown[]): void => void asked.push(words.map(String).join(' '));
  const asking = (...words: readonly unknown[]): Promise<void> => Promise.resolve(ask(...words));
  let still: MediaStreamTrack | null = null;
  const life = new AbortController();
  return {
    asked,
    clock: createFakeClock(NOW),
    get state() {
      return store.get();
    },
    commit: store.commit,
    select: (selector, listener, until) => store.select(selector, listener, until ?? life.signal),
    picture() {
      const { camera, screen } = store.get();
      if (camera.status !== 'on' && screen.status !== 'on') return null;
      return (still ??= stillTrack());
    },
    level: () => ({ rms: -24, peak: -9 }),
    sound: () => sound,
    checks: () => checksOf(store.get(), sound),
    open: () => asking('open'),
    chooseCamera: (id) => asking('chooseCamera', id),
    chooseMicrophone: (id) => asking('chooseMicrophone', id),
    reopen: (kind) => asking('reopen', kind),
    shareScreen: () => asking('shareScreen'),
    stopScreen: () => ask('stopScreen'),
    measureUplink: () => asking('measureUplink'),
    goLive: () => ask('goLive'),
    setPaused: (paused) => ask('setPaused', paused),
    retry: () => ask('retry'),
    end: () => ask('end'),
    close: () => life.abort(),
  };
}

/** One still of the film as a camera would give it. */
function stillTrack(): MediaStreamTrack | null {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [1280, 720];
  const context = canvas.getContext('2d');
  const image = new Image();
  image.addEventListener('load', () => context?.drawImage(image, 0, 0, 1280, 720));
  image.src = `${MEDIA}stills/poster-1280.jpg`;
  return canvas.captureStream?.(1).getVideoTracks()[0] ?? null;
}
