import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
// Loaded here, so that the `import()` of it takes no time that the fake clock cannot see.
import '../../../src/transport/ladder/care.ts';
import { mediaError } from '../../doubles/fake-transport.ts';
import { createFallenRig, createPlayingRig, type Rig } from './rig.ts';

/** The page is left, and what is open over WebRTC closes, as WHEP and LiveKit do. */
async function leave(rig: Rig, persisted = true): Promise<void> {
  rig.page.live('pagehide', persisted);
  for (const { end } of rig.whep.alive) end(mediaError('silent'));
  rig.page.live('freeze');
  rig.surface.shown!.paused = true;
  await rig.clock.advance(0);
}

async function comeBack(rig: Rig): Promise<void> {
  rig.page.live('resume');
  rig.page.live('pageshow');
  await rig.clock.advance(0);
}

describe('a page that is left and comes back as it was', () => {
  it('opens nothing while it is away, and the best source at once when it is back', async () => {
    const rig = await createPlayingRig({ muted: false });
    await leave(rig);
    // The browser stops its timers soon.
    await rig.clock.advance(1_000);
    assert.equal(rig.whep.openings.length + rig.hls.openings.length, 1);
    await comeBack(rig);
    assert.equal(rig.whep.openings.length, 2);
    rig.whep.last.play();
    await rig.clock.advance(500);
    assert.deepEqual([rig.state.phase, rig.state.transport], ['playing', 'whep']);
    assert.equal(rig.hls.openings.length, 0);
  });

  it('keeps the viewer’s choice of sound', async () => {
    for (const muted of [true, false]) {
      const rig = await createPlayingRig({ muted });
      await leave(rig);
      await comeBack(rig);
      rig.whep.last.play();
      await rig.clock.advance(500);
      assert.equal(rig.state.muted, muted);
      assert.equal(rig.surface.shown?.muted, muted);
    }
  });

  it('counts its being left as no failure: the next one waits no longer than the first', async () => {
    const rig = await createPlayingRig({ ladder: ['whep'] });
    for (let i = 0; i < 3; i++) {
      await leave(rig);
      await comeBack(rig);
      rig.whep.last.play();
      await rig.clock.advance(500);
    }
    rig.whep.last.end(mediaError('silent'));
    const { length } = rig.whep.openings;
    await rig.clock.advance(2_500);
    assert.equal(rig.whep.openings.length, length + 1);
  });

  it('plays on what it did not close, and tries the better source without waiting', async () => {
    const rig = await createFallenRig({ delays: [60_000] });
    const before = rig.whep.openings.length;
    await leave(rig);
    assert.equal(rig.surface.shown?.paused, true);
    await comeBack(rig);
    assert.equal(rig.surface.shown?.paused, false);
    await rig.clock.advance(500);
    assert.equal(rig.whep.openings.length, before + 1);
    assert.equal(rig.hls.alive.length, 1);
  });

  it('does not try what the server refused, nor what this browser cannot play', async () => {
    for (const reason of ['unauthorized', 'unsupported'] as const) {
      const rig = await createPlayingRig();
      rig.whep.last.end(mediaError(reason));
      await rig.clock.advance(100);
      rig.hls.last.play();
      await rig.clock.advance(5_000);
      const before = rig.whep.openings.length;
      await leave(rig);
      await comeBack(rig);
      await rig.clock.advance(10_000);
      assert.equal(rig.whep.openings.length, before, reason);
    }
  });

  it('does not start what the viewer’s browser had stopped before', async () => {
    const rig = await createFallenRig();
    rig.surface.shown!.paused = true;
    await leave(rig);
    await comeBack(rig);
    assert.equal(rig.surface.shown?.paused, true);
  });

  it('hears of none of it once it is stopped', async () => {
    const rig = await createPlayingRig();
    await leave(rig);
    rig.stop();
    await comeBack(rig);
    await rig.clock.advance(60_000);
    assert.equal(rig.whep.openings.length + rig.hls.openings.length, 1);
  });
});

describe('a page that is left for good', () => {
  it('is no matter of the ladder’s: it goes on as ever', async () => {
    const rig = await createPlayingRig();
    await leave(rig, false);
    assert.equal(rig.hls.openings.length, 1);
  });
});

describe('a page that was frozen', () => {
  it('plays on when it is let go, although nobody sees it', async () => {
    const rig = await createFallenRig();
    rig.page.visible = false;
    rig.page.live('freeze');
    rig.surface.shown!.paused = true;
    rig.page.live('resume');
    await rig.clock.advance(0);
    assert.equal(rig.surface.shown?.paused, false);
  });
});
