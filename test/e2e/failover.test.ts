import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { until, type BrowserPage } from '../engines/browser.ts';
import { FPS, framesBetween, injectCounter, recordCounters, type Shown } from './counter.ts';
import { openStage, unlessChromium } from './stage.ts';

/** How far the picture may fall behind the last one shown. */
const FURTHEST_BACK = 2.5 * FPS;

/** The furthest that any picture was behind the newest before it, in frames. */
function furthestBack(shown: readonly Shown[]): number {
  let ahead = 0;
  let newest = 0;
  let back = 0;
  for (const [index, { counter }] of shown.entries()) {
    if (index > 0) ahead += framesBetween(shown[index - 1]!.counter, counter);
    newest = Math.max(newest, ahead);
    back = Math.max(back, newest - ahead);
  }
  return back;
}

describe(
  'losing WebRTC in the middle of a show',
  { skip: unlessChromium, timeout: 180_000 },
  () => {
    const stage = openStage('chromium');
    let page: BrowserPage;
    before(async () => {
      page = await stage.browser.newPage();
      await page.goto(`${stage.server.url}/plain/`);
      await until(page, "globalThis.show?.state.media.transport === 'whep'");
      await injectCounter(page);
      await recordCounters(page);
      await until(page, 'recorded.length > 60');
    });

    const comesTo = (transport: string): Promise<boolean> =>
      until(
        page,
        `show.state.media.transport === '${transport}' && recorded.filter(({ transport }) => transport === '${transport}').length > 30`,
        60_000,
      );

    it('goes on over HLS and comes back, never more than 2.5 s behind what was shown', async () => {
      await stage.server.fault({ webrtc: { block: true }, whep: { status: 503 } });
      await comesTo('hls');
      await page.evaluate('(recorded.lost = recorded.length, true)');
      await stage.server.healthy();
      await until(page, "show.state.media.transport === 'whep'", 60_000);
      await until(
        page,
        "recorded.slice(recorded.lost).filter(({ transport }) => transport === 'whep').length > 60",
      );
      const shown = await page.evaluate<Shown[]>('[...recorded]');
      const back = furthestBack(shown);
      console.log(`furthest behind the newest picture: ${(back / FPS).toFixed(2)} s`);
      assert.ok(back <= FURTHEST_BACK, `${back} frames back`);
    });
  },
);
