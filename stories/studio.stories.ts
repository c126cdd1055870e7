import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inState, press, studio, type StudioStory } from './show/studio-stage.ts';
import { CAMERA, MICROPHONE, OFF, onAir, studioDouble } from './show/studio-double.ts';

const meta: Meta = { title: 'Elements/Studio', component: 'onair-studio' };
export default meta;

/** Before anything was asked for. */
export const Fresh: StudioStory = inState(
  [
    'Not on air',
    'Use camera and microphone',
    'The browser asks you once. Nothing goes out until you go live.',
    'Choose a camera, a microphone or a screen first.',
  ],
  { camera: OFF, microphone: OFF, cameras: [], microphones: [], light: null },
);

/** All is well. */
export const Ready: StudioStory = {
  ...inState([
    'Before you go live',
    'Loud enough, and nothing is cut off.',
    'Quiet, -58 dB.',
    '1280 × 720, 30 pictures a second.',
    'Bright enough.',
    'It holds 720p: 3.2 Mbit/s up.',
    'Measure again',
    'Level',
    'Show a screen',
    'Go live',
  ]),
};

/** On air, on a screen. */
export const OnAir: StudioStory = inState(
  ['On air 33:12', '412 watching', 'Good line', '720p, 2.1 Mbit/s, 38 ms', 'Pause', 'End the show'],
  { air: onAir() },
);

/** On a phone. */
export const Phone: StudioStory = {
  render: () => studio(studioDouble(), '390px'),
  parameters: { text: ['Before you go live', 'Go live'] },
};

/** On air, on a phone. */
export const PhoneOnAir: StudioStory = {
  render: () => studio(studioDouble({ air: onAir() }), '390px'),
  parameters: { text: ['On air 33:12', 'Pause', 'End the show'] },
};

/** On the way there. */
export const Connecting: StudioStory = inState(['Going live', 'Cancel'], {
  air: onAir({ phase: 'connecting', since: null, samples: [] }),
});

/** Viewers see the last picture. */
export const Paused: StudioStory = inState(
  ['Paused 33:12', 'Viewers see the last picture, and that you paused.', 'Go on'],
  { air: onAir({ isPaused: true }) },
);

/** A screen in place of the camera. */
export const Screen: StudioStory = inState(['Stop showing the screen'], {
  screen: { ...CAMERA, device: 'screen' },
  air: onAir(),
});

/** Asks once. */
export const Ending: StudioStory = inState(
  ['It ends for all viewers, and cannot be taken up again.', 'Stay on air', 'End it now'],
  { air: onAir() },
  press('[part=end]'),
);

/** After the show. */
export const Ended: StudioStory = inState(
  ['Ended', 'The show has ended', 'It was on air for 33 min 12 s.', 'Go live once more'],
  { air: onAir({ phase: 'ended', endedAt: Date.parse('2026-11-26T14:03:12Z') }) },
);

/** Sound alone. */
export const SoundAlone: StudioStory = inState(
  ['The camera is off', 'The camera is off. Viewers see no picture.', 'Go live with sound alone'],
  { camera: OFF, microphone: MICROPHONE, light: null },
);

/** In German. */
export const InGerman: StudioStory = {
  render: () => html`<div lang="de">${studio(studioDouble({ air: onAir() }))}</div>`,
  parameters: { text: ['Auf Sendung', 'Gute Verbindung', 'Anhalten', 'Show beenden'] },
};

/** In Japanese. */
export const InJapanese: StudioStory = {
  render: () => html`<div lang="ja">${studio(studioDouble({ air: onAir() }))}</div>`,
  parameters: { text: ['配信中', '回線は良好です', '一時停止', '配信を終了'] },
};

/** In Arabic everything mirrors. */
export const InArabic: StudioStory = {
  render: () => html`<div lang="ar">${studio(studioDouble({ air: onAir() }))}</div>`,
  parameters: { text: ['على الهواء', 'خط جيد', 'أوقف مؤقتاً', 'أنهِ العرض'] },
};
