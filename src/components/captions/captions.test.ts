import { expect } from 'chai';
import { violationsIn } from '../../../test/browser/axe.ts';
import { captionsStage, type CaptionsStage } from '../../../test/browser/captions-stage.ts';
import { at } from '../../../stories/show/story-questions.ts';
import type { StoryShow, StoryShowOptions } from '../../../stories/show/story-show.ts';
import { eventually, pause } from '../../testing/assert.ts';
import type { CueDraft } from '../../transport/memory/feed.ts';

const caption = (text: string, lang: string, until = '14:03:40', from = '14:03:04'): CueDraft => ({
  type: 'caption',
  at: at(from),
  data: { text, lang, until: at(until) },
});
const said = (...log: readonly CueDraft[]): StoryShowOptions => ({ log });

let stage: CaptionsStage;
beforeEach(() => {
  stage = captionsStage();
});
afterEach(() => stage.clear());

describe('<onair-captions>', () => {
  it('passes the accessibility audit', async () => {
    stage.mount();
    await stage.line();
    expect(await violationsIn(stage.place)).to.deep.equal([]);
  });

  it('says what is said at the picture’s moment, in the page’s language', async () => {
    stage.mount();
    const { textContent, lang } = await stage.line();
    expect(textContent).to.match(/^Run a finger along the rings/);
    expect(lang).to.equal('en');
    const element = stage.place.querySelector('onair-captions');
    expect(element?.matches(':state(speaking)')).to.equal(true);
    expect(element?.getAttributeNames()).to.deep.equal([]);
  });

  it('is no live region, which would be heard over the speaker', async () => {
    stage.mount();
    await stage.line();
    const root = stage.place.querySelector('onair-captions')?.shadowRoot;
    expect(root?.querySelector('[aria-live], [role]')).to.equal(null);
  });

  it('follows the page into another language', async () => {
    stage.mount();
    await stage.line();
    stage.place.lang = 'zh-CN';
    await eventually(() => stage.text()?.lang === 'zh-Hans', 'the Chinese line');
    stage.place.lang = 'ar';
    await eventually(() => stage.text()?.lang === 'ar', 'the Arabic line');
    expect(stage.text() && getComputedStyle(stage.text() as Element).direction).to.equal('rtl');
  });

  it('gives what is spoken, with its language, where the page’s is missing', async () => {
    stage.place.lang = 'de';
    stage.mount(said(caption('It weighs 210 grams.', 'en')));
    const { textContent, lang } = await stage.line();
    expect([textContent, lang]).to.deep.equal(['It weighs 210 grams.', 'en']);
  });

  it('ends with its time, and the next one takes its place', async () => {
    const story = stage.mount(said(caption('One.', 'en', '14:03:14')));
    await stage.line();
    await story.clock.advance(3_000);
    await eventually(() => !stage.text(), 'silence');
    story.feed.push(caption('Two.', 'en', '14:03:20', '14:03:16'));
    await story.clock.advance(2_000);
    expect((await stage.line()).textContent).to.equal('Two.');
  });

  it('waits for the picture', async () => {
    const story = stage.mount({
      ...said(caption('Later.', 'en', '14:03:40', '14:03:12')),
      delay: 4_000,
    });
    story.show.play(nowhere());
    await pause(300);
    expect(stage.text()).to.equal(null);
    await story.clock.advance(4_500);
    expect((await stage.line()).textContent).to.equal('Later.');
  });

  it('shows three lines of a line of 400 characters, and goes on with the speaker', async () => {
    stage.place.style.inlineSize = '320px';
    const story = stage.mount(said(caption('a word after another '.repeat(19), 'en')));
    const node = await stage.line();
    const row = parseFloat(getComputedStyle(node).lineHeight);
    expect(node.scrollHeight).to.be.above(row * 6);
    expect(Math.round(node.clientHeight / row)).to.equal(3);
    const first = node.scrollTop;
    await story.clock.advance(24_000);
    await eventually(() => node.scrollTop > first, 'the next lines');
    expect(node.scrollTop + node.clientHeight).to.be.within(
      node.scrollHeight - row * 3,
      node.scrollHeight + 1,
    );
  });

  it('breaks one long word', async () => {
    stage.place.style.inlineSize = '320px';
    stage.mount(said(caption('Donau'.repeat(40), 'en')));
    const node = await stage.line();
    expect(node.scrollWidth).to.be.at.most(320);
  });

  it('writes an Arabic line from the right in a page from the left', async () => {
    stage.mount(said(caption('وزنه 210 غرامات.', 'ar')));
    const node = await stage.line();
    expect(getComputedStyle(node).direction).to.equal('rtl');
    expect(getComputedStyle(node.closest('.root') as Element).direction).to.equal('ltr');
  });

  it('shows markup as text', async () => {
    stage.mount(said(caption('<b>Bold</b><img src=x onerror=alert(1)>', 'en')));
    const node = await stage.line();
    expect(node.textContent).to.equal('<b>Bold</b><img src=x onerror=alert(1)>');
    expect(node.children).to.have.length(0);
  });

  it('keeps its line when it is moved, and lives without a show', async () => {
    stage.mount();
    await stage.line();
    const element = stage.place.querySelector('onair-captions') as HTMLElement;
    const aside = stage.place
      .querySelector('onair-show')
      ?.appendChild(document.createElement('aside'));
    aside?.append(element);
    expect((await stage.line()).textContent).to.match(/^Run/);
    stage.place.append(element);
    await eventually(() => !stage.text(), 'no show, no line');
  });
});

/** A surface on which nothing is seen. */
function nowhere(): Parameters<StoryShow['show']['play']>[0] {
  const video = document.createElement('video');
  return { acquire: () => video, present: () => undefined, release: () => undefined, muted: true };
}
