import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mediaError } from '../../doubles/fake-transport.ts';
import { createFallenRig, createPlayingRig, createRig, type Rig } from './rig.ts';

/** Milliseconds until the next probe of the first rung, by steps of a quarter of a second. */
async function untilProbe(rig: Rig): Promise<number> {
  const before = rig.whep.openings.length;
  const start = rig.clock.now();
  while (rig.whep.openings.length === before) await rig.clock.advance(250);
  return rig.clock.now() - start;
}

/** The first rung falls silent, HLS takes over. */
async function fall(rig: Rig): Promise<void> {
  rig.whep.last.flow.packets = false;
  await rig.clock.advance(500);
  rig.hls.last.play();
  await rig.clock.advance(500);
}

/** The probe of the first rung succeeds. */
async function comeBack(rig: Rig): Promise<void> {
  rig.whep.last.play();
  await rig.clock.advance(3_500);
}

describe('the ladder on a lower rung', () => {
  it('probes the better one out of sight, and returns after three healthy seconds', async () => {
    const rig = await createFallenRig();
    assert.equal(rig.state.phase, 'playing');
    await untilProbe(rig);
    assert.deepEqual([rig.state.phase, rig.state.transport], ['probing', 'hls']);
    assert.equal(rig.surface.shown, rig.hls.last.video);
    await comeBack(rig);
    assert.deepEqual([rig.state.phase, rig.state.transport], ['playing', 'whep']);
    assert.equal(rig.hls.alive.length, 0);
  });

  it('waits ever longer between probes that fail', async () => {
    const rig = await createFallenRig();
    await untilProbe(rig);
    const waits: number[] = [];
    for (let i = 0; i < 5; i++) {
      rig.whep.last.reject(mediaError('unreachable'));
      waits.push(Math.round((await untilProbe(rig)) / 1_000));
    }
    assert.deepEqual(waits, [4, 8, 16, 30, 30]);
  });

  it('gives up a probe whose packets stop, and keeps the lower rung in sight', async () => {
    const rig = await createFallenRig();
    await untilProbe(rig);
    rig.whep.last.play();
    await rig.clock.advance(1_000);
    rig.whep.last.flow.packets = false;
    await rig.clock.advance(1_000);
    assert.deepEqual([rig.state.phase, rig.state.transport], ['playing', 'hls']);
    assert.equal(rig.whep.alive.length, 0);
  });

  it('starts from two seconds again after a return that held', async () => {
    const rig = await createFallenRig();
    await untilProbe(rig);
    await comeBack(rig);
    await rig.clock.advance(120_000);
    await fall(rig);
    assert.ok((await untilProbe(rig)) <= 2_000);
  });

  it('waits longer after two returns within a minute', async () => {
    const rig = await createPlayingRig();
    for (let i = 0; i < 2; i++) {
      await fall(rig);
      assert.ok((await untilProbe(rig)) <= 2_000);
      await comeBack(rig);
    }
    await fall(rig);
    assert.ok((await untilProbe(rig)) > 6_000);
  });

  it('never opens again what is not supported, nor, by itself, what is unauthorized', async () => {
    for (const [reason, afterRetry] of [
      ['unsupported', 1],
      ['unauthorized', 2],
    ] as const) {
      const rig = createRig();
      rig.whep.last.reject(mediaError(reason));
      await rig.clock.advance(0);
      rig.hls.last.play();
      await rig.clock.advance(300_000);
      rig.page.tell('online');
      await rig.clock.advance(1_000);
      assert.deepEqual([rig.state.phase, rig.state.transport], ['playing', 'hls']);
      assert.equal(rig.whep.openings.length, 1);
      rig.playback.retry();
      await rig.clock.advance(1_000);
      assert.equal(rig.whep.openings.length, afterRetry, reason);
    }
  });

  it('honours what the server asks for, which the network’s return does not shorten', async () => {
    const rig = createRig();
    rig.whep.last.reject(mediaError('busy', { retryAfter: 20_000 }));
    await rig.clock.advance(0);
    rig.hls.last.play();
    await rig.clock.advance(10_000);
    rig.page.tell('online');
    await rig.clock.advance(9_500);
    assert.equal(rig.whep.openings.length, 1);
    await rig.clock.advance(1_000);
    assert.equal(rig.whep.openings.length, 2);
  });

  it('tries at once on retry() and when the network is back', async () => {
    for (const act of [(rig: Rig) => rig.playback.retry(), (rig: Rig) => rig.page.tell('online')]) {
      const rig = await createFallenRig();
      await untilProbe(rig);
      rig.whep.last.reject(mediaError('unreachable'));
      await rig.clock.advance(100);
      act(rig);
      assert.equal(rig.whep.openings.length, 3);
      assert.equal(rig.state.phase, 'probing');
    }
  });

  it('leaves a source alone that says the show is over while another still plays', async () => {
    const rig = await createFallenRig();
    await untilProbe(rig);
    rig.whep.last.accept();
    rig.whep.last.end(null);
    await rig.clock.advance(120_000);
    assert.deepEqual([rig.state.phase, rig.state.transport], ['playing', 'hls']);
    assert.equal(rig.whep.openings.length, 2);
    rig.hls.last.end(null);
    await rig.clock.advance(0);
    assert.equal(rig.state.phase, 'ended');
  });

  it('closes what it probes when the show ends on the lower rung', async () => {
    const rig = await createFallenRig();
    await untilProbe(rig);
    rig.hls.last.end(null);
    await rig.clock.advance(0);
    assert.deepEqual([rig.state.phase, rig.whep.alive.length], ['ended', 0]);
  });

  it('never probes sooner than two seconds after a failure, whatever the policy says', async () => {
    const rig = await createFallenRig({ delays: [100] });
    await untilProbe(rig);
    rig.whep.last.reject(mediaError('unreachable'));
    assert.ok((await untilProbe(rig)) >= 2_000);
  });

  it('ends when the last source that lives says the show is over', async () => {
    const rig = await createFallenRig();
    rig.hls.last.end(mediaError('server-error'));
    await untilProbe(rig);
    rig.whep.last.accept();
    rig.whep.last.end(null);
    await rig.clock.advance(0);
    assert.equal(rig.state.phase, 'ended');
  });

  it('opens again a source whose server closed the session', async () => {
    const rig = await createPlayingRig();
    rig.whep.last.end(mediaError('ended'));
    await rig.clock.advance(0);
    rig.hls.last.play();
    assert.ok((await untilProbe(rig)) <= 2_000);
  });

  it('tells the moment that the picture in sight shows', async () => {
    const rig = await createFallenRig();
    rig.hls.last.capturedAt = 1_234;
    assert.equal(rig.playback.capturedAt(), 1_234);
    assert.ok((await rig.playback.health())!.packets! > 0);
  });
});
