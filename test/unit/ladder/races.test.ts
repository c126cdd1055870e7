import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mediaError } from '../../doubles/fake-transport.ts';
import { createFallenRig, createPlayingRig, createRig, type Rig } from './rig.ts';

/** Nothing is open, nothing waits, and nothing more is said. */
async function assertGone(rig: Rig): Promise<void> {
  rig.stop();
  const said = rig.states.length;
  assert.equal(rig.whep.alive.length + rig.hls.alive.length, 0);
  assert.equal(rig.surface.inUse.size, 0);
  assert.equal(rig.clock.waiting, 0);
  await rig.clock.advance(60_000);
  assert.equal(rig.states.length, said);
  assert.equal(rig.surface.inUse.size, 0);
}

describe('the ladder in a race', () => {
  it('frees everything when stopped while opening', async () => {
    await assertGone(createRig());
  });

  it('frees everything when stopped while playing', async () => {
    await assertGone(await createPlayingRig());
  });

  it('frees everything when stopped in the middle of a swap', async () => {
    const rig = await createPlayingRig();
    rig.whep.last.flow.packets = false;
    await rig.clock.advance(1_000);
    rig.hls.last.play();
    await rig.clock.advance(50);
    assert.equal(rig.surface.inUse.size, 2);
    await assertGone(rig);
  });

  it('frees everything when stopped with a probe under way', async () => {
    const rig = await createFallenRig();
    await rig.clock.advance(3_000);
    rig.whep.last.play();
    await rig.clock.advance(500);
    await assertGone(rig);
  });

  it('ignores a picture and a session that come after the stop', async () => {
    const rig = createRig();
    rig.stop();
    rig.whep.last.play();
    await rig.clock.advance(1_000);
    assert.equal(rig.surface.presented.length, 0);
  });

  it('does not start the video of a session that opens in the moment of the stop', async () => {
    const rig = createRig();
    rig.whep.last.accept();
    rig.stop();
    await rig.clock.advance(0);
    assert.equal(rig.whep.last.video.paused, true);
  });

  it('never starts when stopped before', async () => {
    const rig = createRig({ stopped: true });
    await rig.clock.advance(60_000);
    assert.deepEqual([rig.whep.openings.length, rig.states.length], [0, 0]);
    assert.equal(rig.clock.waiting, 0);
  });

  it('survives two failures in one moment', async () => {
    const rig = await createPlayingRig();
    rig.whep.last.flow.packets = false;
    await rig.clock.advance(500);
    rig.hls.last.reject(mediaError('server-error'));
    rig.whep.last.end(mediaError('unreachable'));
    await rig.clock.advance(0);
    assert.equal(rig.state.phase === 'failed' || rig.state.phase === 'switching', true);
    await rig.clock.advance(3_000);
    assert.equal(rig.state.phase, 'switching');
    rig.whep.last.play();
    await rig.clock.advance(250);
    assert.deepEqual([rig.state.phase, rig.state.transport], ['playing', 'whep']);
    assert.equal(rig.whep.alive.length, 1);
  });

  it('stays with a first rung that recovers while the fallback fails', async () => {
    const rig = await createPlayingRig();
    rig.whep.last.flow.packets = false;
    await rig.clock.advance(1_000);
    rig.hls.last.reject(mediaError('server-error'));
    rig.whep.last.flow.packets = true;
    await rig.clock.advance(500);
    assert.deepEqual([rig.state.phase, rig.state.error], ['playing', null]);
    await rig.clock.advance(10_000);
    assert.equal(rig.whep.openings.length, 1);
    assert.equal(rig.hls.openings.length, 1);
  });

  it('goes on to the next rung when a session closes while it is being opened', async () => {
    const rig = createRig();
    rig.whep.last.end(mediaError('ended'));
    rig.whep.last.accept();
    await rig.clock.advance(0);
    assert.equal(rig.whep.alive.length, 0);
    assert.equal(rig.hls.alive.length, 1);
  });

  it('does not mind that the session it has just left ends too', async () => {
    const rig = await createPlayingRig();
    const left = rig.whep.last;
    left.flow.packets = false;
    await rig.clock.advance(1_000);
    rig.hls.last.play();
    await rig.clock.advance(50);
    left.end(null);
    await rig.clock.advance(500);
    assert.deepEqual([rig.state.phase, rig.state.transport], ['playing', 'hls']);
    await rig.clock.advance(2_000);
    assert.equal(rig.state.phase, 'probing');
  });

  it('survives that the new picture dies in the fade, and does not race back and forth', async () => {
    const rig = await createPlayingRig();
    rig.whep.last.end(mediaError('unreachable'));
    await rig.clock.advance(0);
    rig.hls.last.play();
    await rig.clock.advance(50);
    rig.hls.last.end(mediaError('decode'));
    await rig.clock.advance(0);
    rig.hls.last.reject(mediaError('decode'));
    await rig.clock.advance(1_500);
    assert.equal(rig.state.phase, 'failed');
    assert.equal(rig.whep.openings.length, 1);
    await rig.clock.advance(1_000);
    assert.deepEqual([rig.state.phase, rig.whep.openings.length], ['switching', 2]);
    rig.whep.last.play();
    await rig.clock.advance(500);
    assert.equal(rig.state.phase, 'playing');
    assert.equal(rig.surface.inUse.size, 1);
  });

  it('reports each state once', async () => {
    const rig = await createFallenRig();
    await rig.clock.advance(1_000);
    const said = rig.states.map((state) => JSON.stringify(state));
    assert.ok(said.every((state, i) => state !== said[i - 1]));
  });
});
