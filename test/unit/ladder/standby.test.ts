import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
// Loaded here, so that the ladder's own `import()` of it takes no time that the fake clock cannot see.
import '../../../src/transport/ladder/care.ts';
import { mediaError } from '../../doubles/fake-transport.ts';
import { createPlayingRig, createRig, type Rig, type RigOptions } from './rig.ts';

/** What Chromium says of the line, for this test. */
function sayOfLine(line: { readonly saveData?: boolean } | undefined): void {
  Object.defineProperty(navigator, 'connection', { value: line, configurable: true });
}

afterEach(() => sayOfLine(undefined));

describe('a source on warm standby', () => {
  it('is prepared once, when the picture in sight has been well for three seconds', async () => {
    const rig = createRig();
    rig.whep.last.play();
    await rig.clock.advance(2_500);
    assert.equal(rig.hls.prepared.length, 0);
    await rig.clock.advance(60_000);
    assert.deepEqual(
      rig.hls.prepared.map(({ url }) => url),
      ['/live/hls'],
    );
    assert.equal(rig.whep.prepared.length, 0);
    assert.equal(rig.hls.openings.length, 0);
  });

  it('is not prepared before there is a picture, nor while that stands', async () => {
    const rig = createRig();
    await rig.clock.advance(1_500);
    rig.whep.last.play();
    await rig.clock.advance(1_000);
    rig.whep.last.flow.packets = false;
    await rig.clock.advance(60_000);
    assert.equal(rig.hls.prepared.length, 0);
  });

  it('is not prepared where the viewer saves data', async () => {
    sayOfLine({ saveData: true });
    const rig = await createPlayingRig();
    await rig.clock.advance(60_000);
    assert.equal(rig.hls.prepared.length, 0);
  });

  it('is not prepared once this browser has been found unable to play it', async () => {
    const rig = createRig({ ladder: ['hls', 'whep'] });
    rig.hls.last.reject(mediaError('unsupported'));
    await rig.clock.advance(0);
    rig.whep.last.play();
    await rig.clock.advance(10_000);
    assert.equal(rig.hls.prepared.length, 0);
  });
});

/** A rig in which HLS runs out of sight beside WHEP. */
async function createHotRig(options?: RigOptions): Promise<Rig> {
  const rig = await createPlayingRig({ ...options, standby: 'hot' });
  await rig.clock.advance(250);
  rig.hls.last.play();
  await rig.clock.advance(2_000);
  return rig;
}

describe('a source on hot standby', () => {
  it('runs out of sight once the picture in sight is well, and is no probe', async () => {
    const rig = await createPlayingRig({ standby: 'hot' });
    await rig.clock.advance(250);
    assert.equal(rig.hls.alive.length, 1);
    rig.hls.last.play();
    await rig.clock.advance(60_000);
    assert.equal(rig.hls.openings.length, 1);
    assert.equal(rig.surface.shown, rig.whep.last.video);
    assert.deepEqual(rig.phases, ['connecting', 'playing']);
  });

  it('is in sight within 600 ms of the last packet, without a second opening', async () => {
    const rig = await createHotRig();
    rig.whep.last.flow.packets = false;
    await rig.clock.advance(500);
    assert.deepEqual([rig.state.phase, rig.state.transport], ['playing', 'hls']);
    assert.equal(rig.surface.shown, rig.hls.last.video);
    assert.equal(rig.hls.openings.length, 1);
    await rig.clock.advance(250);
    assert.equal(rig.whep.openings[0]!.signal.aborted, true);
  });

  it('has run for an hour when it is needed, and is taken as it is', async () => {
    const rig = await createHotRig();
    await rig.clock.advance(3_600_000);
    rig.whep.last.flow.packets = false;
    await rig.clock.advance(500);
    assert.equal(rig.state.transport, 'hls');
    assert.equal(rig.hls.openings.length, 1);
  });

  it('is in sight with the next look when the session in sight ends with an error', async () => {
    const rig = await createHotRig();
    rig.whep.last.end(mediaError('unreachable'));
    await rig.clock.advance(125);
    assert.deepEqual([rig.state.phase, rig.state.transport], ['playing', 'hls']);
  });

  it('lends its patience to nobody: with nothing ready, silence takes 700 ms to be certain', async () => {
    const rig = await createHotRig();
    rig.hls.last.flow.packets = false;
    await rig.clock.advance(13_000);
    assert.equal(rig.hls.alive.length, 0);
    rig.whep.last.flow.packets = false;
    await rig.clock.advance(600);
    assert.equal(rig.state.phase, 'suspect');
    await rig.clock.advance(300);
    assert.equal(rig.state.phase, 'switching');
  });

  it('is opened again half a minute after it failed', async () => {
    const rig = await createHotRig();
    rig.hls.last.end(mediaError('server-error'));
    await rig.clock.advance(29_000);
    assert.equal(rig.hls.openings.length, 1);
    await rig.clock.advance(1_500);
    assert.equal(rig.hls.openings.length, 2);
    assert.equal(rig.state.error, null);
  });

  it('stands behind the returned picture again', async () => {
    const rig = await createHotRig();
    rig.whep.last.flow.packets = false;
    await rig.clock.advance(2_800);
    rig.whep.last.play();
    await rig.clock.advance(3_500);
    assert.deepEqual([rig.state.phase, rig.state.transport], ['playing', 'whep']);
    await rig.clock.advance(500);
    assert.equal(rig.hls.alive.length, 1);
    assert.equal(rig.hls.openings.length, 2);
  });

  it('is the next of several sources', async () => {
    const rig = await createPlayingRig({ ladder: ['whep', 'whep', 'hls'], standby: 'hot' });
    await rig.clock.advance(250);
    assert.equal(rig.whep.alive.length, 2);
    assert.equal(rig.hls.openings.length, 0);
  });

  it('ends on a hidden page, and is back with it', async () => {
    const rig = await createHotRig();
    rig.page.visible = false;
    await rig.clock.advance(250);
    assert.equal(rig.hls.alive.length, 0);
    rig.page.visible = true;
    await rig.clock.advance(250);
    assert.equal(rig.hls.alive.length, 1);
  });

  it('never runs where the viewer saves data', async () => {
    sayOfLine({ saveData: true });
    const rig = await createPlayingRig({ standby: 'hot' });
    await rig.clock.advance(60_000);
    assert.equal(rig.hls.openings.length, 0);
  });

  it('ends with the show and with the playback', async () => {
    for (const end of [(rig: Rig) => rig.whep.last.end(null), (rig: Rig) => rig.stop()]) {
      const rig = await createHotRig();
      end(rig);
      await rig.clock.advance(1_000);
      assert.equal(rig.hls.alive.length, 0);
      assert.equal(rig.clock.waiting, 0);
    }
  });
});
