import { expect } from 'chai';
import type { OnairShow } from '../../src/components/show/show.ts';
import { eventually } from '../../src/testing/assert.ts';
import { liveServerUrl } from './live-show.ts';

/** Files that this page has fetched from the CDN build. */
const fetched = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.includes('/dist/cdn/'));

describe('the script tag', () => {
  it('brings an element that stands on the page already, and one that comes later, and no engine', async () => {
    const src = `${await liveServerUrl()}/live/show.json`;
    const add = (): OnairShow => {
      const element = document.createElement('onair-show') as OnairShow;
      element.setAttribute('src', src);
      return document.body.appendChild(element);
    };
    const first = add();
    const script = document.createElement('script');
    script.async = true;
    script.src = '/dist/cdn/embed.js';
    document.head.append(script);
    await eventually(() => first.show?.state.feed.status === 'open', 'the first has its show');
    const second = add();
    await eventually(() => second.show?.state.feed.status === 'open', 'so has the second');
    expect(fetched().some((name) => name.endsWith('/autoload.js'))).to.equal(true);
    expect(fetched().filter((name) => /hls|whep|ladder/.test(name))).to.deep.equal([]);
    first.remove();
    second.remove();
  });
});
