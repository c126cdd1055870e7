import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { until } from '../engines/browser.ts';
import { FPS, framesBetween, injectCounter, LOOP_FRAMES } from './counter.ts';
import { openStage, unlessChromium } from './stage.ts';

/** The test show pins another product each 4 s of its clip, on a frame's edge. */
const PIN_EVERY = 4 * FPS;
/** How far apart pin and picture may be before it is another moment. */
const SAME_MOMENT = FPS / 2;

/** Frames from the nearest frame on which a pin is due; positive: the pin came late. */
function offset(counter: number): number {
  const due = Math.round(counter / PIN_EVERY) * PIN_EVERY;
  return framesBetween(due % LOOP_FRAMES, counter);
}

describe('a pin', { skip: unlessChromium, timeout: 120_000 }, () => {
  const stage = openStage('chromium');

  for (const transport of ['whep', 'hls']) {
    it(`appears with its picture over ${transport}`, async () => {
      const page = await stage.browser.newPage();
      if (transport === 'hls') await page.prepare('delete globalThis.RTCPeerConnection');
      await page.goto(`${stage.server.url}/plain/`);
      await until(
        page,
        `globalThis.show?.state.media.transport === '${transport}' && show.moment() !== null`,
        30_000,
      );
      await injectCounter(page);
      await page.evaluate(`(() => {
        globalThis.pins = [];
        show.on('onair-product-pinned', () => pins.push(counterNow()));
        return true;
      })()`);
      // The first may have been on its way before the picture could tell its moment.
      const pins = (await until<number[]>(page, 'pins.length > 3 && pins', 40_000)).slice(1);
      const offsets = pins.map(offset);
      console.log(
        `${transport}: pins at ${offsets.map((frames) => `${Math.round((frames / FPS) * 1000)} ms`).join(', ')} from their picture`,
      );
      for (const frames of offsets)
        assert.ok(Math.abs(frames) <= SAME_MOMENT, `${frames} frames off`);
      await page.close();
    });
  }
});
