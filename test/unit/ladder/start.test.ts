import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mediaError } from '../../doubles/fake-transport.ts';
import { createRig } from './rig.ts';

describe('the ladder at the start', () => {
  it('tries the first source alone, and reports that at once', () => {
    const { whep, hls, state } = createRig();
    assert.equal(whep.openings.length, 1);
    assert.equal(hls.openings.length, 0);
    assert.deepEqual(state, {
      phase: 'connecting',
      transport: null,
      playback: 'stopped',
      muted: true,
      error: null,
    });
  });

  it('plays it as soon as it shows a picture', async () => {
    const rig = createRig();
    rig.whep.last.play();
    await rig.clock.advance(0);
    assert.equal(rig.surface.shown, rig.whep.last.video);
    assert.deepEqual(rig.phases, ['connecting', 'playing']);
    assert.equal(rig.state.transport, 'whep');
    assert.equal(rig.state.playback, 'playing');
  });

  it('passes over sources that no transport can play', () => {
    const { whep, surface } = createRig({ ladder: ['carrier-pigeon', 'whep'] });
    assert.equal(whep.openings.length, 1);
    assert.equal(surface.inUse.size, 1);
  });

  it('says so when nothing can be played', async () => {
    const rig = createRig({ ladder: ['carrier-pigeon'] });
    await rig.clock.advance(60_000);
    assert.equal(rig.states.length, 1);
    assert.equal(rig.state.phase, 'failed');
    assert.equal(rig.state.error?.reason, 'unsupported');
  });

  it('starts the next source beside one that shows nothing for two seconds', async () => {
    const { clock, whep, hls } = createRig();
    whep.last.accept();
    await clock.advance(1_900);
    assert.equal(hls.openings.length, 0);
    await clock.advance(200);
    assert.equal(hls.alive.length, 1);
    assert.equal(whep.alive.length, 1);
  });

  it('starts the next source at once when the first is refused', async () => {
    const { clock, whep, hls } = createRig();
    whep.last.reject(mediaError('not-found'));
    await clock.advance(0);
    assert.equal(hls.alive.length, 1);
  });

  it('shows whichever has a picture first, and keeps the better one coming', async () => {
    const rig = createRig();
    await rig.clock.advance(2_500);
    rig.hls.last.play();
    await rig.clock.advance(0);
    assert.equal(rig.state.transport, 'hls');
    assert.equal(rig.state.phase, 'probing');
    assert.equal(rig.whep.alive.length, 1);
  });

  it('lets the better one take over after three healthy seconds, and then closes the other', async () => {
    const rig = createRig();
    await rig.clock.advance(2_500);
    rig.hls.last.play();
    await rig.clock.advance(500);
    rig.whep.last.play();
    await rig.clock.advance(2_900);
    assert.equal(rig.state.transport, 'hls');
    await rig.clock.advance(400);
    assert.equal(rig.state.transport, 'whep');
    assert.equal(rig.surface.shown, rig.whep.last.video);
    await rig.clock.advance(250);
    assert.equal(rig.hls.alive.length, 0);
    assert.deepEqual([...rig.surface.inUse], [rig.whep.last.video]);
  });

  it('starts the three seconds anew when the better one falters', async () => {
    const rig = createRig();
    await rig.clock.advance(2_500);
    rig.hls.last.play();
    await rig.clock.advance(0);
    rig.whep.last.play();
    await rig.clock.advance(2_000);
    rig.whep.last.flow.packets = false;
    await rig.clock.advance(400);
    rig.whep.last.flow.packets = true;
    await rig.clock.advance(2_500);
    assert.equal(rig.state.transport, 'hls');
    await rig.clock.advance(1_000);
    assert.equal(rig.state.transport, 'whep');
  });

  it('drops the second source when the first shows a picture after all', async () => {
    const rig = createRig();
    await rig.clock.advance(2_500);
    rig.hls.last.accept();
    rig.whep.last.play();
    await rig.clock.advance(0);
    assert.equal(rig.state.transport, 'whep');
    assert.equal(rig.hls.alive.length, 0);
    assert.equal(rig.surface.inUse.size, 1);
  });

  it('shows the first picture even if both come in one moment, and lets the better one prove itself', async () => {
    const rig = createRig();
    await rig.clock.advance(2_500);
    rig.hls.last.accept();
    rig.whep.last.accept();
    await rig.clock.advance(0);
    rig.hls.last.frame();
    rig.whep.last.frame();
    await rig.clock.advance(500);
    assert.deepEqual([rig.state.phase, rig.state.transport], ['probing', 'hls']);
    await rig.clock.advance(3_500);
    assert.equal(rig.state.transport, 'whep');
  });

  it('gives up after fifteen seconds a better source that never comes, and probes it by the policy', async () => {
    const rig = createRig();
    await rig.clock.advance(2_500);
    rig.hls.last.play();
    await rig.clock.advance(12_000);
    assert.equal(rig.whep.alive.length, 1);
    await rig.clock.advance(1_000);
    assert.equal(rig.whep.alive.length, 0);
    assert.equal(rig.state.phase, 'playing');
    assert.equal(rig.state.error, null);
    await rig.clock.advance(2_000);
    assert.equal(rig.whep.openings.length, 2);
    assert.equal(rig.state.phase, 'probing');
  });

  it('fails with the last error when nothing can be had, and tries again by itself', async () => {
    const rig = createRig();
    rig.whep.last.reject(mediaError('unreachable'));
    await rig.clock.advance(0);
    rig.hls.last.reject(mediaError('server-error'));
    await rig.clock.advance(0);
    assert.equal(rig.state.phase, 'failed');
    assert.equal(rig.state.error?.reason, 'server-error');
    await rig.clock.advance(2_500);
    assert.equal(rig.state.phase, 'connecting');
    rig.whep.last.play();
    await rig.clock.advance(0);
    assert.equal(rig.state.phase, 'playing');
    assert.equal(rig.state.error, null);
  });

  it('wraps what a transport throws into an error with a reason', async () => {
    const rig = createRig({ ladder: ['whep'] });
    rig.whep.last.reject(new TypeError('boom'));
    await rig.clock.advance(0);
    const { area, reason, message, transport } = rig.state.error!;
    assert.deepEqual([area, reason, message, transport], ['media', 'unreachable', 'boom', 'whep']);
  });
});
