import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startLiveServer, type LiveServer } from '../../examples/live-server/server.ts';
import {
  startLivekitDouble,
  type LivekitDouble,
} from '../doubles/livekit-server/livekit-double.ts';
import { showStart } from '../browser/clip-clock.ts';
import { openBrowser, until, type Browser, type BrowserPage } from '../engines/browser.ts';
import { FPS, framesBetween, injectCounter, recordCounters, type Shown } from './counter.ts';
import { unlessChromium } from './stage.ts';

/** How far the picture may fall behind the last one shown. */
const FURTHEST_BACK = 2.5 * FPS;
const ROOM = 'onair-test';

/** Two servers play the same clip, each from its own start: what LiveKit shows, counted as HLS counts. */
function onOneClock(shown: readonly Shown[], apart: number): number[] {
  return shown.map(({ counter, transport }) => counter + (transport === 'livekit' ? apart : 0));
}

/** The furthest that any picture was behind the newest before it, in frames. */
function furthestBack(counters: readonly number[]): number {
  let [ahead, newest, back] = [0, 0, 0];
  for (const [index, counter] of counters.entries()) {
    if (index > 0) ahead += framesBetween(counters[index - 1]!, counter);
    newest = Math.max(newest, ahead);
    back = Math.max(back, newest - ahead);
  }
  return back;
}

describe(
  'losing LiveKit in the middle of a show',
  { skip: unlessChromium, timeout: 180_000 },
  () => {
    let double: LivekitDouble;
    let server: LiveServer;
    let browser: Browser;
    let page: BrowserPage;
    const fault = async (method: string, change?: unknown): Promise<void> => {
      const headers = { 'content-type': 'application/json' };
      const body = change === undefined ? null : JSON.stringify(change);
      const { ok } = await fetch(`${server.url}/faults`, { method, headers, body });
      assert.ok(ok);
    };
    before(async () => {
      double = await startLivekitDouble();
      await double.room(ROOM).publishClip({ identity: 'host' });
      const { url, apiKey, apiSecret } = double;
      const livekit = { url, apiKey, apiSecret };
      server = await startLiveServer({
        clip: 'test',
        port: 0,
        dataDir: ':memory:',
        quiet: true,
        livekit,
      });
      // WHEP would be tried before HLS.
      await fault('POST', { whep: { status: 503 } });
      browser = await openBrowser('chromium');
      page = await browser.newPage();
      await page.goto(`${server.url}/plain/`);
      await until(page, "globalThis.show?.state.media.transport === 'livekit'");
      await injectCounter(page);
      await recordCounters(page);
      await until(page, 'recorded.length > 60');
    });
    after(async () => {
      await browser?.close();
      await server?.close();
      await double?.close();
    });

    const comesTo = (transport: string): Promise<boolean> =>
      until(
        page,
        `show.state.media.transport === '${transport}' && recorded.slice(recorded.lost).filter(({ transport }) => transport === '${transport}').length > 60`,
        60_000,
      );

    it('goes on over HLS and comes back, never more than 2.5 s behind what was shown', async () => {
      await page.evaluate('(recorded.lost = recorded.length, true)');
      const [viewer] = double.room(ROOM).viewers();
      double.room(ROOM).cutMedia(viewer!.identity);
      double.setWeather({ block: true });
      await comesTo('hls');
      await page.evaluate('(recorded.lost = recorded.length, true)');
      double.setWeather({});
      await comesTo('livekit');
      const started = await showStart(`${server.url}/live/hls/360p/media.m3u8`);
      const apart = Math.round(((double.startedAt - started) / 1000) * FPS);
      const shown = await page.evaluate<Shown[]>('[...recorded]');
      const back = furthestBack(onOneClock(shown, apart));
      console.log(`furthest behind the newest picture: ${(back / FPS).toFixed(2)} s`);
      assert.ok(back <= FURTHEST_BACK, `${back} frames back`);
    });
  },
);
