import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readManifest } from '../../../src/protocol/index.ts';
import { insteadOfFeed, missingPictures } from '../../../src/set-up/places.ts';
import type { EmptyPlace } from '../../../src/set-up/trouble.ts';

const PAGE = 'https://shop.example/live';
const HTML = { headers: { 'content-type': 'text/html; charset=utf-8' } };
const { signal } = new AbortController();
const fetching = (answer: () => Response): typeof fetch => {
  return () => new Promise((resolve) => resolve(answer()));
};
const feed = (answer: () => Response) =>
  insteadOfFeed('https://live.example/feed', { page: PAGE, fetch: fetching(answer), signal });

describe('what is at the feed’s address instead', () => {
  it('is nothing, or a web page', async () => {
    assert.equal(await feed(() => new Response(null, { status: 404 })), '404');
    assert.equal(await feed(() => new Response('<!doctype html>', HTML)), 'a web page');
  });

  it('is not told of a feed, nor of a server in trouble or away', async () => {
    const stream = { headers: { 'content-type': 'text/event-stream' } };
    assert.equal(await feed(() => new Response('', stream)), null);
    assert.equal(await feed(() => new Response('', { status: 503 })), null);
    const away = () => {
      throw new TypeError('Failed to fetch');
    };
    assert.equal(await feed(away), null);
  });

  it('is asked for no longer than it takes to answer', async () => {
    let asked: AbortSignal | null | undefined;
    const fakeFetch: typeof fetch = (_url, init) => {
      asked = init?.signal;
      return Promise.resolve(new Response(''));
    };
    await insteadOfFeed('https://live.example/feed', { page: PAGE, fetch: fakeFetch, signal });
    assert.equal(asked?.aborted, true);
  });
});

const picture = (url: string) => ({ url, width: 4, height: 5, alt: 'A mug' });
const product = (id: string) => ({
  id,
  title: id,
  pictures: [picture(`/${id}.jpg`), picture(`/${id}-2.jpg`)],
});
function manifestWith(more: object) {
  const given = { onair: 1, id: 's', title: 'S', state: 'live', startsAt: '2026-01-01T10:00:00Z' };
  const read = readManifest({ ...given, ...more }, { base: 'https://shop.example/show.json' });
  assert.ok(read.ok);
  return read.value;
}

async function missing(
  more: object,
  shown: (url: string) => boolean,
  answer: () => Response = () => new Response(null, { status: 404 }),
): Promise<readonly EmptyPlace[]> {
  const found: EmptyPlace[] = [];
  const options = { page: PAGE, fetch: fetching(answer), signal };
  const canShow = (url: string) => Promise.resolve(shown(url));
  for await (const place of missingPictures(manifestWith(more), { ...options, canShow }))
    found.push(place);
  return found;
}

describe('the pictures that are not there', () => {
  const more = {
    poster: picture('/poster.jpg'),
    hosts: [{ id: 'ana', name: 'Ana', picture: picture('https://cdn.example/ana.jpg') }],
    products: [product('mug'), product('bag')],
  };

  it('are named by their places, with what the page’s own server says of them', async () => {
    assert.deepEqual(await missing(more, (url) => url.endsWith('bag.jpg')), [
      { member: 'poster.url', url: 'https://shop.example/poster.jpg', found: '404' },
      { member: 'hosts[0].picture.url', url: 'https://cdn.example/ana.jpg', found: 'no picture' },
      {
        member: 'products[0].pictures[0].url',
        url: 'https://shop.example/mug.jpg',
        found: '404',
      },
    ]);
  });

  it('are web pages, or no pictures', async () => {
    const poster = { poster: more.poster };
    const [page] = await missing(
      poster,
      () => false,
      () => new Response(null, HTML),
    );
    assert.equal(page?.found, 'a web page');
    const [other] = await missing(
      poster,
      () => false,
      () => new Response(null),
    );
    assert.equal(other?.found, 'no picture');
  });

  it('are none where all are shown, or none is named', async () => {
    assert.deepEqual(await missing(more, () => true), []);
    assert.deepEqual(await missing({}, () => false), []);
  });

  it('are looked for in the first dozen of products', async () => {
    const products = Array.from({ length: 40 }, (_, at) => product(`p${at}`));
    assert.equal((await missing({ products }, () => false)).length, 12);
  });
});
