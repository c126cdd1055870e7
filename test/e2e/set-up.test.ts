import assert from 'node:assert/strict';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { until, type BrowserPage } from '../engines/browser.ts';
import { chosenEngines } from '../engines/engines.ts';
import { FIND } from './chromium-page.ts';
import { openSite, type Site, type SitePage } from './site.ts';
import { openStage } from './stage.ts';

const page = (tags: string, headers: SitePage['headers'] = {}): SitePage => ({
  headers,
  html: `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A shop</title>
  <link rel="icon" href="data:,">
  <script async src="/cdn/embed.js"></script>
  ${tags}
</html>`,
});
const json = (body: unknown): SitePage => ({
  html: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});
const SHOW = '<onair-shop id="show" src="/live/show.json"></onair-shop>';

/** `other`: a site of another origin, which lets no page but its own read it. */
const pagesWith = (other: string): Record<string, SitePage> => ({
  '/good': page(SHOW),
  '/missing': page('<onair-shop src="/live/shwo.json"></onair-shop>'),
  '/html': page('<onair-shop src="/good"></onair-shop>'),
  '/broken': page('<onair-shop src="/broken.json"></onair-shop>'),
  '/broken.json': { ...json(null), html: '{ onair: 1 }' },
  '/invalid': page('<onair-shop src="/invalid.json"></onair-shop>'),
  '/invalid.json': json({ onair: 1, id: 7, title: 'T', state: 'live', startsAt: 'soon' }),
  '/cors': page(`<onair-shop src="${other}/show.json"></onair-shop>`),
  '/policy': page(`<onair-shop src="${other}/show.json"></onair-shop>`, {
    'content-security-policy': "default-src 'self'",
  }),
  '/nobody': page('<onair-shop src="http://127.0.0.1:9/show.json"></onair-shop>'),
  '/unknown-cart': page('<onair-shop src="/live/show.json" cart="shopfy"></onair-shop>'),
  '/unknown-for': page(`${SHOW}<onair-questions for="shwo"></onair-questions>`),
  '/no-src': page('<onair-shop scr="/live/show.json"></onair-shop>'),
});

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
    before(async () => {
      other = await openSite(stage.server.url, { '/show.json': json({ onair: 1 }) });
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
    });

    const visit = async (address: string): Promise<BrowserPage> => {
      const opened = await stage.browser.newPage();
      await opened.goto(address);
      await opened.evaluate(`(() => { ${FIND} })()`);
      return opened;
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
      const text = await told('/policy', `connect-src … ${other.url}`);
      assert.doesNotMatch(text, /Nobody answers|CORS/);
    });

    it('is told that nobody answers', () => isTold('/nobody', 'Nobody answers'));

    it('is told of a cart that nobody knows', () => isTold('/unknown-cart', 'no cart “shopfy”'));

    it('is told of a show that is not on the page', () =>
      isTold('/unknown-for', '<onair-questions for="shwo">', 'for="show"'));

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

    it('tells a shopper nothing of it, and fetches nothing for it', async () => {
      const opened = await visit(`${outsideUrl}/missing`);
      await until(opened, "!!find('onair-shop [part~=retry]')");
      await opened.evaluate('new Promise((done) => setTimeout(done, 1_500))');
      assert.equal(await opened.evaluate(NOTICE), null);
      const fetched = await opened.evaluate<string[]>(
        "performance.getEntriesByType('resource').map(({ name }) => name)",
      );
      assert.ok(fetched.some((name) => /chunks\/headless/.test(name)));
      assert.deepEqual(
        fetched.filter((name) => /watch/.test(name)),
        [],
      );
      await opened.close();
      const asked = await visit(`${outsideUrl}/missing?onair-debug`);
      await until(asked, `${TEXT}.includes('There is no show')`);
      await asked.close();
    });
  });
}
