import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mediaError } from '../../doubles/fake-transport.ts';
import { createFallenRig, createPlayingRig, type Rig } from './rig.ts';

describe('the ladder when the picture fails', () => {
  it('starts the fallback cold when packets stop, while the last picture stays', async () => {
    const rig = await createPlayingRig();
    rig.whep.last.flow.packets = false;
    await rig.clock.advance(450);
    assert.equal(rig.state.phase, 'suspect');
    assert.equal(rig.hls.alive.length, 1);
    assert.equal(rig.surface.shown, rig.whep.last.video);
    assert.equal(rig.state.error, null);
  });

  it('goes back to playing and drops the fallback when packets come again', async () => {
    const rig = await createPlayingRig();
    rig.whep.last.flow.packets = false;
    await rig.clock.advance(450);
    rig.whep.last.flow.packets = true;
    await rig.clock.advance(250);
    assert.deepEqual(rig.phases, ['connecting', 'playing', 'suspect', 'playing']);
    assert.equal(rig.hls.alive.length, 0);
    assert.equal(rig.whep.openings.length, 1);
  });

  it('does not take the fallback’s picture on mere suspicion', async () => {
    const rig = await createPlayingRig();
    rig.whep.last.flow.packets = false;
    await rig.clock.advance(450);
    rig.hls.last.play();
    await rig.clock.advance(100);
    assert.equal(rig.state.transport, 'whep');
  });

  it('takes it once the silence is certain, and only then closes the dead session', async () => {
    const rig = await createPlayingRig();
    const dead = rig.whep.last;
    dead.flow.packets = false;
    await rig.clock.advance(950);
    assert.equal(rig.state.phase, 'switching');
    assert.equal(rig.state.error?.reason, 'silent');
    assert.equal(dead.signal.aborted, false);
    rig.hls.last.play();
    await rig.clock.advance(0);
    assert.equal(rig.surface.shown, rig.hls.last.video);
    assert.equal(dead.signal.aborted, false);
    await rig.clock.advance(250);
    assert.equal(dead.signal.aborted, true);
    assert.deepEqual([rig.state.phase, rig.state.error], ['playing', null]);
    assert.deepEqual([...rig.surface.inUse], [rig.hls.last.video]);
  });

  it('stays when the packets come back before the fallback has a picture', async () => {
    const rig = await createPlayingRig();
    rig.whep.last.flow.packets = false;
    await rig.clock.advance(1_500);
    assert.equal(rig.state.phase, 'switching');
    rig.whep.last.flow.packets = true;
    await rig.clock.advance(250);
    assert.deepEqual([rig.state.phase, rig.state.transport], ['playing', 'whep']);
    assert.equal(rig.hls.alive.length, 0);
  });

  it('raises no false alarm when its own looks come late', async () => {
    const rig = await createPlayingRig();
    const { health } = await frozenMainThread(rig);
    assert.equal(health, true);
    assert.deepEqual(rig.phases, ['connecting', 'playing']);
  });

  it('switches at once when the session ends with an error', async () => {
    const rig = await createPlayingRig();
    rig.whep.last.end(mediaError('unreachable'));
    await rig.clock.advance(0);
    assert.equal(rig.state.phase, 'switching');
    assert.equal(rig.state.error?.reason, 'unreachable');
    rig.hls.last.play();
    await rig.clock.advance(0);
    assert.deepEqual([rig.state.phase, rig.state.transport], ['playing', 'hls']);
  });

  it('ends with the show, keeps the last picture, and does nothing more', async () => {
    const rig = await createPlayingRig();
    rig.whep.last.end(null);
    await rig.clock.advance(60_000);
    assert.equal(rig.state.phase, 'ended');
    assert.equal(rig.state.playback, 'stopped');
    assert.equal(rig.whep.openings.length + rig.hls.openings.length, 1);
    assert.deepEqual([...rig.surface.inUse], [rig.whep.last.video]);
    assert.equal(rig.clock.waiting, 0);
    rig.stop();
    assert.equal(rig.surface.inUse.size, 0);
  });

  it('waits for a live picture when the fallback shows a stale one first', async () => {
    const rig = await createPlayingRig();
    await staleFallback(rig, 8_000);
    await rig.clock.advance(500);
    assert.equal(rig.state.transport, 'whep');
    rig.hls.last.capturedAt = rig.clock.now() - 2_000;
    await rig.clock.advance(125);
    assert.equal(rig.state.transport, 'hls');
  });

  it('takes a stale picture when none better comes', async () => {
    const rig = await createPlayingRig();
    await staleFallback(rig, 30_000);
    await rig.clock.advance(1_625);
    assert.equal(rig.state.transport, 'hls');
  });

  it('starts the fallback beside a picture that stands while packets come', async () => {
    const rig = await createPlayingRig();
    rig.whep.last.flow.frames = false;
    await rig.clock.advance(950);
    assert.deepEqual([rig.state.phase, rig.state.error], ['suspect', null]);
    assert.deepEqual([rig.whep.openings.length, rig.hls.alive.length], [1, 1]);
    rig.whep.last.flow.frames = true;
    await rig.clock.advance(250);
    assert.deepEqual([rig.state.phase, rig.hls.alive.length], ['playing', 0]);
  });

  it('takes it once the decoder is certainly stuck, and opens that anew for the way back', async () => {
    const rig = await createPlayingRig();
    rig.whep.last.flow.frames = false;
    await rig.clock.advance(1_800);
    assert.deepEqual([rig.state.phase, rig.state.error?.reason], ['switching', 'decode']);
    assert.equal(rig.whep.openings.length, 1);
    rig.hls.last.play();
    await rig.clock.advance(0);
    assert.equal(rig.surface.shown, rig.hls.last.video);
    assert.deepEqual([rig.state.phase, rig.whep.openings.length], ['probing', 2]);
    rig.whep.last.play();
    await rig.clock.advance(3_500);
    assert.deepEqual([rig.state.phase, rig.state.transport], ['playing', 'whep']);
  });

  it('opens a stuck decoder anew beside its last picture where there is no other source', async () => {
    const rig = await createPlayingRig({ ladder: ['whep'] });
    rig.whep.last.flow.frames = false;
    await rig.clock.advance(1_800);
    assert.equal(rig.whep.alive.length, 2);
    rig.whep.last.play();
    await rig.clock.advance(250);
    assert.equal(rig.whep.alive.length, 1);
    assert.equal(rig.surface.shown, rig.whep.last.video);
    assert.deepEqual([rig.state.phase, rig.state.error], ['playing', null]);
  });

  it('lets a decoder rest that is stuck again within the minute', async () => {
    const rig = await createPlayingRig();
    for (const openings of [2, 2]) {
      rig.whep.last.flow.frames = false;
      await rig.clock.advance(1_800);
      rig.hls.last.play();
      await rig.clock.advance(1_000);
      assert.equal(rig.state.transport, 'hls');
      assert.equal(rig.whep.openings.length, openings);
      rig.whep.last.play();
      await rig.clock.advance(3_500);
    }
    assert.equal(rig.whep.openings.length, 3);
  });

  it('expects no picture from a video that is paused, nor in a hidden page', async () => {
    const rig = await createPlayingRig();
    rig.page.visible = false;
    rig.whep.last.flow.frames = false;
    await rig.clock.advance(5_000);
    rig.page.visible = true;
    rig.whep.last.video.paused = true;
    rig.whep.last.flow.packets = false;
    await rig.clock.advance(5_000);
    assert.deepEqual(rig.phases, ['connecting', 'playing']);
  });

  it('tries a dead source anew by the policy when there is no other', async () => {
    const rig = await createPlayingRig({ ladder: ['whep'] });
    rig.whep.last.flow.packets = false;
    await rig.clock.advance(1_000);
    assert.deepEqual([rig.state.phase, rig.state.playback], ['failed', 'stopped']);
    await rig.clock.advance(2_500);
    assert.equal(rig.state.phase, 'switching');
    rig.whep.last.play();
    await rig.clock.advance(250);
    assert.equal(rig.state.phase, 'playing');
    assert.equal(rig.whep.alive.length, 1);
  });

  it('lets a source rest after each silence, not after the first one alone', async () => {
    const rig = await createPlayingRig({ ladder: ['whep'] });
    for (let i = 0; i < 2; i++) {
      rig.whep.last.flow.packets = false;
      await rig.clock.advance(1_500);
      assert.equal(rig.state.phase, 'failed');
      rig.whep.last.flow.packets = true;
      await rig.clock.advance(10_000);
      assert.equal(rig.state.phase, 'playing');
    }
    assert.equal(rig.whep.openings.length, 1);
  });

  it('hurries back up when the lower rung dies, whatever the policy had planned', async () => {
    const rig = await createFallenRig();
    for (let i = 0; i < 4; i++) {
      await rig.clock.advance(40_000);
      rig.whep.last.reject(mediaError('unreachable'));
    }
    await rig.clock.advance(3_000);
    const before = rig.whep.openings.length;
    rig.hls.last.end(mediaError('server-error'));
    await rig.clock.advance(0);
    assert.equal(rig.whep.openings.length, before + 1);
    rig.whep.last.play();
    await rig.clock.advance(0);
    assert.deepEqual([rig.state.phase, rig.state.transport], ['playing', 'whep']);
  });
});

/** The first rung breaks off; the fallback's first picture is `age` milliseconds old. */
async function staleFallback({ whep, hls, clock }: Rig, age: number): Promise<void> {
  whep.last.capturedAt = clock.now() - 100;
  await clock.advance(125);
  whep.last.end(mediaError('unreachable'));
  await clock.advance(0);
  hls.last.capturedAt = clock.now() - age;
  hls.last.play();
}

/** Two seconds in which nothing of the page runs, then one look that finds no new packet yet. */
async function frozenMainThread(rig: Rig): Promise<{ health: boolean }> {
  const session = rig.whep.last;
  const now = rig.clock.now;
  rig.clock.now = () => now() + 2_000;
  session.flow.packets = false;
  await rig.clock.advance(125);
  session.flow.packets = true;
  await rig.clock.advance(1_000);
  return { health: rig.state.phase === 'playing' };
}
