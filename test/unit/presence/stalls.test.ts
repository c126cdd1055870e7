import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MediaState } from '../../../src/core/ports.ts';
import { createShow } from '../../../src/core/show.ts';
import type { Presence } from '../../../src/protocol/presence.ts';
import { createFakeClock } from '../../../src/testing/fake-clock.ts';
import { tellPresence } from '../../../src/transport/presence.ts';
import { UNTOLD } from '../../../src/transport/untold.ts';
import { createFakeMediaPlane, NO_SURFACE } from '../core/fake-media-plane.ts';
import { manifestOf } from '../core/manifests.ts';

/** A show whose media says what the test says, and the stalls of each report. */
async function watch(transport: 'hls' | 'whep', freezes: number | null) {
  const clock = createFakeClock();
  const fake = createFakeMediaPlane();
  const life = new AbortController();
  const now = { transport, freezes };
  const media: typeof fake = {
    ...fake,
    play: (surface, options) => ({
      ...fake.play(surface, options),
      health: () => Promise.resolve({ ...UNTOLD, freezes: now.freezes }),
    }),
  };
  const show = createShow({ manifest: manifestOf(), media, clock });
  const stalls: number[] = [];
  show.play(NO_SURFACE);
  const turn = (phase: MediaState['phase']): void =>
    fake.report({ phase, transport: now.transport, playback: 'playing', muted: true, error: null });
  turn('playing');
  const keeping: typeof fetch = (_url, init) => {
    stalls.push((JSON.parse(String(init?.body)) as Presence).stalls);
    return Promise.resolve(new Response(null, { status: 204 }));
  };
  tellPresence({ show, url: '/live/presence', fetch: keeping, signal: life.signal });
  const report = async (): Promise<number | undefined> => {
    await clock.advance(15_000);
    return stalls.at(-1);
  };
  await clock.advance(0);
  return { turn, report, now, stop: () => life.abort() };
}

describe('the stalls that a viewer reports', () => {
  it('over HLS are the times that its data stayed away, though nothing counts its freezes', async () => {
    const { turn, report, stop } = await watch('hls', null);
    for (const phase of ['suspect', 'playing', 'suspect', 'probing'] as const) turn(phase);
    assert.equal(await report(), 2);
    assert.equal(await report(), 0);
    stop();
  });

  it('are one where a path stood, was left, and another one failed too', async () => {
    const { turn, report, stop } = await watch('hls', null);
    for (const phase of ['suspect', 'switching', 'connecting', 'failed', 'playing'] as const)
      turn(phase);
    assert.equal(await report(), 1);
    stop();
  });

  it('over a path that counts its freezes are those, and not the doubts of the player', async () => {
    const { turn, report, now, stop } = await watch('whep', 0);
    turn('suspect');
    turn('playing');
    now.freezes = 3;
    assert.equal(await report(), 3);
    stop();
  });

  it('are counted anew from the moment that another path is in use', async () => {
    const { turn, report, now, stop } = await watch('whep', 4);
    await report();
    Object.assign(now, { transport: 'hls', freezes: null });
    turn('playing');
    await new Promise((done) => setImmediate(done));
    turn('suspect');
    turn('playing');
    assert.equal(await report(), 1);
    stop();
  });
});
