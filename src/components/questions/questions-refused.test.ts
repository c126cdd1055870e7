import { expect } from 'chai';
import { violationsIn } from '../../../test/browser/axe.ts';
import { placeOf, questionsPlace, rowsOf } from '../../../test/browser/questions-place.ts';
import { refusal } from '../../../stories/show/questions-trouble.ts';
import {
  storyShow,
  type StoryShow,
  type StoryShowOptions,
} from '../../../stories/show/story-show.ts';
import type { RequestOutcome } from '../../core/ports.ts';
import { createShow } from '../../core/show.ts';
import type { ProblemReason, ShowRequest } from '../../protocol/request.ts';
import { eventually } from '../../testing/assert.ts';
import { memoryFeed } from '../../transport/memory/feed.ts';
import type { OnairQuestions } from './questions.ts';

/** A show whose server gives these outcomes, one after the other, then takes everything. */
function showWith(...outcomes: RequestOutcome[]): StoryShow & { readonly requests: ShowRequest[] } {
  const requests: ShowRequest[] = [];
  const answer: StoryShowOptions['answer'] = (request) => {
    requests.push(request);
    const { opId } = request;
    return outcomes.shift() ?? { ok: true, receipt: { opId, id: 'taken' } };
  };
  return { ...storyShow({ answer, at: '14:06:00' }), requests };
}

const WORDS: Readonly<Partial<Record<ProblemReason | 'of-a-new-kind', string>>> = {
  'rate-limited': 'Too many at once. Wait a little, then try again.',
  'too-long': 'It is longer than 500 characters.',
  'not-live': 'The show is not live now.',
  closed: 'The show takes no more questions.',
  invalid: 'The show could not take these words.',
  'not-found': 'The show has not got this product any more.',
  forbidden: 'The show does not take this from you.',
  unavailable: 'The show could not be reached.',
  'storage-full': 'The show has no room for more.',
  'of-a-new-kind': 'The show did not take it. Try again, or ask the shop.',
};

