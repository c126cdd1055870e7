import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { after, before, describe, it } from 'node:test';
import { FIND, openChromiumPage, type ChromiumPage } from './chromium-page.ts';
import { startServer, type ServerProcess } from './server-process.ts';
import { openSite, type Site } from './site.ts';
import { unlessChromium } from './stage.ts';

const PAGE = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A shop</title>
  <link rel="icon" href="data:,">
  <script async src="/cdn/embed.js"></script>
  <onair-shop src="/live/show.json" cart="memory" market="DE"></onair-shop>
</html>`;

/** Files of the library that the page has fetched, as they are called in dist/. */
const FETCHED = `[...new Set(performance.getEntriesByType('resource')
  .map(({ name }) => new URL(name).pathname).filter((path) => path.startsWith('/cdn/')))]`;
const gzipped = (path: string): number =>
  gzipSync(readFileSync(`dist${path}`), { level: 9 }).length;

describe('a page with the script tag', { skip: unlessChromium, timeout: 120_000 }, () => {
  let server: ServerProcess;
  let site: Site;
  let chromium: ChromiumPage;
  before(async () => {
    server = await startServer();
    site = await openSite(server.url, { '/': { html: PAGE } });
    chromium = await openChromiumPage({ width: 390, height: 844 });
    await chromium.page.evaluateOnNewDocument(FIND);
    await chromium.page.goto(site.url);
    await chromium.until("find('onair-shop')?.show?.state.feed.status === 'open'");
    await chromium.until("find('onair-player [part~=play-button]')");
  });
  after(async () => {
    await chromium.close();
    await site.close();
    await server.stop();
  });

  const fetched = (): Promise<string[]> => chromium.page.evaluate(FETCHED) as Promise<string[]>;

  it('fetches no engine, and no byte of media, before it is to play', async () => {
    await chromium.page.evaluate('new Promise((done) => setTimeout(done, 1_500))');
    const files = await fetched();
    for (const path of files) console.log(`${String(gzipped(path)).padStart(8)} B  ${path}`);
    console.log(
      `${files.reduce((sum, path) => sum + gzipped(path), 0)} B gzipped, before playback`,
    );
    assert.ok(files.length > 3);
    assert.deepEqual(
      files.filter((path) => /hls|whep|ladder|stage/.test(path)),
      [],
    );
    const media = await chromium.page.evaluate(
      "performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /whep|hls|m3u8|mp4/.test(name))",
    );
    assert.deepEqual(media, []);
  });

  it('is told by the script tag what it needs at once, and of nothing else', async () => {
    const told = (await chromium.page.evaluate(
      "[...document.querySelectorAll('link[rel=modulepreload]')].map(({ href }) => new URL(href).pathname)",
    )) as string[];
    for (const needed of [
      /elements\/shop/,
      /elements\/player/,
      /load-show|headless/,
      /texts-en/,
      /lit-/,
    ]) {
      assert.ok(
        told.some((path) => needed.test(path)),
        `${needed} is not in ${told.join()}`,
      );
    }
    const files = await fetched();
    assert.deepEqual(
      told.filter((path) => !files.includes(path)),
      [],
    );
    assert.equal(new Set(told).size, told.length);
  });

  it('fetches them once it plays', async () => {
    await chromium.page.evaluate("find('onair-player [part~=play-button]').click()");
    await chromium.until("find('onair-shop').show.state.media.phase === 'playing'", 60_000);
    const files = await fetched();
    assert.ok(files.some((path) => /whep|hls/.test(path)));
  });
});
