import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { startShopSite } from '../../../examples/shared/shop-site.ts';

/** The shop's pages, before a server that is the live server's double. */
async function pagesBefore(test: TestContext, respond: RequestListener): Promise<string> {
  const live = createServer(respond).listen(0, '127.0.0.1');
  await once(live, 'listening');
  const site = await startShopSite({
    port: 0,
    live: `http://127.0.0.1:${(live.address() as AddressInfo).port}`,
    cart: 'page',
    shop: new URL('../../../examples/vendure/storefront.js', import.meta.url),
    settings: {},
  });
  test.after(async () => {
    await site.close();
    live.close();
    live.closeAllConnections();
  });
  return site.url;
}

const isThere = async (url: string): Promise<void> => {
  const { status, headers } = await fetch(url);
  assert.deepEqual([status, headers.get('content-type')], [200, 'text/html; charset=utf-8']);
};

/** What is answered where a path is asked for as it is written. */
async function statusOf(url: string, path: string): Promise<number | undefined> {
  const asked = request(url, { path }).end();
  const [answer] = (await once(asked, 'response')) as [{ statusCode?: number; resume(): void }];
  answer.resume();
  return answer.statusCode;
}

describe('the pages of a shop with a show', () => {
  it('are there where the live server’s manifest is none', async (test) => {
    const url = await pagesBefore(test, (_, answer) => answer.end('<p>Soon.</p>'));
    assert.equal((await fetch(`${url}/live/show.json`)).status, 502);
    await isThere(url);
  });

  it('are there where the manifest breaks off', async (test) => {
    const url = await pagesBefore(test, (_, answer) => {
      answer.writeHead(200, { 'content-length': '100' });
      answer.write('{"products":', () => answer.destroy());
    });
    assert.equal((await fetch(`${url}/live/show.json`)).status, 502);
    await isThere(url);
  });

  it('pass a path on as it is, whatever it looks like', async (test) => {
    const paths: string[] = [];
    const url = await pagesBefore(test, ({ url: path = '' }, answer) => {
      paths.push(path);
      answer.writeHead(404).end();
    });
    for (const path of ['//', '//other.example/page', '/live/feed?since=1'])
      assert.equal(await statusOf(url, path), 404);
    assert.deepEqual(paths, ['//', '//other.example/page', '/live/feed?since=1']);
    await isThere(url);
  });
});
