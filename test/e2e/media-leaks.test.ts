import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchPuppeteer } from '../engines/puppeteer-browser.ts';
import { openBadLine, type BadLine } from './bad-line.ts';
import type { ChromiumPage } from './chromium-page.ts';
import { LEDGER, openConnections, whatIsThere, whatStays, type There } from './leak-ledger.ts';
import { unlessChromium } from './stage.ts';

const ROUNDS = 50;
/** Rounds before what is there is counted: caches and lazy parts fill once. */
const WARM_UP = 6;

/** In the page: opens and closes a player so many times; at once, while it connects, and once it plays, by turns. */
const CYCLE = `globalThis.cycle = async (times) => {
  const host = document.querySelector('onair-show');
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const reached = [];
  for (let round = 0; round < times; round++) {
    const player = document.createElement('onair-player');
    player.setAttribute('autoplay', '');
    host.append(player);
    if (round % 3 === 1) await wait(2 * round);
    if (round % 3 === 2) while (media()?.phase !== 'playing') await wait(20);
    reached.push(media()?.phase);
    player.remove();
    await wait(0);
  }
  await wait(1_000);
  return reached;
}`;

describe('opened and closed 50 times', { skip: unlessChromium, timeout: 120_000 }, () => {
  let site: BadLine;
  let browser: Awaited<ReturnType<typeof launchPuppeteer>>;
  before(async () => {
    [site, browser] = await Promise.all([openBadLine(), launchPuppeteer('chromium')]);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  const openPage = async (type: string): Promise<Pick<ChromiumPage, 'page' | 'devtools'>> => {
    const page = await browser.newPage();
    const devtools = await page.createCDPSession();
    await page.evaluateOnNewDocument(LEDGER);
    await page.evaluateOnNewDocument(CYCLE);
    await page.goto(site.page(type));
    await page.waitForFunction('globalThis.seen?.pictures.length > 10', { polling: 100 });
    await page.evaluate("document.querySelector('onair-player').remove()");
    return { page, devtools };
  };
  /** Of what a playback is made, how much more there is. */
  const grown = (before: There, now: There): object => {
    const names = new Set([...Object.keys(before.running), ...Object.keys(now.running)]);
    const running = [...names].map((name): [string, number] => [
      name,
      (now.running[name] ?? 0) - (before.running[name] ?? 0),
    ]);
    const more = [
      ...running,
      ['listeners of the page', now.onPage.length - before.onPage.length] as const,
    ];
    const left = more.filter(([, by]) => by > 0);
    const often = (['nodes', 'listeners'] as const)
      .map((part): [string, number] => [part, now[part] - before[part]])
      .filter(([, by]) => by >= ROUNDS);
    return Object.fromEntries([...left, ...often]);
  };

  for (const type of ['whep', 'hls']) {
    it(`a player over ${type} leaves no connection, timer, worker, listener or node`, async () => {
      const chromium = await openPage(type);
      const { page } = chromium;
      const requests = await openConnections(chromium as ChromiumPage);
      await page.evaluate(`cycle(${WARM_UP})`);
      const before = await whatIsThere(chromium as ChromiumPage);
      const reached = (await page.evaluate(`cycle(${ROUNDS})`)) as string[];
      assert.ok(reached.includes('connecting') && reached.includes('playing'), reached.join());
      const stays = await whatStays(async () => {
        const now = await whatIsThere(chromium as ChromiumPage);
        const media = requests.open().filter((url) => /\/live\/(whep|hls)/.test(url));
        return { ...grown(before, now), ...(media.length > 0 && { media }) };
      }, 10);
      requests.stop();
      assert.deepEqual(stays, {});
      await page.close();
    });
  }
});
