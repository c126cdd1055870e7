import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { eventually } from '../../src/testing/assert.ts';
import { openBrowser, type Browser } from '../engines/browser.ts';
import { chosenEngines } from '../engines/engines.ts';
import { JANUS_TOKEN, startJanus, type JanusServer } from './janus.ts';
import { lacking } from './packages.ts';
import { openPlayer, openPlayerSite, type PlayerSite, type RemotePlayer } from './player-page.ts';

const skip = chosenEngines().includes('chromium')
  ? lacking('janus', 'ffmpeg')
  : 'in Chromium alone';

describe('whepTransport at Janus', { skip }, () => {
  let janus: JanusServer;
  let site: PlayerSite;
  let browser: Browser;
  let player: RemotePlayer;
  before(async () => {
    [janus, site, browser] = await Promise.all([
      startJanus(),
      openPlayerSite(),
      openBrowser('chromium'),
    ]);
  });
  after(async () => {
    await browser.close();
    await site.close();
    await janus.close();
  });
  afterEach(() => player.page.close());

  const open = async (token?: string): Promise<number | string> => {
    player = await openPlayer(browser, site);
    return player.call('playWhep', { url: janus.endpoint, ...(token && { token }) });
  };
  /** The picture moves: its burned-in counter does. */
  const pictureMoves = async (playback: number | string): Promise<void> => {
    assert.equal(typeof playback, 'number', `it opened: ${playback}`);
    const { shown } = await player.watchUntil(playback as number, `watched.shown.length > 15`);
    const steps = shown.slice(1).map(({ counter }, index) => counter - shown[index]!.counter);
    const back = steps.filter((step) => step < 0);
    assert.ok(back.length < 2, `the clip begins anew once at most: ${steps}`);
  };
  const freed = async (): Promise<void> => {
    await player.call('end');
    await eventually(async () => (await janus.subscribers()) === 0, 'the server let go');
    // The server has let go before its answer is here.
    const deleted = async () => (await player.call('answered')).join().includes('DELETE');
    await eventually(deleted, 'the DELETE was answered');
  };

  for (const [whose, token] of [
    ['no token', undefined],
    ['a wrong token', 'another'],
  ] as const)
    it(`is "unauthorized" with ${whose}`, async () => {
      assert.equal(await open(token), 'unauthorized');
      assert.deepEqual(await player.call('answered'), ['POST 403']);
      assert.equal(await janus.subscribers(), 0);
    });

  it('plays what answers its offer, trickles, and is freed', async () => {
    await pictureMoves(await open(JANUS_TOKEN));
    assert.equal(await janus.subscribers(), 1);
    const trickled = async () =>
      (await player.call('answered')).join().startsWith('POST 201,PATCH 204');
    await eventually(trickled, 'candidates were taken');
    await freed();
  });

  it('plays what Janus offers instead (406), and is freed', async () => {
    await janus.counterOffers();
    await pictureMoves(await open(JANUS_TOKEN));
    assert.equal(await janus.subscribers(), 1);
    assert.deepEqual((await player.call('answered')).slice(0, 2), ['POST 406', 'PATCH 204']);
    await freed();
  });
});
