import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { FIND, openChromiumPage, type ChromiumPage } from './chromium-page.ts';
import { startServer, type ServerProcess } from './server-process.ts';
import { openSite, type Site } from './site.ts';
import { unlessChromium } from './stage.ts';

/** Runs before the page's scripts: each thing that jumped without the viewer having done anything. */
const SHIFTS = `globalThis.shifts = [];
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput, sources } of list.getEntries()) {
    if (hadRecentInput || value === 0) continue;
    shifts.push({ value, moved: sources.map(({ node, previousRect, currentRect }) =>
      [node?.nodeName, node?.className, node?.part?.value, JSON.stringify(previousRect), JSON.stringify(currentRect)].join(' ')) });
  }
}).observe({ type: 'layout-shift', buffered: true });`;

/** Sizes by what they are called in VISUAL.md. */
const SIZES = {
  phone: { width: 390, height: 844 },
  small: { width: 320, height: 640 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1280, height: 800 },
} as const;

/** A page that is Arabic from its first byte, with nothing but the show. */
const ARABIC = `<!doctype html>
<html lang="ar" dir="rtl">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>عرض</title>
  <link rel="icon" href="data:,">
  <script async src="/cdn/embed.js"></script>
  <onair-shop src="/live/show.json" cart="memory" market="AE" autoplay>
    <img slot="poster" src="/live/stills/poster-640.jpg" width="640" height="360" alt="">
  </onair-shop>
</html>`;

describe('a page with the show', { skip: unlessChromium, timeout: 180_000 }, () => {
  let server: ServerProcess;
  let site: Site;
  before(async () => {
    server = await startServer('demo');
    site = await openSite(server.url, { '/arabic': { html: ARABIC } });
  });
  after(async () => {
    await site.close();
    await server.stop();
  });

  for (const [name, size] of Object.entries(SIZES)) {
    for (const path of ['/', '/arabic']) {
      it(`moves nothing by itself until it plays and speaks, ${name}, ${path}`, async () => {
        const chromium: ChromiumPage = await openChromiumPage(size);
        try {
          await chromium.page.evaluateOnNewDocument(FIND);
          await chromium.page.evaluateOnNewDocument(SHIFTS);
          await chromium.page.goto(site.url + path);
          await chromium.until("find('onair-shop')?.show?.state.media.phase === 'playing'", 60_000);
          await chromium.page.evaluate('new Promise((done) => setTimeout(done, 4_000))');
          assert.deepEqual(await chromium.page.evaluate('shifts'), []);
        } finally {
          await chromium.close();
        }
      });
    }
  }
});