describe('refusals in <onair-questions>', () => {
  let home: HTMLElement;
  beforeEach(() => {
    sessionStorage.clear();
    home = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => home.remove());

  for (const [reason, words] of Object.entries(WORDS)) {
    it(`says in words that it was refused (${reason}), and keeps the question`, async () => {
      const { show } = showWith(refusal(reason as ProblemReason));
      const place = await questionsPlace(home, show);
      place.write('Is it heavy?');
      place.press('Enter');
      await place.seen('[part=why]', words);
      expect(rowsOf(place)).to.include('Is it heavy?');
      expect(place.text()).to.include(`Your question was not sent. ${words}`);
      expect(await violationsIn(home)).to.deep.equal([]);
    });
  }

  it('tries again, without the product that the show has not got any more', async () => {
    const { show, requests } = showWith(refusal('not-found'));
    const place = await questionsPlace(home, show);
    await place.seen('[part=about]', 'Stoneware mug');
    place.write('Is it heavy?');
    place.press('Enter');
    const again = await place.seen('[part=again]');
    again.focus();
    again.click();
    await place.seen('[part=state]', 'Yours: asked');
    expect(requests.map(({ data }) => data)).to.deep.equal([
      {
        text: 'Is it heavy?',
        lang: document.documentElement.lang || navigator.language,
        productId: 'mug',
      },
      { text: 'Is it heavy?', lang: document.documentElement.lang || navigator.language },
    ]);
    expect(show.state.mine.requests).to.deep.equal({});
    expect(place.focused()?.dataset['key'], 'the focus stays in the list').to.be.a('string');
  });

  it('puts the words back into the field, in front of what is being written', async () => {
    const { show } = showWith(refusal('invalid'));
    const place = await questionsPlace(home, show);
    place.write('Is it heavy?');
    place.press('Enter');
    await place.seen('[part=put-back]');
    place.write('And tall?');
    place.get('[part=put-back]').click();
    await eventually(() => place.all('[part=why]').length === 0, 'the row to go');
    expect(place.get<HTMLTextAreaElement>('textarea').value).to.equal('Is it heavy?\nAnd tall?');
    expect(place.focused()?.localName).to.equal('textarea');
  });

  it('tells how it went to an element made after the one that asked was removed', async () => {
    let settle: (outcome: RequestOutcome) => void = () => undefined;
    const answer = (): Promise<RequestOutcome> => new Promise((resolve) => (settle = resolve));
    const { show } = storyShow({ answer });
    const place = await questionsPlace(home, show);
    place.write('Is it heavy?');
    place.press('Enter');
    await place.seen('[part=state]', 'Sending');
    place.element.remove();
    await eventually(() => Object.keys(show.state.mine.requests).length > 0, 'the request');
    settle(refusal('closed'));
    const later = document.createElement('onair-questions') as OnairQuestions;
    home.querySelector('onair-show')!.append(later);
    await placeOf(later, home).seen('[part=why]', 'The show takes no more questions.');
  });

  it('keeps the words that a show without a way up refuses', async () => {
    const {
      show: { manifest },
    } = storyShow();
    const show = createShow({ manifest, feed: memoryFeed({ show: manifest.id }) });
    show.connect();
    const place = await questionsPlace(home, show);
    await place.seen('textarea');
    place.write('Is it heavy?');
    place.press('Enter');
    await place.seen('[part=why]', 'The show takes no more questions.');
    expect(rowsOf(place)).to.deep.equal(['Is it heavy?']);
  });

  it('counts a vote once, and shows it pressed only when the show has it', async () => {
    const { show, requests } = showWith();
    const place = await questionsPlace(home, show);
    await place.seen('[data-key="q:clay"] [part=vote]', 'I want to know this too');
    const button = place.get('[data-key="q:clay"] [part=vote]');
    button.click();
    button.click();
    expect(button.getAttribute('aria-pressed')).to.equal('false');
    await place.seen('[data-key="q:clay"] [part=vote]', 'You want to know this too');
    expect(place.get('[data-key="q:clay"] [part=vote]').getAttribute('aria-pressed')).to.equal(
      'true',
    );
    button.click();
    await place.element.updateComplete;
    expect(requests.map(({ op, data }) => [op, data])).to.deep.equal([
      ['question.vote', { questionId: 'clay' }],
    ]);
  });

  it('takes a vote that was counted before as counted', async () => {
    const { show } = showWith(refusal('conflict'));
    const place = await questionsPlace(home, show);
    (await place.seen('[data-key="q:clay"] [part=vote]')).click();
    await place.seen('[data-key="q:clay"] [part=vote]', 'You want to know this too');
    expect(show.state.mine.requests).to.deep.equal({});
  });

  it('says why a vote was not counted, and lets it be tried again', async () => {
    const { show } = showWith(refusal('rate-limited', 5));
    const place = await questionsPlace(home, show);
    (await place.seen('[data-key="q:clay"] [part=vote]')).click();
    await place.seen('[part=why]', 'Not counted. Too many at once. Try again after');
    place.get('[data-key="q:clay"] [part=vote]').click();
    await place.seen('[data-key="q:clay"] [part=vote]', 'You want to know this too');
    expect(place.all('[part=why]')).to.have.length(0);
  });

  it('offers no vote for one’s own, for what is settled, nor where nothing can be sent', async () => {
    const { show, feed } = storyShow({ at: '14:06:00', asked: ['tea'] });
    const place = await questionsPlace(home, show);
    await place.seen('[data-key="q:tea"] [part=state]', 'Yours');
    expect(place.all('[data-key="q:tea"] [part=vote]')).to.have.length(0);
    expect(place.all('[data-key="q:hold"] [part=vote]')).to.have.length(0);
    expect(place.all('[part=vote]')).to.have.length(2);
    feed.push({ type: 'show.state', data: { state: 'ended' } });
    await place.seen('[part=closed]', 'The show has ended. It takes no more questions.');
    expect(place.all('[part=vote], textarea')).to.have.length(0);
    expect(place.element.matches(':state(read-only)')).to.equal(true);
  });

  it('can be read where there is no feed, and says that nothing can be asked', async () => {
    const place = await questionsPlace(home, storyShow({ feed: false }).show);
    await place.seen('[part=closed]', 'The questions can be read here, not asked.');
    await place.seen('[part=empty]', 'No questions yet');
    expect(place.all('textarea')).to.have.length(0);
    expect(await violationsIn(home)).to.deep.equal([]);
  });

  it('invites the first question where there is none', async () => {
    const place = await questionsPlace(home, storyShow({ log: [] }).show);
    await place.seen('[part=empty]', 'No questions yet Ask the first.');
    expect(place.all('[part=figures]')).to.have.length(0);
    expect(place.element.matches(':state(empty)')).to.equal(true);
  });
});
