import { expect } from 'chai';
import { CartAddEvent } from '../../../src/controllers/intents.ts';
import type { LoadedShow } from '../../../src/core/loaded-show.ts';
import { unregisteredTags } from '../../../src/set-up/tags.ts';
import { SetUpWatch } from '../../../src/set-up/set-up-watch.ts';
import { watchShow } from '../../../src/set-up/watch.ts';

const place = (): HTMLElement | null => document.querySelector('onair-set-up-notice');
const text = (): string => place()?.shadowRoot?.textContent ?? '';

describe('who watches over a page’s set-up', () => {
  const { warn } = console;
  /** What the console was told; `said` resolves with the next. */
  let warned: unknown[][] = [];
  let hear: (words: unknown[]) => void = () => undefined;
  const said = (): Promise<unknown[]> => new Promise((resolve) => (hear = resolve));
  beforeEach(() => {
    warned = [];
    console.warn = (...words: unknown[]) => {
      warned.push(words);
      hear(words);
    };
  });
  afterEach(() => {
    console.warn = warn;
    for (const each of document.querySelectorAll('onair-set-up-notice')) each.remove();
  });

  it('says in the console what is its own fault, and nothing of a show that is wanted no more', async () => {
    const { signal } = new AbortController();
    watchShow('/show.json', { signal }, Promise.reject(new DOMException('Gone', 'AbortError')));
    const broken = {
      get ok(): never {
        throw new TypeError('A bug of the watch.');
      },
    } as unknown as LoadedShow;
    const heard = said();
    watchShow('/show.json', { signal }, Promise.resolve(broken));
    const [words, error] = await heard;
    expect(words).to.match(/look at this page’s set-up failed/);
    expect((error as Error).message).to.equal('A bug of the watch.');
    expect(warned.length).to.equal(1);
  });

  it('tells what came of an answer that is none, on the page and in the console', async () => {
    new SetUpWatch(document, 'https://cdn.example/');
    const element = document.body.appendChild(document.createElement('div'));
    const heard = said();
    const intent = new CartAddEvent([{ ref: 'mug', quantity: 1 }]);
    const answer = Promise.reject<never>(new Error('my basket broke'));
    answer.catch(() => undefined);
    // A page's own listener may well keep it to itself.
    element.addEventListener('onair-cart-add', (event) => {
      event.stopPropagation();
      (event as CartAddEvent).respondWith(answer);
    });
    element.dispatchEvent(intent);
    expect((await heard)[0]).to.match(/Your answer to onair-cart-add failed: my basket broke/);
    expect(text()).to.contain('Your answer to onair-cart-add failed: my basket broke');
    element.remove();
  });

  it('tells what is missing at several addresses in one, which grows', async () => {
    const watch = new SetUpWatch(document, 'https://cdn.example/');
    const missing = (member: string): void =>
      watch.tell({
        kind: 'nothing-there',
        places: [{ member, url: `https://shop.example/${member}`, found: '404' }],
      });
    const first = said();
    missing('feed.url');
    missing('poster.url');
    missing('feed.url');
    expect((await first)[0]).to.match(/feed\.url[^]*\(404\)\n.*poster\.url/);
    const second = said();
    missing('media[0].url');
    await second;
    expect(place()!.shadowRoot!.querySelectorAll('article').length).to.equal(1);
    expect(text().match(/feed\.url: /g)!.length).to.equal(1);
    expect(text()).to.contain('media[0].url: ');
  });

  it('finds the tags of ours that nothing registered, each once', () => {
    const page = document.createElement('div');
    for (const tag of ['onair-show', 'onair-player', 'onair-player', 'onair-shwo', 'x-show', 'p'])
      page.append(document.createElement(tag));
    page.append(document.createElement('onair-set-up-notice'));
    const registry = { get: (tag: string) => (tag === 'onair-show' ? HTMLElement : undefined) };
    expect(unregisteredTags(page, registry as typeof customElements)).to.deep.equal([
      { kind: 'unregistered', tag: 'onair-player', isKnown: true },
      { kind: 'unregistered', tag: 'onair-shwo', isKnown: false },
    ]);
  });
});
