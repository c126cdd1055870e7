import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { until, type BrowserPage } from '../engines/browser.ts';
import { chosenEngines } from '../engines/engines.ts';
import { FIND } from './chromium-page.ts';
import { HLS, json, page, pagesWith, SHOW, showWith, WHEP } from './set-up-pages.ts';
import { openSite, type Site } from './site.ts';
import { openStage } from './stage.ts';

const NOTICE = "document.querySelector('onair-set-up-notice')";
const TEXT = `(${NOTICE}?.shadowRoot.textContent ?? '')`;

for (const engine of chosenEngines()) {
  describe(`a page that is being set up, in ${engine}`, { timeout: 240_000 }, () => {
    const stage = openStage(engine);
    let site: Site;
    let other: Site;
    /** The same site under an address that is nobody's own machine. */
    let outside: Server;
    let outsideUrl = '';
    let folder = '';
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'onair-file-'));
      other = await openSite(stage.server.url, {
        '/show.json': json({ onair: 1 }),
        '/whep.json': showWith({ type: 'whep', url: WHEP }, { type: 'hls', url: HLS }),
        '/hls.json': showWith({ type: 'hls', url: HLS }),
      });
      site = await openSite(stage.server.url, pagesWith(other.url));
      const port = Number(new URL(site.url).port);
      outside = createServer((near) => {
        const far = connect(port, '127.0.0.1');
        near.pipe(far).pipe(near);
        for (const end of [near, far]) end.on('error', () => (near.destroy(), far.destroy()));
      });
      await new Promise<void>((resolve) => outside.listen(0, '127.0.0.2', resolve));
      outsideUrl = `http://127.0.0.2:${(outside.address() as AddressInfo).port}`;
    });
    after(async () => {
      outside.close();
      await site.close();
      await other.close();
      await rm(folder, { recursive: true });
    });

    const visit = async (address: string): Promise<BrowserPage> => {
      const opened = await stage.browser.newPage();
      await opened.goto(address);
      await opened.evaluate(`(() => { ${FIND} })()`);
      return opened;
    };
    /** Opens a page of these tags from the disk. */
    const visitFile = async (tags: string, embed: string): Promise<BrowserPage> => {
      const file = join(folder, `${randomUUID()}.html`);
      const { html } = page(tags);
      await writeFile(file, html.replace('async src="/cdn/embed.js"', `defer src="${embed}"`));
      return visit(pathToFileURL(file).href);
    };
    const told = async (path: string, ...parts: readonly string[]): Promise<string> => {
      const opened = await visit(site.url + path);
      for (const part of parts) await until(opened, `${TEXT}.includes(${JSON.stringify(part)})`);
      const text = await opened.evaluate<string>(TEXT);
      await opened.close();
      return text;
    };

    const isTold = async (path: string, ...parts: readonly string[]): Promise<void> =>
      void (await told(path, ...parts));

    it('is told that there is no show at the address', () =>
      isTold('/missing', 'There is no show at this address', '/live/shwo.json', '#not-found'));

    it('is told that a web page is there', () =>
      isTold('/html', 'is a web page', '/good answers with HTML'));

    it('is told that it is no JSON, and how it begins', () =>
      isTold('/broken', 'not JSON', '{ onair: 1 }', 'npx onair-shop validate'));

    it('is told the first mistakes of the manifest, with their places', () =>
      isTold('/invalid', 'not valid', 'id: expected', 'startsAt: expected'));

    it('is told the header that the show’s server has to send', async () => {
      const text = await told('/cors', `Access-Control-Allow-Origin: ${site.url}`);
      assert.match(text, new RegExp(other.url));
    });

    it('is told the policy’s directive and the source it lacks, and no other cause', async () => {
      const text = await told('/policy', `connect-src 'self' ${other.url};`);
      assert.doesNotMatch(text, /Nobody answers|CORS/);
    });

    it('is told all that the policy lacks in one, as it is pasted', async () => {
      const text = await told(
        '/policies',
        `connect-src 'self' ${other.url};`,
        `img-src ${other.url};`,
        'docs/csp.md',
      );
      assert.equal(text.match(/blocks parts of the show/g)?.length, 1);
    });

    it('is told the headers that the WHEP server has to send, where the show itself may be read', async () => {
      const text = await told('/whep-cors', 'WHEP is kept from this page', other.url + WHEP);
      assert.match(text, /Access-Control-Allow-Methods: POST, PATCH, DELETE/);
      assert.ok(text.includes(`Access-Control-Allow-Origin: ${site.url}`));
    });

    it('is told the header that playlists and segments have to have', async () => {
      const text = await told('/hls-cors', 'HLS is kept from this page', other.url + HLS);
      assert.ok(text.includes(`Access-Control-Allow-Origin: ${site.url}`));
      assert.doesNotMatch(text, /Nobody answers/);
    });

    it('is told the source that the policy lacks for WHEP, and no other cause', async () => {
      const text = await told('/whep-policy', `connect-src 'self' ${other.url};`);
      assert.doesNotMatch(text, /CORS/);
    });

    it(
      'is told the source that the policy lacks for what HLS plays',
      { skip: engine === 'firefox' && 'it holds no policy against what HLS plays from' },
      () => isTold('/media-policy', "media-src 'self' blob:;"),
    );

    it('is told that nobody answers', () => isTold('/nobody', 'Nobody answers'));

    it('is told of a cart that nobody knows', () => isTold('/unknown-cart', 'no cart “shopfy”'));

    it('is told of a show that is not on the page', () =>
      isTold('/unknown-for', '<onair-questions for="shwo">', 'for="show"'));

    it('is told all that its manifest names and that is not there', async () => {
      const text = await told(
        '/starter',
        `feed.url: ${site.url}/nowhere/feed (404)`,
        `media[0].url: ${site.url}/nowhere/whep (404)`,
        `media[1].url: ${site.url}/nowhere/main.m3u8 (404)`,
        `poster.url: ${site.url}/nowhere/poster.jpg (404)`,
        `products[0].pictures[0].url: ${site.url}/good (a web page)`,
      );
      assert.equal(text.match(/names what is not there/g)?.length, 1);
    });

    it('is told of a tag that is no element', () =>
      isTold('/unregistered', 'no element <onair-shwo>', 'onair-show'));

    it('is told of an element that nothing registered, and its import', () =>
      isTold('/alone', '<onair-player> is on the page', "import 'onair-shop/elements/player'"));

    it('is told that it was opened as a file', async () => {
      const opened = await visitFile(SHOW, `${site.url}/cdn/embed.js`);
      await until(opened, `${TEXT}.includes('This page was opened as a file')`);
      assert.match(await opened.evaluate(TEXT), /npx http-server/);
      await opened.close();
    });

    it('is told so where the library lies beside it: in the console, or as ever if it is loaded', async () => {
      const hear = '<script>console.warn = (words) => { globalThis.warned = words; };</script>';
      const opened = await visitFile(hear, pathToFileURL('dist/cdn/embed.js').href);
      const warned = "(globalThis.warned ?? '')";
      await until(opened, `/opened as a file.*erve its folder/s.test(${warned} || ${TEXT})`);
      await opened.close();
    });

    it('is told of a src that is not there', () => isTold('/no-src', '<onair-shop> has no src'));

    it('is told that nobody answered an add, and the three ways to a cart', async () => {
      const opened = await visit(`${site.url}/good`);
      await until(opened, "find('onair-shop')?.show?.state.feed.status === 'open'");
      assert.equal(await opened.evaluate(TEXT), '');
      await opened.evaluate("find('onair-shop').open({ productId: 'a' })");
      await until(opened, "!!find('onair-product-sheet [part~=add]')");
      await opened.evaluate("find('onair-product-sheet [part~=add]').click()");
      await until(opened, `${TEXT}.includes('nobody answered')`);
      assert.match(await opened.evaluate(TEXT), /cart="\/api\/cart"[\s\S]*respondWith/);
      await opened.evaluate(`${NOTICE}.shadowRoot.querySelector('button').click()`);
      assert.equal(await opened.evaluate(NOTICE), null);
      await opened.close();
    });

    it('is told what was wrong with its answer to an add', async () => {
      for (const [answer, words] of [
        ['undefined', 'cart, issues }, got undefined'],
        ["Promise.reject(new Error('my basket broke'))", 'failed: my basket broke'],
        ['{ ok: true }', 'got {"ok":true}'],
      ] as const) {
        const opened = await visit(`${site.url}/good`);
        await opened.evaluate(
          `addEventListener('onair-cart-add', (event) => event.respondWith(${answer}))`,
        );
        await until(opened, "find('onair-shop')?.show?.state.feed.status === 'open'");
        await opened.evaluate("find('onair-shop').open({ productId: 'a' })");
        await until(opened, "!!find('onair-product-sheet [part~=add]')");
        await opened.evaluate("find('onair-product-sheet [part~=add]').click()");
        await until(opened, `${TEXT}.includes(${JSON.stringify(words)})`);
        await opened.close();
      }
    });

    it('tells a shopper nothing of it, and fetches nothing for it', async () => {
      const opened = await visit(`${outsideUrl}/missing`);
      await until(opened, "!!find('onair-shop [part~=retry]')");
      await opened.evaluate('new Promise((done) => setTimeout(done, 1_500))');
      assert.equal(await opened.evaluate(NOTICE), null);
      const fetched = await opened.evaluate<string[]>(
        "performance.getEntriesByType('resource').map(({ name }) => name)",
      );
      assert.ok(fetched.some((name) => /\/cdn\/chunks\//.test(name)));
      assert.deepEqual(
        fetched.filter((name) => /\/watch-[^-]+$/.test(name)),
        [],
      );
      await opened.close();
      const asked = await visit(`${outsideUrl}/missing?onair-debug`);
      await until(asked, `${TEXT}.includes('There is no show')`);
      await asked.close();
    });
  });
}
