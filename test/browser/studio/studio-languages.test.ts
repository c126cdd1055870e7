import { expect } from 'chai';
import { addStudioLocale } from '../../../src/components/studio/studio-locales.ts';
import type { StudioMessages } from '../../../src/components/studio/studio-messages.ts';
import { messages as english } from '../../../src/components/studio/locales/en.ts';
import { sidewaysTrouble } from '../../../scripts/stories/page/overflow.ts';
import {
  CAMERA,
  failedAir,
  MEASURED,
  OFF,
  onAir,
  studioDouble,
  type StudioDoubleOptions,
} from '../../../stories/show/studio-double.ts';
import { addPseudoLocale, PSEUDO_LANG, pseudoMessage } from '../../doubles/pseudo-locale.ts';
import { shownBy, untranslated } from '../i18n/untranslated.ts';
import { wordsOf } from '../i18n/words-of.ts';
import { studioPlace } from './studio-place.ts';

const SHOWN = shownBy([
  ['Desk camera', 'Overhead camera', 'Clip-on microphone', 'Built-in microphone'],
]);
const SCENES: Readonly<Record<string, StudioDoubleOptions>> = {
  'before anything is asked for': { camera: OFF, microphone: OFF },
  'with all well': {},
  'with everything in trouble': {
    sound: { voice: 'clipped', noise: 'noisy', floor: -31 },
    camera: { ...CAMERA, size: { width: 640, height: 360, framesPerSecond: 30 } },
    light: { mean: 30, spread: 12 },
    uplink: {
      ...MEASURED,
      verdict: { finding: 'lossy', height: 540, bitrate: 1_600_000, loss: 0.04, roundTrip: 60 },
    },
  },
  'with devices in use': {
    camera: { ...OFF, status: 'failed', device: 'cam-1', reason: 'in-use' },
    microphone: { ...OFF, status: 'failed', device: 'mic-1', reason: 'denied' },
  },
  'on air': { air: onAir() },
  'without a line': { air: onAir({ phase: 'waiting', retryAt: null }) },
  'when it failed': { air: failedAir('taken') },
  'after the end': { air: onAir({ phase: 'ended', endedAt: 0 }) },
};

describe('<onair-studio> in a language that nobody speaks', () => {
  let home: HTMLElement;
  before(() => {
    const texts = Object.entries(english).map(([key, message]) => [key, pseudoMessage(message)]);
    const messages = Object.fromEntries(texts) as StudioMessages;
    addStudioLocale(PSEUDO_LANG, () => Promise.resolve({ messages }));
    addPseudoLocale();
  });
  beforeEach(() => {
    home = document.body.appendChild(document.createElement('main'));
    home.lang = PSEUDO_LANG;
  });
  afterEach(() => home.remove());

  for (const [name, options] of Object.entries(SCENES)) {
    it(`says nothing in English and cuts nothing off at 390 px, ${name}`, async () => {
      const place = await studioPlace(home, studioDouble(options), 390);
      await place.soon('[part=chip]', '⟦');
      const left = wordsOf(home).filter((text) => untranslated(text, SHOWN) !== '');
      expect(left).to.deep.equal([]);
      expect(sidewaysTrouble(home)).to.deep.equal([]);
    });
  }
});
