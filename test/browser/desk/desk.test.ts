import { expect } from 'chai';
import { deskStudio, HOST, type DeskStudioOptions } from '../../../stories/show/desk-studio.ts';
import { TEN_QUESTIONS } from '../../../stories/show/desk-questions.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { violationsIn } from '../axe.ts';
import { deskPlace, type DeskPlace } from './desk-place.ts';

describe('<onair-desk>', () => {
  let home: HTMLElement;
  beforeEach(() => {
    sessionStorage.clear();
    home = document.body.appendChild(document.createElement('main'));
    home.lang = 'en';
  });
  afterEach(() => home.remove());

  const open = async (options: DeskStudioOptions = {}) => {
    const studio = deskStudio(options);
    const place = await deskPlace(home, studio.open(HOST));
    await place.seen('.question.current');
    return { studio, place, ops: () => studio.staff.requests.map(({ op }) => op) };
  };
  const enterQueue = (place: DeskPlace): void => place.get('.question.current').focus();

  it('passes its accessibility audit', async () => {
    const { place } = await open();
    await place.seen('.question', 'Will the cream one take a saucer');
    expect(await violationsIn(place.element)).to.deep.equal([]);
  });

  it('clears ten questions by keyboard alone', async () => {
    const { place, studio, ops } = await open({ log: TEN_QUESTIONS, held: [] });
    await eventually(() => place.all('.question').length === 10, 'ten questions');
    enterQueue(place);
    const left = async (n: number): Promise<void> => {
      await eventually(() => place.all('.question').length === n, `${n} left`);
      if (n > 0) await eventually(() => place.focused()?.matches('.question'), 'the focus is kept');
    };
    for (let n = 9; n >= 6; n--) {
      await place.press('a');
      await place.seen('[part=mark-answered]');
      await place.press(' ');
      await place.gone('[part=mark-answered]');
      await left(n);
    }
    for (let n = 5; n >= 4; n--) {
      await place.press('w');
      place.type('Yes.');
      await place.press('Enter', { ctrlKey: true });
      await left(n);
    }
    await place.press('d');
    await place.press('1');
    await left(3);
    await place.press('m');
    await place.press('Enter');
    await left(2);
    await place.press('h');
    await left(1);
    await place.press('x');
    await place.press('x');
    await left(0);
    expect(await place.seen('[part=empty]')).to.have.property('isConnected', true);
    const kinds = ops().filter((op) => op !== 'question.answering');
    expect(kinds).to.deep.equal([
      ...Array.from({ length: 6 }, () => 'question.answer'),
      'question.decline',
      'question.merge',
      'question.hold',
      'question.remove',
    ]);
    const [first] = studio.staff.requests.filter(({ op }) => op === 'question.answer');
    const { answer } = first!.data as { answer: { from: string; to: string } };
    expect(Date.parse(answer.to)).to.be.at.least(Date.parse(answer.from));
    console.log(`ten questions cleared by ${place.pressed} keys`);
  });

  it('moves by J and K, and leaves keys alone outside the queue and in fields', async () => {
    const { place, ops } = await open();
    enterQueue(place);
    const first = place.current();
    await place.press('j');
    expect(place.current()).not.to.equal(first);
    await place.press('k');
    expect(place.current()).to.equal(first);
    await place.press('w');
    await place.press('a');
    place.get('[part=read-toggle]').focus();
    await place.press('a');
    expect(ops()).to.deep.equal([]);
  });

  it('presses keys by their place where the keyboard writes no Latin letters', async () => {
    const { place, ops } = await open();
    enterQueue(place);
    await place.press('ش', { code: 'KeyA' });
    await eventually(() => ops().length === 1, 'the act');
    expect(ops()).to.deep.equal(['question.answering']);
  });

  it('keeps the chosen question when votes put it elsewhere', async () => {
    const { place, studio } = await open();
    enterQueue(place);
    await place.press('j');
    const chosen = place.current();
    const data = { questionId: 'inside', votes: 90 };
    studio.feed.sample({ v: 1, at: '2026-11-26T14:03:12.000Z', type: 'question.votes', data });
    await eventually(
      () => place.all('.question h3')[0]?.textContent?.includes('inside of the bag'),
      'the new order',
    );
    expect(place.current()).to.equal(chosen);
    expect(place.focused()?.textContent).to.include(chosen);
  });

  it('takes back what can be taken back', async () => {
    const { place, ops } = await open();
    enterQueue(place);
    await place.press('Enter');
    await place.seen('[part=owner]', 'Yours');
    await place.press('2');
    await place.seen('.product.pinned', 'Saddle bag');
    await place.press('u');
    await place.seen('.product.pinned', 'Stoneware mug');
    await place.press('u');
    await place.gone('[part=owner]');
    expect(ops()).to.deep.equal([
      'question.claim',
      'product.pin',
      'product.pin',
      'question.unclaim',
    ]);
  });

  it('is read at 2 m by T, and back', async () => {
    const { place } = await open();
    enterQueue(place);
    await place.press('t');
    expect(place.element.matches(':state(reading)')).to.equal(true);
    await place.press(' ');
    await place.seen('.reading', 'Nothing is being answered');
    await place.press('t');
    expect(place.focused()?.matches('.question.current')).to.equal(true);
  });

  it('steps the agenda, takes over from the script and corrects an answer', async () => {
    const { place, studio } = await open({ script: true });
    enterQueue(place);
    await place.press('n');
    await place.seen('[part~=segment][aria-current=step]', 'Linen');
    await place.press('p');
    await place.seen('[part=script-toggle]', 'Give back');
    place.get('#tab-answered').click();
    await place.element.updateComplete;
    enterQueue(place);
    await place.press('c');
    place.type('It is 65 °C.');
    await place.press('Enter');
    await eventually(() => studio.staff.requests.length === 3, 'three acts');
    const [step, script, correction] = studio.staff.requests.map(({ data }) => data);
    expect(step).to.deep.equal({ segmentId: 'linen' });
    expect(script).to.deep.equal({ on: false });
    expect(correction).to.deep.equal({ questionId: 'dishwasher', text: { en: 'It is 65 °C.' } });
  });

  it('edits an answer, and lets in what was held', async () => {
    const { place, studio } = await open();
    enterQueue(place);
    await place.press('e');
    expect((place.focused() as HTMLTextAreaElement).value).to.equal('Yes, up to 65 °C.');
    place.type(' No higher.');
    await place.press('Enter', { ctrlKey: true });
    await place.seen('[part=answer]', 'Yes, up to 65 °C. No higher.');
    await place.press('r');
    await place.seen('.question', 'Write to me');
    await place.press('Enter');
    await place.seen('[part=empty]', 'Nothing is held.');
    expect(studio.staff.state.held).to.deep.equal([]);
  });
});
