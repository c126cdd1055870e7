import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
// Loaded here, so that the ladder's own `import()` of it takes no time that the fake clock cannot see.
import '../../../src/transport/ladder/care.ts';
import type { FakeOpening } from '../../doubles/fake-transport.ts';
import { createPlayingRig, type Rig, type RigOptions } from './rig.ts';

/** The session shows what was captured so many milliseconds ago. */
function isBehind(rig: Rig, opening: FakeOpening, by: number): void {
  Object.defineProperty(opening, 'capturedAt', { get: () => rig.clock.now() - by });
}

/** The picture of the first source, 100 ms behind, stands for a second; the next one plays beside, `by` behind. */
async function standing(by: number, options?: RigOptions): Promise<Rig> {
  const rig = await createPlayingRig(options);
  isBehind(rig, rig.whep.last, 100);
  await rig.clock.advance(1_000);
  rig.whep.last.flow.frames = false;
  await rig.clock.advance(950);
  assert.equal(rig.state.phase, 'suspect');
  isBehind(rig, rig.hls.last, by);
  rig.hls.last.play();
  await rig.clock.advance(0);
  return rig;
}

describe('a picture that stands while packets come', () => {
  it('is left as soon as another one comes to its moment, sooner than a decoder is certainly stuck', async () => {
    const rig = await standing(1_400);
    await rig.clock.advance(125);
    assert.equal(rig.state.transport, 'whep');
    await rig.clock.advance(250);
    assert.equal(rig.state.transport, 'hls');
    const shown = rig.clock.now() - 1_400;
    const stoodAt = rig.clock.now() - 1_325 - 100;
    assert.ok(shown - stoodAt <= 125, 'nothing is lost');
  });

  it('is left at once for a picture that is past its moment already', async () => {
    const rig = await standing(500);
    await rig.clock.advance(125);
    assert.equal(rig.state.transport, 'hls');
    assert.equal(rig.whep.openings.length, 2, 'it is opened anew for the way back');
  });

  it('is not left for one that is far behind before it is certainly stuck', async () => {
    const rig = await standing(3_000);
    await rig.clock.advance(375);
    assert.equal(rig.state.transport, 'whep');
    await rig.clock.advance(375);
    assert.equal(rig.state.transport, 'hls');
  });

  it('stays in sight when it moves again before that', async () => {
    const rig = await standing(1_400);
    rig.whep.last.flow.frames = true;
    await rig.clock.advance(1_000);
    assert.deepEqual([rig.state.phase, rig.state.transport], ['playing', 'whep']);
    assert.deepEqual([rig.whep.openings.length, rig.hls.alive.length], [1, 0]);
  });

  it('is not left on mere silence, of which 700 ms are needed', async () => {
    const rig = await createPlayingRig();
    isBehind(rig, rig.whep.last, 100);
    await rig.clock.advance(1_000);
    rig.whep.last.flow.packets = false;
    await rig.clock.advance(450);
    isBehind(rig, rig.hls.last, 100);
    rig.hls.last.play();
    await rig.clock.advance(125);
    assert.deepEqual([rig.state.phase, rig.state.transport], ['suspect', 'whep']);
  });

  it('is suspected once, not each time, where one picture a second is all there is', async () => {
    const rig = await createPlayingRig();
    for (let second = 0; second < 20; second++) {
      rig.whep.last.flow.frames = false;
      await rig.clock.advance(875);
      rig.whep.last.flow.frames = true;
      await rig.clock.advance(125);
    }
    assert.deepEqual(rig.phases, ['connecting', 'playing', 'suspect', 'playing']);
    assert.equal(rig.hls.openings.length, 1);
    rig.whep.last.flow.frames = false;
    await rig.clock.advance(1_800);
    assert.equal(rig.state.phase, 'switching');
  });
});
