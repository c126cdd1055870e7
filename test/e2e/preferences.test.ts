import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { motionScript } from '../../scripts/stories/page-script.ts';
import { preferencesOf } from '../engines/puppeteer-browser.ts';
import { FIND, openChromiumPage, type ChromiumPage } from './chromium-page.ts';
import { startServer, type ServerProcess } from './server-process.ts';
import { unlessChromium } from './stage.ts';

const PHONE = { width: 390, height: 844 };

/** That of the pinned card, from the product before to the one that takes its place. */
const CROSS_FADE = '<article> animate(): opacity over 200 ms';
/** That of a sheet over the picture. */
const RISE = '<section> rise: translate over 320 ms';

// Every story is asked the same by scripts/check-stories.ts. What a live show alone does is asked here.
describe('the demo page while it plays', { skip: unlessChromium, timeout: 120_000 }, () => {
  let server: ServerProcess;
  let chromium: ChromiumPage;
  let prefer: Awaited<ReturnType<typeof preferencesOf>>;
  before(async () => {
    server = await startServer();
    chromium = await openChromiumPage(PHONE);
    prefer = await preferencesOf(chromium.page);
    await chromium.page.evaluateOnNewDocument(FIND);
    await chromium.page.evaluateOnNewDocument(await motionScript());
    await chromium.page.goto(server.url);
    await chromium.until("find('onair-shop')?.show?.state.media.phase === 'playing'", 60_000);
    await chromium.page.evaluate(`(() => {
      globalThis.pins = 0;
      find('onair-shop').show.on('onair-product-pinned', () => pins++);
      globalThis.frame = () => new Promise((done) => requestAnimationFrame(done));
    })()`);
  });
  after(async () => {
    await chromium.close();
    await server.stop();
  });

  /** What moves while the pin changes, and while the show is opened, a sheet in it, and left. */
  async function seen(): Promise<readonly string[]> {
    const { page } = chromium;
    await page.evaluate('(pins = 0, motions(), true)');
    await chromium.until('pins > 0');
    await page.evaluate('frame().then(frame)');
    await page.evaluate("find('onair-shop').open('questions')");
    await chromium.until("find('onair-questions [part~=base]')");
    // What begins in a frame is told in the one after it.
    await page.evaluate('frame().then(frame).then(frame)');
    await page.evaluate("find('onair-shop').leave()");
    await page.evaluate('frame().then(frame).then(frame)');
    return page.evaluate('motions()') as Promise<string[]>;
  }

  it('fades and slides, for somebody who did not ask for less', async () => {
    await prefer({ 'prefers-reduced-motion': 'no-preference' });
    const moved = await seen();
    assert.ok(moved.includes(CROSS_FADE), moved.join('\n'));
    assert.ok(moved.includes(RISE), moved.join('\n'));
  });

  it('moves nothing, for somebody who asked for less', async () => {
    await prefer({ 'prefers-reduced-motion': 'reduce' });
    assert.deepEqual(await seen(), []);
  });
});
