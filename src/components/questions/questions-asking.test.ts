import { expect } from 'chai';
import { questionsPlace, rowsOf, placeOf } from '../../../test/browser/questions-place.ts';
import { violationsIn } from '../../../test/browser/axe.ts';
import { refusal } from '../../../stories/show/questions-trouble.ts';
import { storyShow, type StoryShowOptions } from '../../../stories/show/story-show.ts';
import type { QuestionAskEvent } from '../../controllers/intents.ts';
import type { RequestOutcome } from '../../core/ports.ts';
import type { ShowRequest } from '../../protocol/request.ts';
import { eventually } from '../../testing/assert.ts';
import type { OnairQuestions } from './questions.ts';

type Answer = NonNullable<StoryShowOptions['answer']>;

/** A server that is answered for by hand: what came to it, and how it goes on. */
function heldServer(): {
  readonly requests: ShowRequest[];
  readonly answer: Answer;
  settle(outcome: RequestOutcome): void;
} {
  const requests: ShowRequest[] = [];
  const waiting: ((outcome: RequestOutcome) => void)[] = [];
  return {
    requests,
    answer: (request) => {
      requests.push(request);
      return new Promise((resolve) => waiting.push(resolve));
    },
    settle: (outcome) => waiting.shift()?.(outcome),
  };
}

const KEY = 'onair-draft:small-home';
const kept = (): { text?: string } =>
  JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as { text?: string };

