import { expect } from 'chai';
import { CLOSE_LOG } from '../../../stories/show/desk-questions.ts';
import { deskStudio, HOST } from '../../../stories/show/desk-studio.ts';
import { violationsIn } from '../axe.ts';
import { deskPlace, type DeskPlace } from './desk-place.ts';

describe('<onair-desk> with questions that are about the same', () => {
  let home: HTMLElement;
  beforeEach(() => {
    sessionStorage.clear();
    home = document.body.appendChild(document.createElement('main'));
    home.lang = 'en';
  });
  afterEach(() => home.remove());

  const open = async () => {
    const studio = deskStudio({ log: CLOSE_LOG });
    const place = await deskPlace(home, studio.open(HOST));
    (await place.seen('.question', 'Is the mug safe in the dishwasher?')).focus();
    await place.seen('[part=close-questions]');
    return { place, requests: () => studio.staff.requests };
  };
  const closeTexts = (place: DeskPlace): string[] =>
    place.all('.close-one bdi').map(({ innerText }) => innerText);

  it('names them under the chosen one, and nothing under one that is like no other', async () => {
    const { place } = await open();
    expect(closeTexts(place)).to.include('Can it go in the dishwasher?');
    expect(closeTexts(place)).to.include('Is the rim of the mug safe in a dishwasher, too?');
    expect(closeTexts(place).length).to.be.at.most(3);
    expect(await violationsIn(place.element)).to.deep.equal([]);
    (await place.seen('.question', 'saucer')).focus();
    await place.gone('[part=close-questions]');
  });

  it('merges into the closest by M and Enter', async () => {
    const { place, requests } = await open();
    const [closest] = closeTexts(place);
    await place.press('m');
    expect(place.focused()?.textContent).to.include(closest);
    await place.press('Enter');
    await place.gone('.question h3', 'Is the mug safe in the dishwasher?');
    expect(requests().map(({ op }) => op)).to.deep.equal(['question.merge']);
  });

  it('offers to merge into the one that is pressed', async () => {
    const { place } = await open();
    const text = 'Can it go in the dishwasher?';
    const link = await place.seen('.close-one .link', text);
    link.click();
    await place.element.updateComplete;
    expect(place.focused()?.textContent).to.include(text);
  });

  it('begins an answer with the other’s by Y, behind what was written so far', async () => {
    const { place, requests } = await open();
    await place.press('w');
    place.type('Hello.');
    await place.press('Escape');
    await place.press('y');
    expect((place.focused() as HTMLTextAreaElement).value).to.equal('Hello.\nYes, up to 65 °C.');
    await place.press('Enter', { ctrlKey: true });
    await place.gone('.question h3', 'Is the mug safe in the dishwasher?');
    const [request] = requests();
    expect(request?.data).to.deep.equal({
      questionId: 'safe',
      answer: { text: 'Hello.\nYes, up to 65 °C.', lang: 'en' },
    });
  });
});
