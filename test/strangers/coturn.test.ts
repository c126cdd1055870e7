import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { openBrowser, type Browser } from '../engines/browser.ts';
import { chosenEngines } from '../engines/engines.ts';
import { openWhepFixture, type WhepFixture } from '../unit/live-server/webrtc-fixture.ts';
import { OWN_ADDRESS, startCoturn, type TurnServer } from './coturn.ts';
import { lacking } from './packages.ts';
import { openPlayer, openPlayerSite, type PlayerSite, type RemotePlayer } from './player-page.ts';
import type { WhepAsked } from './player.ts';

const alone = OWN_ADDRESS ? lacking('turnserver') : 'Firefox reaches no relay at 127.0.0.1';
const skip = chosenEngines().includes('firefox') ? alone : 'in Firefox alone';

/** The live server's WHEP endpoint and the page on one site. */
const siteOf = ({ whep }: WhepFixture): Promise<PlayerSite> => {
  const answer = getRequestListener(new Hono().route('/live/whep', whep.app).fetch);
  return openPlayerSite((asked, reply) => {
    if (!asked.url?.startsWith('/live/whep')) return false;
    void answer(asked, reply);
    return true;
  });
};

describe('whepTransport through coturn alone, by TCP', { skip }, () => {
  let turn: TurnServer;
  let browser: Browser;
  let server: WhepFixture | undefined;
  let site: PlayerSite | undefined;
  let player: RemotePlayer;
  before(async () => {
    [turn, browser] = await Promise.all([startCoturn(), openBrowser('firefox')]);
  });
  after(async () => {
    await browser.close();
    await turn.stop();
  });
  afterEach(async () => {
    await player.call('end');
    await player.page.close();
    await site?.close();
    await server?.close();
  });

  const open = async (named: boolean, asked: Partial<WhepAsked>): Promise<number> => {
    server = await openWhepFixture(named ? { iceServers: [turn.server] } : {});
    site = await siteOf(server);
    player = await openPlayer(browser, site);
    const url = `${site.url}/live/whep`;
    const playback = await player.call('playWhep', { url, relayOnly: true, ...asked });
    assert.equal(typeof playback, 'number', `it opened: ${playback}`);
    return playback as number;
  };
  const playsByRelay = async (playback: number): Promise<void> => {
    const { shown } = await player.watchUntil(playback, `watched.shown.length > 15`);
    assert.ok(shown.at(-1)!.counter !== shown[0]!.counter, 'the picture moves');
    assert.deepEqual(await player.call('path'), { candidateType: 'relay', relayProtocol: 'tcp' });
  };

  it('plays by the relay that the page names', async () => {
    const { url: urls, username, credential } = turn.server;
    await playsByRelay(await open(false, { iceServers: [{ urls, username, credential }] }));
  });

  it('plays by the relay that the server names in its Link header', async () => {
    await playsByRelay(await open(true, {}));
  });

  it('plays nothing where no relay is named', async () => {
    const playback = await open(false, {});
    const { closed, shown } = await player.watchUntil(
      playback,
      `watched.closed !== undefined`,
      60_000,
    );
    assert.equal(closed, 'unreachable');
    assert.deepEqual(shown, []);
  });
});
