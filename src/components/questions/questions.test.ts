import { expect } from 'chai';
import { violationsIn } from '../../../test/browser/axe.ts';
import { questionsPlace, rowsOf } from '../../../test/browser/questions-place.ts';
import {
  HOSTILE,
  manyQuestions,
  ONE_WORD,
  STRAINING_LOG,
} from '../../../stories/show/questions-trouble.ts';
import { at } from '../../../stories/show/story-questions.ts';
import { storyShow } from '../../../stories/show/story-show.ts';
import { eventually } from '../../testing/assert.ts';

const ASKED = { asked: ['tea'] } as const;

describe('<onair-questions>', () => {
  let home: HTMLElement;
  beforeEach(() => {
    sessionStorage.clear();
    home = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => home.remove());

  it('has nothing that axe finds wrong, open, searching and empty', async () => {
    const place = await questionsPlace(home, storyShow(ASKED).show);
    await place.seen('[part~=now]', 'Answering now');
    expect(await violationsIn(home)).to.deep.equal([]);
    place.element.query = 'no such words';
    await place.seen('[part=empty]', 'Nobody has asked that yet');
    expect(await violationsIn(home)).to.deep.equal([]);
  });

  it('shows the figures and the rows in the order of the drawing', async () => {
    const place = await questionsPlace(home, storyShow(ASKED).show);
    await place.seen('[part=state]', 'Yours: next in line');
    expect(place.get('[part=figures]').textContent?.trim().replace(/\s+/g, ' ')).to.equal(
      '23 of 25 answered, median 1 min 40 s',
    );
    expect(rowsOf(place).slice(0, 4)).to.deep.equal([
      'Does the foot scratch a wooden table?',
      'Will the cream glaze stain from black tea?',
      'How much does it really hold?',
      'Can it go in the dishwasher?',
    ]);
    expect(place.text()).to.include('Corrected 14:01: we first said 75 °C.');
  });

  it('counts each tab, and moves between them by arrow keys', async () => {
    const place = await questionsPlace(home, storyShow(ASKED).show);
    await place.seen('#tab-mine', '1');
    const tabs = place.all('[role=tab]').map((one) => one.textContent?.trim().replace(/\s+/g, ' '));
    expect(tabs).to.deep.equal(['Stoneware mug 9', 'All 25', 'Mine 1']);
    place.get('#tab-product').focus();
    place.press('ArrowLeft', '[role=tablist]');
    await place.element.updateComplete;
    expect(place.focused()?.id).to.equal('tab-mine');
    expect(place.get('#tab-mine').getAttribute('aria-selected')).to.equal('true');
    expect(rowsOf(place)).to.deep.equal(['Will the cream glaze stain from black tea?']);
  });

  it('leaves a tab what it is when that of a product comes before it', async () => {
    const { show, feed } = storyShow({ log: [] });
    const place = await questionsPlace(home, show);
    const all = await place.seen('#tab-all', 'All 0');
    feed.push({ type: 'product.pin', data: { productId: 'mug' } });
    await place.seen('#tab-product', 'Stoneware mug 0');
    all.click();
    await place.element.updateComplete;
    expect(place.get('[aria-selected=true]')).to.equal(all);
    expect(all.id).to.equal('tab-all');
  });

  it('says of the shop’s own questions whose they are, and counts them nowhere as answered', async () => {
    const { show, feed } = storyShow({ log: [] });
    const place = await questionsPlace(home, show);
    for (const lang of ['en', 'ar']) {
      const data = { questionId: lang, text: `Washable? ${lang}`, lang, kind: 'faq' } as const;
      feed.push({ type: 'question.asked', data: { ...data, name: 'Shop’s FAQ' } });
      const answer = { text: 'Yes.', lang };
      feed.push({
        type: 'question.state',
        data: { questionId: lang, state: 'answered', answer },
      });
    }
    place.get('#tab-all').click();
    await place.seen('[part=aside]', 'Shop’s FAQ');
    expect(rowsOf(place)).to.deep.equal(['Washable? en']);
    expect(place.all('[part=figures]')).to.deep.equal([]);
  });

  it('goes on where it is when it is moved in the document', async () => {
    const { show, feed } = storyShow();
    const place = await questionsPlace(home, show, { 'product-id': 'bag' });
    await place.seen('#tab-product', 'Saddle bag 5');
    place.write('Is it heavy?');
    place.get('#tab-all').click();
    home.querySelector('onair-show')!.append(place.element);
    feed.push({ type: 'question.asked', data: { questionId: 'n', text: 'New?', lang: 'en' } });
    await place.seen('h3', 'New?');
    expect(place.get<HTMLTextAreaElement>('textarea').value).to.equal('Is it heavy?');
    expect(place.get('[aria-selected=true]').id).to.equal('tab-all');
  });

  it('mirrors the arrow keys where the words run from right to left', async () => {
    home.lang = 'ar';
    const place = await questionsPlace(home, storyShow(ASKED).show);
    await place.seen('[role=tab]', 'أسئلتي');
    place.get('#tab-product').focus();
    place.press('ArrowLeft', '[role=tablist]');
    await place.element.updateComplete;
    expect(place.focused()?.id).to.equal('tab-all');
    home.lang = '';
  });

  it('finds answers whatever their accents and capitals, and says how many', async () => {
    const place = await questionsPlace(home, storyShow().show);
    place.get('[part~=search-toggle]').click();
    await place.seen('[part=search-field]');
    const field = place.get<HTMLInputElement>('[part=search-field]');
    await eventually(() => place.focused() === field, 'the focus in the search');
    field.value = 'BRÀSS';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await place.seen('[part=found]', 'Nothing found');
    place.get('#tab-all').click();
    await place.seen('[part=found]', '2 found');
    place.press('Escape', '[part=search-field]');
    await place.element.updateComplete;
    expect(place.element.query).to.equal('');
    const event = place.press('Escape', '[part=search-field]');
    expect(event.defaultPrevented).to.equal(true);
    await eventually(() => place.focused()?.matches('.search-toggle'), 'the focus on the button');
    expect(place.all('[part=search]')).to.have.length(0);
  });

  it('leads from a merged question to the one that stands for it', async () => {
    const place = await questionsPlace(home, storyShow().show, { query: 'lave' });
    const link = await place.seen('[part=target]', 'Can it go in the dishwasher?');
    link.click();
    await eventually(() => place.focused()?.dataset['key'] === 'q:dishwasher', 'the focus');
    expect(place.element.query).to.equal('');
  });

  it('tells politely what is answered now and that one’s own was answered, and nothing of before', async () => {
    const { show, feed } = storyShow(ASKED);
    const place = await questionsPlace(home, show);
    await place.seen('[part=state]', 'Yours: next in line');
    const said = (): string => place.all('[role=status]').at(-1)?.textContent?.trim() ?? '';
    expect(said()).to.equal('');
    feed.push({
      type: 'question.state',
      at: at('14:03:11'),
      data: { questionId: 'tea', state: 'answering' },
    });
    await eventually(() => said().startsWith('Answering now: Will the cream glaze'), 'the news');
    feed.push({
      type: 'question.state',
      at: at('14:03:12'),
      data: { questionId: 'tea', state: 'answered', answer: { text: 'No.', lang: 'en' } },
    });
    await eventually(() => said() === 'Your question was answered', 'the news');
  });

  it('keeps the list small with 5,000 questions, and the focus where more are shown', async () => {
    const { show } = storyShow({ log: manyQuestions(5_000) });
    const place = await questionsPlace(home, show);
    const more = await place.seen('[part=more]', 'Show 50 more');
    expect(place.all('[data-key]')).to.have.length(50);
    more.focus();
    more.click();
    await eventually(() => place.all('[data-key]').length === 100, 'fifty more');
    await eventually(() => place.focused() === place.all('[data-key]')[50], 'the focus');
  });

  it('shows what strains it as text, each in its own direction', async () => {
    const place = await questionsPlace(home, storyShow({ log: STRAINING_LOG }).show);
    await place.seen('h3', HOSTILE);
    expect(place.all('img, b:not([class]) img, script')).to.have.length(0);
    const hebrew = (await place.seen('h3', 'האם')).querySelector('bdi');
    expect(hebrew && getComputedStyle(hebrew).direction).to.equal('rtl');
    expect(hebrew?.lang).to.equal('he');
    await place.seen('h3', ONE_WORD);
    const body = place.get('[part=body]');
    expect(body.scrollWidth).to.be.at.most(body.clientWidth);
  });

  it('keeps the focus in the list when the question that had it is taken out', async () => {
    const { show, feed } = storyShow({ at: '14:06:00' });
    const place = await questionsPlace(home, show);
    await place.seen('[data-key="q:clay"] [part=vote]');
    place.get('[data-key="q:clay"] [part=vote]').focus();
    feed.push({ type: 'question.state', data: { questionId: 'clay', state: 'removed' } });
    await eventually(() => place.all('[data-key="q:clay"]').length === 0, 'it to go');
    expect(place.focused()?.dataset['key']).to.equal('q:lighter');
  });

  it('keeps the focus on a question that moves', async () => {
    const { show, feed } = storyShow({ at: '14:06:00' });
    const place = await questionsPlace(home, show);
    await place.seen('[data-key="q:lighter"] [part=vote]');
    place.get('[data-key="q:lighter"] [part=vote]').focus();
    feed.push({ type: 'question.state', data: { questionId: 'lighter', state: 'answering' } });
    await place.seen('[data-key="q:lighter"].answering');
    expect(place.focused()?.dataset['key']).to.equal('q:lighter');
  });

  it('has no tabs but with the search where a container has the title', async () => {
    const place = await questionsPlace(home, storyShow().show, { embedded: '' });
    await place.seen('[part=figures]', '23 of 25');
    expect(place.all('[role=tab]')).to.have.length(0);
    place.get('[part~=search-toggle]').click();
    await place.seen('#tab-mine', 'Mine');
    expect(place.get('#tab-all').getAttribute('aria-selected')).to.equal('true');
  });
});
