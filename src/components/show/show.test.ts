import { ContextConsumer } from '@lit/context';
import { expect } from 'chai';
import { html, LitElement, render, type TemplateResult } from 'lit';
import { showContext } from '../../controllers/show-context.ts';
import type { CueEvent, FailureEvent } from '../../core/events.ts';
import { createShow, type Show } from '../../core/show.ts';
import { readManifest } from '../../protocol/index.ts';
import { eventually } from '../../testing/assert.ts';
import { memoryFeed, type MemoryFeed } from '../../transport/memory/feed.ts';
import { violationsIn } from '../../../test/browser/axe.ts';
import { OnairShow } from './show.ts';

/** Says which show it was given. */
class ShowReader extends LitElement {
  readonly consumer = new ContextConsumer(this, { context: showContext, subscribe: true });
  protected override render(): TemplateResult {
    return html`${this.consumer.value?.manifest.id ?? 'none'}`;
  }
}

/** An element class of its own for each test: a registry never forgets. */
let count = 0;
const freshTag = (element: CustomElementConstructor): string => {
  const tag = `test-show-${++count}`;
  customElements.define(tag, class extends element {});
  return tag;
};

const made: { show: Show; feed: MemoryFeed; signal: AbortSignal }[] = [];
const load: typeof OnairShow.loadShow = (url, { signal }) => {
  const [id = ''] = url.split('/').slice(-1);
  if (id === 'missing.json') {
    const message = 'The show is not there.';
    const error = { area: 'manifest', reason: 'not-found', message, issues: [] } as const;
    return Promise.resolve({ ok: false, error });
  }
  const read = readManifest({
    onair: 1,
    id,
    title: id,
    state: 'live',
    startsAt: '2026-11-25T19:00:00Z',
  });
  if (!read.ok) throw new Error('the test manifest is broken');
  const feed = memoryFeed({ show: id });
  const show = createShow({ manifest: read.value, feed });
  signal.addEventListener('abort', () => show.close());
  show.connect();
  made.push({ show, feed, signal });
  return Promise.resolve({ ok: true, show, issues: [] });
};

describe('<onair-show>', () => {
  let place: HTMLElement;
  beforeEach(() => {
    OnairShow.loadShow = load;
    made.length = 0;
    place = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => place.remove());

  const add = (tag: string, src: string): OnairShow => {
    const element = document.createElement(tag) as OnairShow;
    element.setAttribute('src', src);
    place.append(element);
    return element;
  };
  const ready = (element: OnairShow): Promise<Show> =>
    eventually(() => element.show as Show, 'there is a show');

  it('passes the accessibility audit', async () => {
    const element = add(freshTag(OnairShow), 'evening');
    element.append('Words that were there before the script.');
    await ready(element);
    expect(await violationsIn(place)).to.deep.equal([]);
  });

  it('loads the show behind its src and says that it is ready', async () => {
    const element = add(freshTag(OnairShow), 'evening');
    await element.updateComplete;
    expect(element.matches(':state(loading)')).to.equal(true);
    await ready(element);
    await element.updateComplete;
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(element.show?.manifest.id).to.equal('evening');
  });

  it('never writes an attribute of its own', async () => {
    const element = add(freshTag(OnairShow), 'evening');
    await ready(element);
    expect(element.getAttributeNames()).to.deep.equal(['src']);
  });

  it('says why there is no show', async () => {
    const element = document.createElement(freshTag(OnairShow)) as OnairShow;
    const failed = new Promise<FailureEvent>((resolve) =>
      element.addEventListener('onair-failed', (event) => resolve(event as FailureEvent)),
    );
    element.src = 'missing.json';
    place.append(element);
    expect((await failed).error.reason).to.equal('not-found');
    await element.updateComplete;
    expect(element.matches(':state(failed)')).to.equal(true);
  });

  it('closes the show before when another is asked for', async () => {
    const element = add(freshTag(OnairShow), 'evening');
    await ready(element);
    element.src = 'morning';
    await eventually(() => element.show?.manifest.id === 'morning', 'the other show');
    expect(made[0]?.signal.aborted).to.equal(true);
    expect(made[1]?.signal.aborted).to.equal(false);
  });

  it('keeps its show when it is moved, and closes it when it is removed', async () => {
    const element = add(freshTag(OnairShow), 'evening');
    const show = await ready(element);
    place.append(document.createElement('aside'));
    place.lastElementChild?.append(element);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(element.show).to.equal(show);
    element.remove();
    await eventually(() => made[0]?.signal.aborted, 'the show is closed');
    place.append(element);
    await eventually(() => element.show && element.show !== show, 'it is loaded again');
  });

  it('provides its show to elements that are in it before it is defined, and after', async () => {
    const [provider, early, late] = [1, 2, 3].map(() => `test-show-${++count}`) as [
      string,
      string,
      string,
    ];
    const element = document.createElement(provider) as OnairShow;
    element.setAttribute('src', 'evening');
    element.append(document.createElement(early), document.createElement(late));
    place.append(element);
    customElements.define(provider, class extends OnairShow {});
    customElements.define(early, class extends ShowReader {});
    await ready(element);
    customElements.define(late, class extends ShowReader {});
    await eventually(
      () =>
        [...element.children].every((child) => child.shadowRoot?.textContent?.includes('evening')),
      'both have the show',
    );
  });

  it('fires the facts of its show, without bubbling', async () => {
    const element = add(freshTag(OnairShow), 'evening');
    await ready(element);
    const heard: string[] = [];
    place.addEventListener('onair-product-pinned', () => heard.push('page'));
    element.addEventListener('onair-product-pinned', (event) => {
      const { cue } = event as CueEvent;
      if (cue.type === 'product.pin') heard.push(cue.data.productId);
    });
    await eventually(() => element.show?.state.feed.status === 'open', 'the feed is open');
    made[0]?.feed.push({ type: 'product.pin', data: { productId: 'mug' } });
    await eventually(() => heard.length > 0, 'the fact');
    expect(heard).to.deep.equal(['mug']);
  });

  it('keeps two shows on a page apart', async () => {
    const tag = freshTag(OnairShow);
    const first = add(tag, 'evening');
    const second = add(tag, 'morning');
    await ready(first);
    await ready(second);
    expect(first.show).not.to.equal(second.show);
    first.remove();
    await eventually(() => made[0]?.signal.aborted, 'the first is closed');
    expect(made[1]?.signal.aborted).to.equal(false);
  });

  it('takes a show of the page’s own, and leaves it open', async () => {
    const element = add(freshTag(OnairShow), 'evening');
    await ready(element);
    const own = made[0] && createShow({ manifest: made[0].show.manifest });
    element.show = own ?? null;
    await element.updateComplete;
    expect(element.show).to.equal(own);
    expect(made[0]?.signal.aborted).to.equal(true);
  });

  it('shows what is in it', async () => {
    render(html`<p>before</p>`, place);
    const element = add(freshTag(OnairShow), '');
    element.append('inside');
    await element.updateComplete;
    expect(element.innerText).to.equal('inside');
    expect(getComputedStyle(element).display).to.equal('contents');
  });
});
