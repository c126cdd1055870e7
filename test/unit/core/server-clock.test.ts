import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createShow, type ClockOffset, type Feed } from '../../../src/core/index.ts';
import { createFakeClock } from '../../../src/testing/fake-clock.ts';
import { memoryFeed } from '../../../src/transport/memory/feed.ts';
import { START } from './cues.ts';
import { createFakeMediaPlane, NO_SURFACE } from './fake-media-plane.ts';
import { manifestOf } from './manifests.ts';

const HOUR = 3_600_000;

/** A show that plays, 1.5 s behind, of a server whose clock is `ahead` of this machine's, which may change. */
async function setUp(ahead: number, { isMeasured = true } = {}) {
  const clock = createFakeClock(START);
  const server = { ahead, asked: 0 };
  const log = memoryFeed({
    show: 'evening',
    clock: { ...clock, now: () => clock.now() + server.ahead },
  });
  const clockOffset = (): Promise<ClockOffset> => {
    server.asked++;
    return Promise.resolve({ ms: server.ahead, error: 12 });
  };
  const feed: Feed = { ...log, ...(isMeasured && { clockOffset }) };
  const media = createFakeMediaPlane();
  const show = createShow({ manifest: manifestOf(), feed, media, clock });
  show.connect();
  show.play(NO_SURFACE);
  const look = (): number | null => {
    media.capturedAt = clock.now() + server.ahead - 1_500;
    return show.delay();
  };
  await clock.advance(10);
  return { clock, server, log, show, look };
}

describe('the server’s clock', () => {
  for (const ahead of [-HOUR, 0, HOUR])
    it(`may be ${ahead / HOUR} h ahead: the delay is what it is`, async () => {
      const { show, look } = await setUp(ahead);
      assert.equal(look(), 1_500);
      assert.equal(show.clockError(), 12);
    });

  it('is what the feed’s greeting says where nothing measures it, its error unknown', async () => {
    const { show, look } = await setUp(HOUR, { isMeasured: false });
    assert.equal(look(), 1_500);
    assert.equal(show.clockError(), null);
  });

  it('is measured anew when the picture shows what has not come: this machine slept', async () => {
    const { clock, server, look } = await setUp(0);
    look();
    await clock.advance(60_000);
    // While a machine sleeps its clock stands still, and the server’s goes on.
    server.ahead = HOUR;
    look();
    await clock.advance(0);
    assert.equal(look(), 1_500);
    assert.equal(server.asked, 2);
  });

  it('is not asked for again and again while the picture contradicts it', async () => {
    const { clock, server, show } = await setUp(0);
    server.asked = 0;
    await clock.advance(20_000);
    for (let second = 0; second < 30; second++) {
      show.delay();
      await clock.advance(1_000);
    }
    assert.equal(server.asked, 0);
  });
});
