import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, it } from 'node:test';
import { fetchManifest } from '../../../src/presets/fetch-manifest.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { loadShow } from '../../../src/presets/load-show.ts';

const GOOD = {
  onair: 1,
  id: 'evening',
  title: 'An evening at the kiln',
  state: 'live',
  startsAt: '2026-11-25T19:00:00.000Z',
};

describe('fetchManifest', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  const serve = async (listener: RequestListener): Promise<string> => {
    server = createServer(listener);
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/live/show.json`;
  };
  const answering = (status: number, body: string): Promise<string> =>
    serve((_request, response) => response.writeHead(status).end(body));
  const failure = async (url: string) => {
    const fetched = await fetchManifest(url);
    assert.equal(fetched.ok, false);
    return fetched.error;
  };

  it('reads a manifest and resolves its addresses against its own', async () => {
    const media = [{ type: 'hls', url: 'hls/main.m3u8' }];
    const url = await answering(200, JSON.stringify({ ...GOOD, media }));
    const fetched = await fetchManifest(url);
    assert.ok(fetched.ok);
    assert.equal(fetched.manifest.media[0]?.url, new URL('hls/main.m3u8', url).href);
  });

  it('says that it is not there', async () => {
    const error = await failure(await answering(404, 'gone'));
    assert.equal(error.reason, 'not-found');
    assert.match(error.message, /check the address.*404/);
  });

  it('says that it may not be read', async () => {
    assert.equal((await failure(await answering(403, ''))).reason, 'forbidden');
  });

  it('says that its server has trouble', async () => {
    assert.equal((await failure(await answering(503, ''))).reason, 'server-error');
  });

  it('says that nobody answers', async () => {
    const url = await answering(200, '');
    server?.close();
    assert.equal((await failure(url)).reason, 'unreachable');
  });

  it('says that it is not JSON, and how to find out more', async () => {
    const error = await failure(await answering(200, '<!doctype html><title>Shop</title>'));
    assert.equal(error.reason, 'not-json');
    assert.match(error.message, /onair-shop validate/);
  });

  it('says that it is of a newer version', async () => {
    const error = await failure(await answering(200, JSON.stringify({ ...GOOD, onair: 2 })));
    assert.equal(error.reason, 'unsupported-version');
  });

  it('says what is wrong in it', async () => {
    const error = await failure(await answering(200, JSON.stringify({ ...GOOD, id: 7 })));
    assert.equal(error.reason, 'invalid');
    assert.equal(error.issues[0]?.path, 'id');
  });

  for (const told of [true, false]) {
    it(`gives up on 5 MB, its length ${told ? 'told' : 'not told'}`, async () => {
      const body = JSON.stringify({ ...GOOD, summary: 'x'.repeat(5_000_000) });
      const url = await serve((_request, response) => {
        response.writeHead(200, told ? { 'content-length': String(body.length) } : {});
        response.end(body);
      });
      assert.equal((await failure(url)).reason, 'too-large');
    });
  }

  it('stops reading an answer that never ends', async () => {
    let hungUp = false;
    const url = await serve((_request, response) => {
      response.writeHead(200);
      const more = (): void => {
        if (!response.destroyed) response.write('x'.repeat(65_536), () => setImmediate(more));
      };
      response.once('close', () => (hungUp = true));
      more();
    });
    assert.equal((await failure(url)).reason, 'too-large');
    await eventually(() => hungUp, 'the connection is closed');
  });

  it('keeps hostile strings as text', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const fetched = await fetchManifest(await answering(200, JSON.stringify({ ...GOOD, title })));
    assert.ok(fetched.ok);
    assert.equal(fetched.manifest.title, title);
  });

  it('sets a product with a script for an address aside and keeps the rest', async () => {
    const product = { id: 'mug', title: 'Mug' };
    const bad = { id: 'bag', title: 'Bag', url: 'javascript:alert(1)' };
    const body = JSON.stringify({ ...GOOD, products: [bad, product] });
    const fetched = await fetchManifest(await answering(200, body));
    assert.ok(fetched.ok);
    const urls = fetched.manifest.products.map(({ url }) => url);
    assert.ok(urls.every((url) => url === undefined));
    assert.ok(fetched.manifest.products.some(({ id }) => id === 'mug'));
    assert.ok(fetched.issues.some(({ path }) => path.startsWith('products[0]')));
  });

  it('rejects when it is aborted', async () => {
    const url = await serve(() => undefined);
    const life = new AbortController();
    const fetching = fetchManifest(url, { signal: life.signal });
    life.abort(new Error('left the page'));
    await assert.rejects(fetching, /left the page/);
  });

  it('lets loadShow say the same', async () => {
    const loaded = await loadShow(await answering(404, ''));
    assert.equal(loaded.ok, false);
    assert.equal(loaded.error.area, 'manifest');
  });

  it('makes a show of a manifest without media, feed or products', async () => {
    const loaded = await loadShow(await answering(200, JSON.stringify(GOOD)));
    assert.ok(loaded.ok);
    assert.equal(loaded.show.phase, 'live');
    assert.equal(loaded.show.state.feed.status, 'idle');
    loaded.show.close();
  });
});
