import { expect } from 'chai';
import { deskStudio, HOST } from '../../../stories/show/desk-studio.ts';
import { CLOSE_LOG } from '../../../stories/show/desk-questions.ts';
import { violationsIn } from '../axe.ts';
import { deskPlace, type DeskPlace } from './desk-place.ts';

/** Pixels: the show in one line, how it stands in the next. */
const MOST_HEADER = 104;
const LEAST_TARGET = 44;

describe('<onair-desk> on a phone', () => {
  let home: HTMLElement;
  beforeEach(() => {
    sessionStorage.clear();
    home = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => home.remove());

  const open = async (lang: string): Promise<DeskPlace> => {
    home.lang = lang;
    const studio = deskStudio({ script: true, log: CLOSE_LOG });
    const place = await deskPlace(home, studio.open(HOST), 390);
    await place.seen('.question.current');
    await place.seen('[part=audience]', '412');
    return place;
  };
  const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;
  const shown = (place: DeskPlace, selector: string): HTMLElement[] =>
    place.all(selector).filter(isShown);
  const tops = (elements: readonly HTMLElement[]): Set<number> =>
    new Set(elements.map((element) => Math.round(element.getBoundingClientRect().top)));

  for (const lang of ['en', 'de', 'ja', 'zh-Hans', 'ar']) {
    it(`says in two lines what is so, in ${lang}, and does the likely in one`, async () => {
      const place = await open(lang);
      const { height } = place.get('.header').getBoundingClientRect();
      expect(height).to.be.at.most(MOST_HEADER);
      expect(shown(place, '[part=script-toggle]')).to.have.length(0);
      const acts = shown(place, '.question.current .acts button');
      expect(acts.length).to.be.at.least(3);
      expect(tops(acts)).to.have.property('size', 1);
      const box = place.element.getBoundingClientRect();
      for (const target of shown(place, 'button, select, input')) {
        const rect = target.getBoundingClientRect();
        const name = target.textContent.trim();
        expect(Math.round(rect.height), name).to.be.at.least(LEAST_TARGET);
        expect(rect.left, name).to.be.at.least(box.left);
        expect(rect.right, name).to.be.at.most(box.right);
      }
      expect(await violationsIn(place.element)).to.deep.equal([]);
    });
  }

  it('shows the rest of the header, and of what can be done, by a button', async () => {
    const place = await open('en');
    place.get('[part=header-toggle]').click();
    await place.element.updateComplete;
    expect(shown(place, '[part=script-toggle], [part=read-toggle]')).to.have.length(2);
    const words = (): string[] =>
      shown(place, '.question.current .acts button').map(({ innerText }) => innerText.trim());
    expect(words()).to.deep.equal(['Answer aloud', 'Take it', 'Write', 'More']);
    place.get('[part=acts-toggle]').click();
    await place.element.updateComplete;
    expect(words()).to.deep.equal([
      'Answer aloud',
      'Take it',
      'Write',
      'Merge',
      'Decline',
      'Hold',
      'Remove',
      'Less',
    ]);
    expect(await violationsIn(place.element)).to.deep.equal([]);
  });
});
