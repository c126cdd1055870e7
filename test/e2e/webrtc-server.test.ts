import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { openNodeDataChannelEngine } from '../../examples/live-server/webrtc/node-datachannel-engine.ts';
import { openWeriftEngine } from '../../examples/live-server/webrtc/werift-engine.ts';
import { chosenEngines, EXECUTABLES } from '../engines/engines.ts';
import { openWhepFixture } from '../unit/live-server/webrtc-fixture.ts';
import { launchPuppeteer } from '../engines/puppeteer-browser.ts';
import { servePage, watch } from './webrtc-page.ts';
import type { Watched } from './webrtc-page.ts';

const LIBRARIES = { 'node-datachannel': openNodeDataChannelEngine, werift: openWeriftEngine };
/** Frames of the test clip, after which it starts over. */
const LOOP = 480;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function watchIn(
  browserName: 'chromium' | 'firefox',
  library: keyof typeof LIBRARIES,
): Promise<Watched> {
  // First: on a busy machine it takes longer than those seconds.
  const browser = await launchPuppeteer(browserName);
  const page = await browser.newPage();
  const fixture = await openWhepFixture({
    engine: LIBRARIES[library],
    // A few seconds before the clip starts over.
    onAir: 12_000,
  });
  const { url, server } = await servePage(fixture);
  try {
    await page.goto(url);
    return await watch(page, 5);
  } finally {
    await browser.close();
    server.close();
    await fixture.close();
  }
}

describe('a bare RTCPeerConnection', () => {
  for (const [browserName, library] of [
    ['chromium', 'node-datachannel'],
    ['chromium', 'werift'],
    ['firefox', 'node-datachannel'],
  ] as const) {
    const skip = !chosenEngines().includes(browserName) || !existsSync(EXECUTABLES[browserName]);
    const options = { skip, timeout: 60_000 };
    it(`in ${browserName} plays what ${library} sends`, options, async (t) => {
      const watched = await watchIn(browserName, library);
      t.diagnostic(`first frame after ${Math.round(watched.firstFrame)} ms`);
      t.diagnostic(`${Math.round(median(watched.ages))} ms behind by the frame's number`);
      const { frames, statsAge } = watched;
      assert.ok(frames.length > 30, `${frames.length} frames read`);
      assert.deepEqual(
        frames,
        [...frames].sort((a, b) => a - b),
        'frames only advance',
      );
      assert.ok(
        frames[0]! < LOOP && frames.at(-1)! > LOOP + 15,
        'and do so over the end of the loop',
      );
      assert.equal(watched.packetsLost, 0);
      // The burst at the start is up to a second old: wrong reports would show as a difference like that.
      const truth = median(watched.ages.slice(-30));
      assert.ok(
        Math.abs(statsAge.video! - truth) < 150,
        `${statsAge.video} by reports, ${truth} by the picture`,
      );
      assert.ok(Math.abs(statsAge.audio! - statsAge.video!) < 250, JSON.stringify(statsAge));
    });
  }
});
