import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { OnairStudio } from '../src/components/studio/studio.ts';
import type { CaptureReason } from '../src/studio/capture-failure.ts';
import type { SourceState } from '../src/studio/studio-state.ts';
import { inState, studio, type StudioStory } from './show/studio-stage.ts';
import { CAMERA, failedAir, MEASURED, NOW, OFF, onAir, samples } from './show/studio-double.ts';

const meta: Meta = { title: 'Elements/Studio states', component: 'onair-studio' };
export default meta;

const failed = (reason: CaptureReason, device: string | null = null): SourceState => ({
  ...OFF,
  status: 'failed',
  device,
  reason,
});

/** Everything could be better, and what to do about each. */
export const Troubled: StudioStory = inState(
  [
    'It is cut off where you are loud. Move back, or turn the microphone down.',
    'Noisy, -31 dB. Close the window, or turn off what hums.',
    '640 × 360 is small. Choose another camera if you have one.',
    'Too dark to see goods. Turn a lamp towards you, or face a window.',
    'It is too slow for a picture: 0.4 Mbit/s up.',
    '3 things above need you.',
  ],
  {
    sound: { voice: 'clipped', noise: 'noisy', floor: -31 },
    camera: { ...CAMERA, size: { width: 640, height: 360, framesPerSecond: 30 } },
    light: { mean: 30, spread: 12 },
    uplink: {
      ...MEASURED,
      verdict: { finding: 'narrow', height: null, bitrate: 400_000, loss: 0, roundTrip: 90 },
    },
  },
);

/** What could not be told yet. */
export const Waiting: StudioStory = inState(
  [
    'Say a sentence, as loud as in the show.',
    'Ten seconds of it are measured.',
    'Measure the line',
  ],
  {
    sound: { voice: 'waiting', noise: 'waiting', floor: null },
    light: null,
    uplink: { ...MEASURED, status: 'idle', progress: 0, verdict: null },
  },
);

/** The line is being measured. */
export const Measuring: StudioStory = inState(['Being measured, 6 s left.'], {
  uplink: { ...MEASURED, status: 'running', progress: 0.45, verdict: null },
});

/** The line loses packets. */
export const Lossy: StudioStory = inState(
  ['4% of it is lost on the way. Use a cable, or go nearer to the router. It holds 540p.'],
  {
    uplink: {
      ...MEASURED,
      verdict: { finding: 'lossy', height: 540, bitrate: 1_600_000, loss: 0.04, roundTrip: 60 },
    },
  },
);

/** The server has nothing to measure against. */
export const Unmeasured: StudioStory = inState(['It is measured in the first seconds on air.'], {
  uplink: { ...MEASURED, status: 'unavailable', verdict: null },
});

/** The browser may not use either. */
export const Denied: StudioStory = inState(
  [
    'The browser may not use the camera',
    'The browser may not use the microphone',
    'allow the camera, then try again.',
    'No picture yet',
    'Try again',
  ],
  { camera: failed('denied'), microphone: failed('denied'), cameras: [], microphones: [] },
);

/** Another app has the camera; the other one is offered. */
export const InUse: StudioStory = inState(
  ['Another app uses the camera', 'Use Overhead camera', 'Go live with sound alone'],
  { camera: failed('in-use', 'cam-1'), light: null },
);

/** There is no camera. */
export const NoCamera: StudioStory = inState(
  ['There is no camera', 'Plug one in, then try again.'],
  { camera: failed('none'), cameras: [], light: null },
);

/** A page that is not on https. */
export const Insecure: StudioStory = inState(['This page may not use a camera'], {
  camera: failed('insecure'),
  microphone: failed('insecure'),
  cameras: [],
  microphones: [],
});

/** The camera opens. */
export const Opening: StudioStory = inState(['Opening the camera'], {
  camera: { ...OFF, status: 'opening' },
  microphone: { ...OFF, status: 'opening' },
  light: null,
});

/** Unplugged in mid-show: the picture goes on. */
export const MicrophoneLost: StudioStory = inState(
  ['On air', 'The microphone is gone', 'The picture goes on.', 'Use Built-in microphone'],
  { microphone: failed('lost', 'mic-1'), air: onAir() },
);

/** Unplugged in mid-show: sound goes on. */
export const CameraLost: StudioStory = inState(
  ['On air', 'The camera is gone', 'Sound goes on.', 'Use Overhead camera'],
  { camera: failed('lost', 'cam-1'), air: onAir() },
);

/** The person closed the picker. */
export const NoScreen: StudioStory = inState(['No screen was chosen', 'Dismiss'], {
  screen: failed('denied'),
});

/** The line is gone for a while. */
export const LineGone: StudioStory = inState(
  [
    'Line is gone 33:12',
    'Your line is gone',
    'Viewers keep the last picture. It is tried again by itself, and nobody is thrown out.',
    'Next try in 4 s.',
    'Try now',
  ],
  { air: onAir({ phase: 'waiting', retryAt: NOW + 3_400, samples: [] }) },
);

/** The line is full. */
export const LineFull: StudioStory = inState(['The line is full: the picture is sent rougher.'], {
  air: onAir({ samples: samples({ limitedBy: 'bandwidth' }) }),
});

/** Somebody else is on air. */
export const Taken: StudioStory = inState(
  ['You are not on air', 'Another host is on air. End it there, then try again.', 'Go live'],
  { air: failedAir('taken') },
);

/** The link has run out. */
export const Expired: StudioStory = inState(
  ['Your link is not valid, or has run out. Ask who runs the show for a new one.'],
  { air: failedAir('unauthorized') },
);

/** No link. */
export const NoToken: StudioStory = {
  render: () => studio(null),
  parameters: { text: ['Open the studio by your own link'] },
};

/** No address. */
export const NoAddress: StudioStory = {
  render: () => html`<onair-studio .token=${'a-token'}></onair-studio>`,
  parameters: { text: ['The studio does not know its show'] },
};

/** The manifest cannot be had. */
export const NoShow: StudioStory = {
  render: () => html`<onair-studio src="/nowhere/show.json" .token=${'a-token'}></onair-studio>`,
  parameters: { text: ['The show could not be loaded', 'Try again'] },
};

/** On its way. */
export const Loading: StudioStory = {
  render: () =>
    html`<onair-studio
      whip="https://media.example/whip"
      livekit=""
      .token=${'a-token'}
    ></onair-studio>`,
  beforeEach: () => {
    const { loadStudio } = OnairStudio;
    OnairStudio.loadStudio = () => new Promise(() => undefined);
    return () => {
      OnairStudio.loadStudio = loadStudio;
    };
  },
  parameters: { text: ['Opening the studio'] },
};
