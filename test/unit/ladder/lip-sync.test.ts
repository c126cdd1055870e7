import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../../../src/transport/ladder/care.ts';
import type { FakeVideo } from '../../doubles/fake-surface.ts';
import { createPlayingRig, type Rig } from './rig.ts';

/** What the element was given, one after the other, from now on. */
function watchStream(video: FakeVideo): unknown[] {
  const given: unknown[] = [];
  let current: unknown = 'stream';
  Object.defineProperty(video, 'srcObject', {
    get: () => current,
    set: (value: unknown) => given.push((current = value)),
  });
  return given;
}

async function setUp(): Promise<Rig & { readonly given: unknown[] }> {
  const rig = await createPlayingRig({ ladder: ['whep'] });
  return Object.assign(rig, { given: watchStream(rig.whep.last.video) });
}

const reattached = async (rig: Rig): Promise<number | undefined> =>
  (await rig.playback.health())?.reattached;

describe('sound and picture that drift apart', () => {
  it('are attached anew after ten seconds, and that is counted', async () => {
    const rig = await setUp();
    rig.whep.last.told = { skew: 60 };
    await rig.clock.advance(9_000);
    assert.deepEqual(rig.given, []);
    await rig.clock.advance(3_000);
    assert.deepEqual(rig.given, [null, 'stream']);
    assert.equal(await reattached(rig), 1);
    assert.deepEqual([rig.state.phase, rig.state.muted], ['playing', true]);
    assert.equal(rig.whep.last.video.paused, false);
  });

  it('are left alone within 45 ms, and when they come together by themselves', async () => {
    const rig = await setUp();
    rig.whep.last.told = { skew: -45 };
    await rig.clock.advance(60_000);
    for (let i = 0; i < 10; i++) {
      rig.whep.last.told = { skew: -200 };
      await rig.clock.advance(8_000);
      rig.whep.last.told = { skew: 10 };
      await rig.clock.advance(2_000);
    }
    assert.deepEqual(rig.given, []);
  });

  it('are left to the engine while it draws them together', async () => {
    const rig = await setUp();
    for (let skew = -200; skew < -50; skew += 2) {
      rig.whep.last.told = { skew };
      await rig.clock.advance(1_000);
    }
    assert.deepEqual(rig.given, []);
  });

  it('are attached anew once a minute at most, and ever more rarely where it does not help', async () => {
    const rig = await setUp();
    rig.whep.last.told = { skew: -80 };
    const counts: (number | undefined)[] = [];
    for (let minute = 0; minute < 8; minute++) {
      await rig.clock.advance(60_000);
      counts.push(await reattached(rig));
    }
    assert.deepEqual(counts, [1, 2, 2, 3, 3, 3, 3, 4]);
  });

  it('are not looked at where the transport does not tell, nor while it is paused', async () => {
    const rig = await setUp();
    await rig.clock.advance(60_000);
    rig.whep.last.told = { skew: 500 };
    rig.whep.last.video.paused = true;
    await rig.clock.advance(60_000);
    assert.deepEqual(rig.given, []);
  });
});
