import { expect } from 'chai';
import { DECLINE_REASONS } from '../../../src/components/desk/decline-reasons.ts';
import { addDeskLocale } from '../../../src/components/desk/desk-locales.ts';
import type { DeskMessages } from '../../../src/components/desk/desk-messages.ts';
import { messages as english } from '../../../src/components/desk/locales/en.ts';
import { sidewaysTrouble } from '../../../scripts/stories/page/overflow.ts';
import { CLOSE_LOG, DESK_AGENDA } from '../../../stories/show/desk-questions.ts';
import {
  deskStudio,
  HOST,
  MODERATOR,
  TRANSLATOR,
  type DeskStudio,
} from '../../../stories/show/desk-studio.ts';
import { storyManifest } from '../../../stories/show/story-manifest.ts';
import type { StaffRefusal } from '../../../src/staff/staff-feed.ts';
import { addPseudoLocale, PSEUDO_LANG, pseudoMessage } from '../../doubles/pseudo-locale.ts';
import { shownBy, untranslated } from '../i18n/untranslated.ts';
import { wordsOf } from '../i18n/words-of.ts';
import { deskPlace, placeOf, type DeskPlace } from './desk-place.ts';

const HELD = 'Write to me at this address for the same mug at half the price.';
/** Of shows, and the reasons for not answering, which are written in the languages of viewers. */
const SHOWN = shownBy([storyManifest(), CLOSE_LOG, DESK_AGENDA, DECLINE_REASONS, HELD]);
const KEY_NAME = /^([A-Z]|Enter|Esc|Ctrl Enter)$/;
/** What `Intl` calls languages. */
const LANGUAGES = /\b(Japanese|Spanish|French|Chinese|Arabic)\b/g;

const leftIn = (place: Element): string[] =>
  wordsOf(place)
    .filter((text) => !KEY_NAME.test(text))
    .filter((text) => untranslated(text.replace(LANGUAGES, ''), SHOWN) !== '');

function addPseudoDesk(): void {
  const texts = Object.entries(english).map(([key, message]) => [key, pseudoMessage(message)]);
  const messages = Object.fromEntries(texts) as DeskMessages;
  addDeskLocale(PSEUDO_LANG, () => Promise.resolve({ messages }));
}

/** What is done at the desk before it is looked at. */
type Scene = (place: DeskPlace, studio: DeskStudio) => Promise<void>;
const key =
  (...strokes: readonly string[]): Scene =>
  async (place) => {
    place.get('.question.current').focus();
    for (const stroke of strokes) await place.press(stroke);
  };
const SCENES: Readonly<Record<string, Scene>> = {
  'as it opens': async () => undefined,
  'with all that is folded': async (place) => {
    place.get('[part=header-toggle]').click();
    place.get('[part=acts-toggle]').click();
    await place.element.updateComplete;
  },
  'in the room of now': async (place) => place.get('.rooms .tab:nth-child(2)').click(),
  'in the room of products': async (place) => place.get('.rooms .tab:nth-child(3)').click(),
  'while an answer is written': key('w'),
  'while it is merged': key('m'),
  'while it is declined': key('d'),
  'while it is removed': key('x'),
  'while something is looked for': key('/'),
  'with what is held': key('r'),
  'read at 2 m': key('t'),
  'with its keys': key('?'),
  'without a line': async (place, studio) => {
    studio.cut();
    await key('d', '1', '2')(place, studio);
    await place.seen('[part=kept]');
  },
};

describe('<onair-desk> in a language that nobody speaks', () => {
  let home: HTMLElement;
  before(() => {
    addPseudoDesk();
    addPseudoLocale();
  });
  beforeEach(() => {
    sessionStorage.clear();
    home = document.body.appendChild(document.createElement('main'));
    home.lang = PSEUDO_LANG;
  });
  afterEach(() => home.remove());

  for (const [name, scene] of Object.entries(SCENES)) {
    it(`says nothing in English and cuts nothing off at 390 px, ${name}`, async () => {
      const studio = deskStudio({ log: CLOSE_LOG, script: true, claims: { lip: MODERATOR.id } });
      studio.open(MODERATOR);
      const place = await deskPlace(home, studio.open(HOST), 390);
      await place.seen('.question.current', '⟦');
      await scene(place, studio);
      await place.element.updateComplete;
      expect(leftIn(home)).to.deep.equal([]);
      expect(sidewaysTrouble(home)).to.deep.equal([]);
    });
  }

  it('says so to a translator, too', async () => {
    const place = await deskPlace(home, deskStudio().open(TRANSLATOR), 390);
    await place.seen('[part=notice]', '⟦');
    expect(leftIn(home)).to.deep.equal([]);
    expect(sidewaysTrouble(home)).to.deep.equal([]);
  });

  for (const refusal of ['unauthorized', 'expired', 'forbidden'] satisfies StaffRefusal[]) {
    it(`says why a link is ${refusal}`, async () => {
      home.style.inlineSize = '390px';
      const element = home.appendChild(document.createElement('onair-desk'));
      element.desk = deskStudio().open(HOST, { refusal });
      await placeOf(element).seen('[part=gate]', '⟦');
      expect(leftIn(home)).to.deep.equal([]);
      expect(sidewaysTrouble(home)).to.deep.equal([]);
    });
  }

  it('finds a word that is cut off, so that none found means something', async () => {
    const place = await deskPlace(home, deskStudio().open(HOST), 390);
    await place.seen('.question.current', '⟦');
    const box = home.firstElementChild as HTMLElement;
    box.style.inlineSize = '40px';
    box.style.overflow = 'hidden';
    expect(sidewaysTrouble(home)).not.to.deep.equal([]);
  });
});
