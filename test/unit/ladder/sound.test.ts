import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createFallenRig, createPlayingRig, createRig } from './rig.ts';

describe('the ladder and the browser’s leave to play', () => {
  it('plays with sound where it is wanted and allowed', async () => {
    const rig = await createPlayingRig({ muted: false });
    assert.equal(rig.state.muted, false);
    assert.equal(rig.surface.shown!.muted, false);
  });

  it('goes on without sound where the browser refuses it, and says so', async () => {
    const rig = await createPlayingRig({
      muted: false,
      prepare: (surface) => (surface.autoplay = 'muted'),
    });
    assert.deepEqual([rig.state.muted, rig.state.playback], [true, 'playing']);
    assert.deepEqual([rig.surface.shown!.muted, rig.surface.shown!.paused], [true, false]);
  });

  it('goes back to muted when sound is asked for without a tap', async () => {
    const rig = await createPlayingRig({ prepare: (surface) => (surface.autoplay = 'muted') });
    rig.playback.setMuted(false);
    await rig.clock.advance(500);
    assert.ok(rig.states.every(({ muted }) => muted));
    assert.deepEqual([rig.state.phase, rig.state.playback], ['playing', 'playing']);
    assert.equal(rig.surface.shown!.paused, false);
  });

  it('goes back to muted when the browser takes its time to refuse', async () => {
    const rig = await createPlayingRig();
    rig.playback.setMuted(false);
    await rig.clock.advance(100);
    rig.surface.shown!.paused = true;
    await rig.clock.advance(200);
    assert.deepEqual([rig.state.muted, rig.surface.shown!.paused], [true, false]);
  });

  it('runs on muted when the page is seen again and sound is not allowed any more', async () => {
    const rig = await createPlayingRig({ muted: false });
    rig.page.visible = false;
    rig.surface.autoplay = 'muted';
    rig.surface.shown!.paused = true;
    await rig.clock.advance(1_000);
    rig.page.visible = true;
    rig.page.tell('visible');
    await rig.clock.advance(0);
    assert.deepEqual([rig.state.muted, rig.surface.shown!.paused], [true, false]);
  });

  it('unmutes within the tap', async () => {
    const rig = await createPlayingRig();
    rig.playback.setMuted(false);
    assert.equal(rig.state.muted, false);
    assert.equal(rig.surface.shown!.muted, false);
  });

  it('keeps the viewer’s choice when the picture moves to another rung', async () => {
    const rig = await createPlayingRig();
    rig.playback.setMuted(false);
    rig.whep.last.flow.packets = false;
    await rig.clock.advance(1_000);
    rig.hls.last.play();
    await rig.clock.advance(0);
    assert.equal(rig.surface.shown, rig.hls.last.video);
    assert.equal(rig.surface.shown!.muted, false);
    assert.equal(rig.whep.last.video.muted, true);
    assert.equal(rig.state.muted, false);
  });

  it('waits for the tap where even a muted start is refused, and tries nothing else', async () => {
    const rig = createRig({ prepare: (surface) => (surface.autoplay = 'nothing') });
    rig.whep.last.accept();
    await rig.clock.advance(60_000);
    assert.deepEqual([rig.state.phase, rig.state.playback], ['connecting', 'blocked']);
    assert.equal(rig.hls.openings.length, 0);
    assert.equal(rig.whep.alive.length, 1);
  });

  it('starts what was blocked within the tap, by setMuted() and by retry()', async () => {
    for (const act of ['setMuted', 'retry'] as const) {
      const rig = createRig({ prepare: (surface) => (surface.autoplay = 'nothing') });
      rig.whep.last.accept();
      await rig.clock.advance(20_000);
      rig.surface.autoplay = 'sound';
      if (act === 'retry') rig.playback.retry();
      else rig.playback.setMuted(false);
      assert.equal(rig.whep.last.video.paused, false);
      await rig.clock.advance(1_000);
      assert.equal(rig.whep.alive.length, 1);
      rig.whep.last.frame();
      await rig.clock.advance(0);
      assert.deepEqual([rig.state.phase, rig.state.playback], ['playing', 'playing']);
      assert.equal(rig.state.muted, act === 'retry');
    }
  });

  it('runs on when the page is seen again that the browser had paused', async () => {
    const rig = await createFallenRig();
    rig.page.visible = false;
    rig.hls.last.video.paused = true;
    await rig.clock.advance(5_000);
    rig.page.visible = true;
    rig.page.tell('visible');
    assert.equal(rig.hls.last.video.paused, false);
  });

  it('leaves paused what the viewer had paused', async () => {
    const rig = await createPlayingRig();
    rig.whep.last.video.paused = true;
    await rig.clock.advance(1_000);
    rig.page.visible = false;
    await rig.clock.advance(5_000);
    rig.page.visible = true;
    rig.page.tell('visible');
    assert.equal(rig.whep.last.video.paused, true);
  });

  it('plays with sound what the viewer had paused when sound is asked for', async () => {
    const rig = await createPlayingRig();
    rig.whep.last.video.paused = true;
    rig.playback.setMuted(false);
    await rig.clock.advance(500);
    assert.deepEqual([rig.state.muted, rig.surface.shown!.paused], [false, false]);
  });

  it('does not start a show that is over', async () => {
    const rig = await createPlayingRig();
    rig.whep.last.end(null);
    rig.whep.last.video.paused = true;
    await rig.clock.advance(0);
    rig.playback.setMuted(false);
    rig.playback.retry();
    assert.equal(rig.whep.last.video.paused, true);
    assert.equal(rig.state.phase, 'ended');
  });
});
