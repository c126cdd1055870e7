import { expect } from 'chai';
import { deskStudio, HOST, MODERATOR } from '../../../stories/show/desk-studio.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { violationsIn } from '../axe.ts';
import { deskPlace, placeOf } from './desk-place.ts';

describe('<onair-desk> in trouble', () => {
  let home: HTMLElement;
  beforeEach(() => {
    sessionStorage.clear();
    home = document.body.appendChild(document.createElement('main'));
    home.lang = 'en';
  });
  afterEach(() => home.remove());

  it('shows what another has in hand, and does not act on it', async () => {
    const studio = deskStudio();
    const host = await deskPlace(home, studio.open(HOST));
    const moderator = await deskPlace(home, studio.open(MODERATOR));
    await host.seen('.question.current', 'saucer');
    await moderator.seen('.question.current', 'saucer');
    host.get('.question.current').focus();
    await host.press('Enter');
    await host.seen('[part=owner]', 'Yours');
    await moderator.seen('[part=owner]', 'Host has it');
    expect(moderator.all('.question.current .acts button')).to.have.length(0);
    moderator.get('.question.current').focus();
    await moderator.press('w');
    expect(moderator.all('[part=form]')).to.have.length(0);
    await moderator.press('j');
    await moderator.press('Enter');
    await host.seen('[part=owner]', 'Moderator has it');
    expect(studio.staff.state.claims).to.deep.equal({ saucer: HOST.id, daylight: MODERATOR.id });
  });

  it('keeps a draft over Escape, another question and a reload', async () => {
    const studio = deskStudio();
    const place = await deskPlace(home, studio.open(HOST));
    await place.seen('.question.current', 'saucer');
    place.get('.question.current').focus();
    await place.press('w');
    place.type('It fits a saucer');
    await place.press('Escape');
    expect(place.focused()?.matches('.question.current')).to.equal(true);
    await place.press('j');
    await place.press('k');
    await place.press('w');
    expect((place.focused() as HTMLTextAreaElement).value).to.equal('It fits a saucer');
    home.replaceChildren();
    const again = await deskPlace(home, studio.open(HOST));
    await again.seen('.question.current', 'saucer');
    again.get('.question.current').focus();
    await again.press('w');
    expect((again.focused() as HTMLTextAreaElement).value).to.equal('It fits a saucer');
  });

  it('shows why an act was refused, and does it again', async () => {
    let reason: 'rate-limited' | null = 'rate-limited';
    const studio = deskStudio({ refuse: () => reason });
    const place = await deskPlace(home, studio.open(HOST));
    await place.seen('.question.current', 'saucer');
    place.get('.question.current').focus();
    await place.press('w');
    place.type('It fits.');
    await place.press('Enter', { ctrlKey: true });
    await place.seen('[part~=refused]', 'Too many at once. Wait a moment.');
    expect(await violationsIn(place.element)).to.deep.equal([]);
    reason = null;
    place.get('[part=again]').click();
    await place.seen('[part=last-answer]', 'It fits.');
    expect(place.all('[part~=refused]')).to.have.length(0);
  });

  it('does each act once that was done without a line', async () => {
    const studio = deskStudio();
    const place = await deskPlace(home, studio.open(HOST));
    await place.seen('.question.current', 'saucer');
    place.get('.question.current').focus();
    studio.cut();
    await place.seen('[part=saved]', 'Offline');
    await place.press('d');
    await place.press('1');
    await place.seen('[part=kept]', 'Decline: Will the cream one take a saucer of 15 cm?');
    await place.press('2');
    await place.seen('[part=saved]', 'Offline, 2 unsaved');
    expect(studio.staff.requests).to.have.length(0);
    studio.restore();
    await place.seen('[part=saved]', 'All saved');
    await place.gone('.question', 'saucer');
    expect(studio.staff.requests.map(({ op }) => op)).to.deep.equal([
      'question.decline',
      'product.pin',
    ]);
  });

  for (const [refusal, words] of [
    ['unauthorized', 'This link is not valid'],
    ['expired', 'This link has run out'],
    ['forbidden', 'This link is for another show'],
  ] as const) {
    it(`says so when the token is ${refusal}`, async () => {
      const element = home.appendChild(document.createElement('onair-desk'));
      element.desk = deskStudio().open(HOST, { refusal });
      await placeOf(element).seen('[part=gate]', words);
      expect(element.matches(':state(refused)')).to.equal(true);
      expect(await violationsIn(element)).to.deep.equal([]);
    });
  }

  it('asks for a link where there is no token, and takes one that comes later', async () => {
    const element = home.appendChild(document.createElement('onair-desk'));
    element.src = 'blob:nowhere';
    await placeOf(element).seen('[part=gate]', 'Open the desk by your own link');
    element.token = 'late';
    await placeOf(element).seen('[part=gate]', 'The show could not be loaded');
    await eventually(() => placeOf(element).all('[part=again]').length === 1, 'a way to try again');
  });

  it('works after it was moved, and in both orders of upgrade', async () => {
    const studio = deskStudio();
    const place = await deskPlace(home, studio.open(HOST));
    await place.seen('.question.current');
    home.append(place.element);
    studio.feed.push({ type: 'product.pin', data: { productId: 'lamp' } });
    await place.seen('.product.pinned', 'Table lamp');
  });
});
