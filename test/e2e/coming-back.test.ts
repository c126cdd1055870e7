import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { chosenEngines } from '../engines/engines.ts';
import { launchPuppeteer } from '../engines/puppeteer-browser.ts';
import { startServer, type ServerProcess } from './server-process.ts';
import { unlessChromium } from './stage.ts';

/** Milliseconds away: the picture that stood then is further behind than any path plays. */
const AWAY = 12_000;
const LONG = 30_000;
/** Seconds that the picture of a path may be behind to count as live. */
const BEHIND = { whep: 2, hls: 6 };
type Path = keyof typeof BEHIND;

/** The video element in sight. */
const SHOWN = "[...document.querySelectorAll('video')].find((one) => one.part.contains('shown'))";

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const becomes = async (page: Page, expression: string): Promise<unknown> =>
  page.waitForFunction(expression, { timeout: LONG, polling: 100 });

/** Waits until the page shows moving pictures near the live edge, over that path, and is heard. */
async function becomesLive(page: Page, path: Path): Promise<void> {
  await page.evaluate(`void (globalThis.stoodAt = ${SHOWN}?.currentTime)`);
  await becomes(
    page,
    `(() => {
      const video = ${SHOWN};
      const { transport, muted } = show.state.media;
      if (transport !== '${path}' || muted || !video?.videoWidth || video.muted || video.paused)
        return false;
      return video.currentTime !== stoodAt && (show.delay() ?? Infinity) < ${BEHIND[path] * 1_000};
    })()`,
  );
}

/** A page that plays a show over one path, heard. */
async function watch(browser: Browser, url: string, path: Path): Promise<Page> {
  const page = await browser.newPage();
  if (path === 'hls') await page.evaluateOnNewDocument('delete globalThis.RTCPeerConnection');
  await page.goto(`${url}/plain/`);
  await becomes(page, `globalThis.show?.state.media.transport === '${path}'`);
  await page.click('#sound');
  await becomesLive(page, path);
  // What is done for a playback that has begun comes after three seconds, and after five.
  await pause(6_000);
  await page.evaluate('void (globalThis.mark = true)');
  return page;
}

/** Names of the media that was fetched since the expression `since` of the page's time. */
const MEDIA_SINCE = (since: string): string => `performance.getEntriesByType('resource')
  .filter(({ name, startTime }) => name.endsWith('.m4s') && startTime > ${since})
  .map(({ name }) => name)`;

describe('coming back to a show in chromium', { skip: unlessChromium, timeout: 300_000 }, () => {
  let server: ServerProcess;
  let browser: Browser;
  let page: Page;
  let other: Page | undefined;
  before(async () => {
    [server, browser] = await Promise.all([startServer(), launchPuppeteer('chromium')]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });
  afterEach(async () => {
    await other?.close();
    other = undefined;
    await page.close();
    await server.healthy();
  });
  const coverWithTab = async (): Promise<void> => {
    other = await browser.newPage();
    await other.bringToFront();
    await becomes(page, 'document.hidden');
  };

  for (const path of ['whep', 'hls'] as const) {
    it(`plays on over ${path} when the page is restored from the back/forward cache`, async (test) => {
      page = await watch(browser, server.url, path);
      const reasons: string[] = [];
      const devtools = await page.createCDPSession();
      devtools.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) =>
        reasons.push(...notRestoredExplanations.map(({ reason }) => reason)),
      );
      await devtools.send('Page.enable');
      await page.goto(`${server.url}/live/show.json`);
      await pause(AWAY);
      await page.goBack();
      const isRestored = await page.evaluate('globalThis.mark === true');
      test.diagnostic(isRestored ? 'restored' : 'loaded anew');
      assert.ok(isRestored, `loaded anew: ${reasons.join()}`);
      await becomesLive(page, path);
    });

    it(`plays on over ${path} when the page is frozen out of sight, and thawed`, async () => {
      page = await watch(browser, server.url, path);
      const devtools = await page.createCDPSession();
      await coverWithTab();
      await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
      await pause(AWAY);
      await devtools.send('Page.setWebLifecycleState', { state: 'active' });
      await page.bringToFront();
      await becomes(page, '!document.hidden');
      await becomesLive(page, path);
    });
  }

  it('is heard again in a hidden tab when WebRTC is lost, and seen when that is', async () => {
    page = await watch(browser, server.url, 'whep');
    await coverWithTab();
    await server.fault({ webrtc: { block: true } });
    await becomes(page, "show.state.media.soundOnlyCause === 'hidden-page'");
    await page.evaluate(`void (globalThis.stoodAt = ${SHOWN}.currentTime)`);
    await becomes(page, `${SHOWN}.currentTime > stoodAt + 1`);
    assert.equal(await page.evaluate(`${SHOWN}.paused || ${SHOWN}.muted`), false);
    await page.bringToFront();
    await becomesLive(page, 'hls');
    await server.healthy();
    await becomesLive(page, 'whep');
  });

  it('fetches no picture over hls while its tab is hidden for long, and is live when it is seen again', async () => {
    page = await watch(browser, server.url, 'hls');
    await coverWithTab();
    await becomes(page, "show.state.media.soundOnlyCause === 'hidden-page'");
    await page.evaluate(
      'void (performance.clearResourceTimings(), (globalThis.since = performance.now()))',
    );
    await becomes(page, `(${MEDIA_SINCE('since')}).length > 5`);
    const fetched = (await page.evaluate(MEDIA_SINCE('since'))) as string[];
    assert.deepEqual(
      fetched.filter((name) => !name.includes('/audio/')),
      [],
    );
    assert.equal(await page.evaluate(`${SHOWN}.paused || ${SHOWN}.muted`), false);
    await page.bringToFront();
    await becomes(page, `!show.state.media.soundOnly && ${SHOWN}.videoWidth > 0`);
    await becomesLive(page, 'hls');
  });
});

describe(
  'coming back to a show in firefox',
  {
    skip: !chosenEngines().includes('firefox') && 'Firefox is not chosen',
    timeout: 200_000,
  },
  () => {
    let server: ServerProcess;
    let browser: Browser;
    let page: Page;
    before(async () => {
      [server, browser] = await Promise.all([startServer(), launchPuppeteer('firefox')]);
    });
    after(async () => {
      await browser?.close();
      await server?.stop();
    });
    afterEach(() => page.close());

    // Firefox keeps no page that has a request open, as the feed's is: it loads the page anew. So the test
    // dispatches the events, and between them a dialog has the page's timers stand, as they do in the cache.
    for (const path of ['whep', 'hls'] as const)
      it(`plays on over ${path} when the test dispatches pagehide, has its timers stand, and dispatches pageshow`, async () => {
        page = await watch(browser, server.url, path);
        const isOver = new Promise<void>((resolve, reject) => {
          page.once('dialog', (dialog) => {
            pause(AWAY)
              .then(() => dialog.accept())
              .then(resolve, reject);
          });
        });
        await page.evaluate(`void setTimeout(() => {
          const told = (name) =>
            window.dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
          told('pagehide');
          ${SHOWN}.pause();
          alert('Away');
          told('pageshow');
        })`);
        await isOver;
        await becomesLive(page, path);
      });
  },
);
