import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { until, type BrowserPage } from '../engines/browser.ts';
import { chosenEngines } from '../engines/engines.ts';
import { FIND } from './chromium-page.ts';
import { openSite, type Site } from './site.ts';
import { openStage } from './stage.ts';

/** What docs/csp.md says a page may ask for. */
const POLICY = [
  "default-src 'self'",
  "media-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const html = (script: string): string => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A shop with a strict policy</title>
  <link rel="icon" href="/live/stills/mug-1-240.jpg">
  <script src="/violations.js"></script>
  <script async src="/cdn/embed.js"></script>
  ${script}
  <main><onair-shop src="/live/show.json" cart="memory" market="DE" autoplay></onair-shop></main>
</html>`;

/** Runs before all else, and is no inline script. */
const VIOLATIONS = `globalThis.violations = [];
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, sourceFile, lineNumber }) =>
    violations.push([effectiveDirective, blockedURI, sample, sourceFile, lineNumber].join(' ')));
  ${FIND}`;

const headers = { 'content-security-policy': POLICY };
const PAGES = {
  '/strict': { html: html(''), headers },
  '/broken': { html: html('<script>globalThis.inline = true</script>'), headers },
  '/strict-hls': { html: html('<script src="/no-webrtc.js"></script>'), headers },
  '/no-webrtc.js': {
    html: 'delete globalThis.RTCPeerConnection',
    headers: { 'content-type': 'text/javascript' },
  },
  '/violations.js': { html: VIOLATIONS, headers: { 'content-type': 'text/javascript' } },
};

for (const engine of chosenEngines()) {
  describe(`a page with a strict policy in ${engine}`, { timeout: 180_000 }, () => {
    const stage = openStage(engine);
    let site: Site;
    before(async () => {
      site = await openSite(stage.server.url, PAGES);
    });
    after(() => site.close());

    const visit = async (path: string): Promise<BrowserPage> => {
      const page = await stage.browser.newPage();
      await page.goto(site.url + path);
      return page;
    };
    const violations = (page: BrowserPage): Promise<string[]> =>
      page.evaluate<string[]>('[...violations]');
    const plays = (page: BrowserPage): Promise<unknown> =>
      until(page, "find('onair-shop')?.show?.state.media.phase === 'playing'", 60_000);

    it('is told what it forbids, so that silence means something', async () => {
      const page = await visit('/broken');
      await until(page, 'violations.length > 0');
      assert.match((await violations(page)).join('\n'), /^script-src/);
      await page.close();
    });

    it('plays it over HLS too, with nothing to forbid', async () => {
      const page = await visit('/strict-hls');
      await plays(page);
      assert.equal(await page.evaluate("find('onair-shop').show.state.media.transport"), 'hls');
      assert.deepEqual(await violations(page), []);
      await page.close();
    });

    it('plays the show, and opens every part of it, with nothing to forbid', async () => {
      const page = await visit('/strict');
      await plays(page);
      for (const part of ['questions', 'products', 'bag']) {
        await page.evaluate(`find('onair-shop').open('${part}')`);
        await until(page, `find('onair-${part === 'bag' ? 'cart' : part}')?.matches(':defined')`);
      }
      await page.evaluate("find('onair-shop').open({ productId: 'a' })");
      await until(page, "!!find('onair-product-sheet [part~=base]')");
      assert.deepEqual(await violations(page), []);
      await page.close();
    });
  });
}