describe('asking in <onair-questions>', () => {
  let home: HTMLElement;
  beforeEach(() => {
    sessionStorage.clear();
    home = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => home.remove());

  it('sends once, however often it is pressed, in the page’s language and about the pinned product', async () => {
    home.lang = 'en-GB';
    const { requests, answer } = heldServer();
    const place = await questionsPlace(home, storyShow({ answer }).show);
    await place.seen('[part=about]', 'About the Stoneware mug');
    place.write('  Is the glaze matt? ');
    await place.element.updateComplete;
    const enter = place.press('Enter');
    place.press('Enter');
    place.get('[part=send]').click();
    place.get('[part=send]').click();
    expect(enter.defaultPrevented).to.equal(true);
    await place.seen('[part=state]', 'Sending');
    await eventually(() => requests.length > 0, 'the request');
    expect(requests.map(({ data }) => data)).to.deep.equal([
      { text: 'Is the glaze matt?', lang: 'en-GB', productId: 'mug' },
    ]);
    expect(rowsOf(place).filter((text) => text === 'Is the glaze matt?')).to.have.length(1);
    expect(place.get<HTMLTextAreaElement>('textarea').value).to.equal('');
  });

  it('breaks a line on Shift and Enter, and sends nothing while a word is being composed', async () => {
    const { requests, answer } = heldServer();
    const place = await questionsPlace(home, storyShow({ answer }).show);
    place.write('どのくらい');
    expect(place.press('Enter', 'textarea', { shiftKey: true }).defaultPrevented).to.equal(false);
    place.press('Enter', 'textarea', { isComposing: true });
    await place.element.updateComplete;
    expect(requests).to.have.length(0);
    expect(place.get<HTMLTextAreaElement>('textarea').value).to.equal('どのくらい');
  });

  it('keeps draft and caret while the questions change, and what it was about when another is pinned', async () => {
    const { requests, answer } = heldServer();
    const { show, feed } = storyShow({ answer });
    const place = await questionsPlace(home, show);
    await place.seen('[part=about]', 'About the Stoneware mug');
    place.write('Is it heavy?');
    const field = place.get<HTMLTextAreaElement>('textarea');
    field.setSelectionRange(3, 5);
    feed.push({ type: 'product.pin', data: { productId: 'bag' } });
    feed.push({ type: 'question.asked', data: { questionId: 'n', text: 'New?', lang: 'en' } });
    await place.seen('#tab-product', 'Saddle bag');
    expect([field.value, field.selectionStart, field.selectionEnd]).to.deep.equal([
      'Is it heavy?',
      3,
      5,
    ]);
    expect(place.focused()).to.equal(field);
    expect(place.get('[part=about]').textContent).to.include('Stoneware mug');
    place.press('Enter');
    await eventually(() => requests.length > 0, 'the request');
    expect(requests[0]?.data).to.include({ productId: 'mug' });
    await place.seen('[part=about]', 'Saddle bag');
  });

  it('stores nothing before something is written, then the draft, and nothing once it was taken', async () => {
    const { answer, settle, requests } = heldServer();
    const place = await questionsPlace(home, storyShow({ answer }).show);
    expect(sessionStorage.length).to.equal(0);
    place.write('Is it heavy?');
    expect(kept().text).to.equal('Is it heavy?');
    place.press('Enter');
    await eventually(() => requests.length > 0, 'the request');
    expect(kept().text).to.equal('Is it heavy?');
    settle({ ok: true, receipt: { opId: requests[0]!.opId, id: 'new' } });
    await place.seen('[part=state]', 'Yours: asked');
    expect(sessionStorage.length).to.equal(0);
  });

  it('has the draft again after a reload, and for an element made later', async () => {
    sessionStorage.setItem(KEY, JSON.stringify({ text: 'Is it heavy?', productId: 'mug' }));
    const { show } = storyShow();
    const place = await questionsPlace(home, show);
    expect(place.get<HTMLTextAreaElement>('textarea').value).to.equal('Is it heavy?');
    place.write('Is it very heavy?');
    place.element.remove();
    const later = document.createElement('onair-questions') as OnairQuestions;
    home.querySelector('onair-show')!.append(later);
    const other = placeOf(later, home);
    await other.seen('textarea');
    expect(other.get<HTMLTextAreaElement>('textarea').value).to.equal('Is it very heavy?');
  });

  it('passes over a stored draft that is none', async () => {
    sessionStorage.setItem(KEY, '{"text":{"toString":1}');
    const place = await questionsPlace(home, storyShow().show);
    expect(place.get<HTMLTextAreaElement>('textarea').value).to.equal('');
  });

  it('keeps the draft in memory where storage is refused', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
    try {
      const place = await questionsPlace(home, storyShow().show);
      place.write('Is it heavy?');
      await place.element.updateComplete;
      expect(place.get<HTMLTextAreaElement>('textarea').value).to.equal('Is it heavy?');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('says how many characters are left, and does not send too many', async () => {
    const { requests, answer } = heldServer();
    const place = await questionsPlace(home, storyShow({ answer }).show);
    place.write('x'.repeat(419));
    await place.element.updateComplete;
    expect(place.get('[part=left]').textContent?.trim()).to.equal('');
    place.write('x'.repeat(499));
    await place.seen('[part=left]', '1 character left');
    place.write('x'.repeat(502));
    await place.seen('[part=left]', '2 characters too many');
    expect(place.get('textarea').getAttribute('aria-invalid')).to.equal('true');
    place.press('Enter');
    place.get('[part=send]').click();
    await place.element.updateComplete;
    expect(requests).to.have.length(0);
    expect(place.get<HTMLTextAreaElement>('textarea').value).to.have.length(502);
  });

  it('grows with what is written, and stops', async () => {
    const place = await questionsPlace(home, storyShow().show);
    const height = (): number => place.get('textarea').getBoundingClientRect().height;
    const one = height();
    place.write('a\nb\nc');
    await place.element.updateComplete;
    expect(height()).to.be.within(one + 40, one + 60);
    place.write('a\n'.repeat(40));
    await place.element.updateComplete;
    expect(height()).to.be.below(160);
  });

  it('says that a question waits for the team', async () => {
    const answer: Answer = ({ opId }) => ({ ok: true, receipt: { opId, id: 'h', held: true } });
    const { show, feed } = storyShow({ answer });
    const place = await questionsPlace(home, show);
    place.write('Is it heavy?');
    place.press('Enter');
    await place.seen('[part=state]', 'waits for the team');
    feed.push({
      type: 'question.asked',
      data: { questionId: 'h', text: 'Is it heavy?', lang: 'en', productId: 'mug' },
    });
    await place.seen('[part=state]', 'Yours: asked');
    expect(rowsOf(place).filter((text) => text === 'Is it heavy?')).to.have.length(1);
  });

  it('says that a question goes out when the line is back, and sends it then', async () => {
    const { show, feed } = storyShow();
    const place = await questionsPlace(home, show);
    await place.seen('[part~=now]');
    feed.cut();
    await place.seen('[part=trouble]', 'What you send goes out when it is back');
    expect(place.element.matches(':state(offline)')).to.equal(true);
    place.write('Is it heavy?');
    place.press('Enter');
    await place.seen('[part=aside]', 'when the line is back');
    expect(await violationsIn(home)).to.deep.equal([]);
    feed.restore();
    await place.seen('[part=state]', 'Yours: asked');
  });

  it('lets the page answer in the show’s place, and shows how that went', async () => {
    const { requests, answer } = heldServer();
    const place = await questionsPlace(home, storyShow({ answer }).show);
    let settle: (outcome: RequestOutcome) => void = () => undefined;
    home.addEventListener('onair-question-ask', (event) =>
      (event as QuestionAskEvent).respondWith(new Promise((resolve) => (settle = resolve))),
    );
    place.write('Is it heavy?');
    place.press('Enter');
    await place.seen('[part=state]', 'Sending');
    settle(refusal('forbidden'));
    await place.seen('[part=why]', 'The show does not take this from you.');
    expect(requests).to.have.length(0);
    place.get('[part=dismiss]').click();
    await eventually(() => place.all('[part=why]').length === 0, 'it to go');
  });

  it('leaves everything to a page that prevents it', async () => {
    const { requests, answer } = heldServer();
    const place = await questionsPlace(home, storyShow({ answer }).show);
    let asked = '';
    home.addEventListener('onair-question-ask', (event) => {
      event.preventDefault();
      asked = (event as QuestionAskEvent).question.text;
    });
    place.write('Is it heavy?');
    place.press('Enter');
    await eventually(() => place.get<HTMLTextAreaElement>('textarea').value === '', 'the field');
    expect(asked).to.equal('Is it heavy?');
    expect(requests).to.have.length(0);
    await eventually(() => sessionStorage.length === 0, 'the draft to go');
  });

  it('opens with the cursor in the field', async () => {
    const place = await questionsPlace(home, storyShow().show);
    await place.element.focusAsk();
    expect(place.focused()?.localName).to.equal('textarea');
  });
});
