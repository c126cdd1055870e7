import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comeBack, createPlayingRig, lose, weaken } from './sound-rig.ts';

describe('a line that does not hold the picture', () => {
  it('gets the sound alone after five seconds of ten percent lost, and that is said', async () => {
    const rig = await createPlayingRig();
    lose(rig.whep.last, 10, rig.clock);
    await rig.clock.advance(4_000);
    assert.equal(rig.sound.openings.length, 0);
    await rig.clock.advance(3_500);
    assert.equal(rig.sound.openings.length, 1);
    assert.equal(rig.state.soundOnly, undefined);
    rig.sound.last.accept();
    await rig.clock.advance(500);
    assert.deepEqual([rig.state.soundOnly, rig.state.soundOnlyCause], [true, 'weak-line']);
    assert.equal(rig.whep.alive.length, 0);
  });

  it('keeps its picture at three percent', async () => {
    const rig = await createPlayingRig();
    lose(rig.whep.last, 3, rig.clock);
    await rig.clock.advance(60_000);
    assert.equal(rig.sound.openings.length, 0);
  });

  it('loses it where it stands for a third of twenty seconds, by the engine’s count', async () => {
    const rig = await createPlayingRig();
    const start = rig.clock.now();
    rig.whep.last.told = Object.defineProperty({}, 'frozenMs', {
      enumerable: true,
      get: () => (rig.clock.now() - start) * 0.4,
    });
    await rig.clock.advance(14_000);
    assert.equal(rig.sound.openings.length, 0);
    await rig.clock.advance(8_000);
    assert.equal(rig.sound.openings.length, 1);
  });

  it('keeps it when nothing at all came for twelve seconds: an outage is no weak line', async () => {
    const rig = await createPlayingRig();
    const start = rig.clock.now();
    const running = (): number => {
      const passed = rig.clock.now() - start;
      return 100 + passed - Math.min(Math.max(passed - 3_000, 0), 12_000);
    };
    const getter = { enumerable: true, get: running };
    const counted = { bytes: getter, packets: getter, framesDecoded: getter };
    rig.whep.last.told = Object.defineProperties({}, counted);
    await rig.clock.advance(16_000);
    assert.equal(rig.state.phase, 'playing');
    await rig.clock.advance(30_000);
    assert.equal(rig.sound.openings.length, 0);
  });

  it('is tried with another source first', async () => {
    const rig = await createPlayingRig(['hls']);
    lose(rig.whep.last, 10, rig.clock);
    await rig.clock.advance(30_000);
    assert.equal(rig.sound.openings.length, 0);
  });

  it('gets its picture back after 30 s that are well, then 60, then 120', async () => {
    const rig = await createPlayingRig();
    const waits: number[] = [];
    for (let i = 0; i < 4; i++) {
      await weaken(rig);
      const [start, before] = [rig.clock.now(), rig.whep.openings.length];
      while (rig.whep.openings.length === before) await rig.clock.advance(1_000);
      waits.push(Math.round((rig.clock.now() - start) / 10_000) * 10);
      assert.equal(rig.state.soundOnlyCause, 'weak-line');
      await comeBack(rig);
      assert.deepEqual([rig.state.soundOnly, rig.state.soundOnlyCause], [undefined, undefined]);
    }
    assert.deepEqual(waits, [30, 60, 120, 120]);
  });

  it('waits on while the sound alone has losses too', async () => {
    const rig = await createPlayingRig();
    await weaken(rig);
    lose(rig.sound.last, 5, rig.clock);
    await rig.clock.advance(120_000);
    assert.equal(rig.whep.openings.length, 1);
  });

  it('lets a picture go that does not come, and keeps the sound', async () => {
    const rig = await createPlayingRig();
    await weaken(rig);
    await rig.clock.advance(31_000);
    assert.equal(rig.whep.alive.length, 1);
    await rig.clock.advance(16_000);
    assert.equal(rig.whep.alive.length, 0);
    assert.deepEqual([rig.state.soundOnly, rig.sound.alive.length], [true, 1]);
  });

  it('does nothing more once the viewer turned the picture on', async () => {
    const rig = await createPlayingRig();
    await weaken(rig);
    rig.playback.setSoundOnly?.(false);
    await rig.clock.advance(100);
    await comeBack(rig);
    lose(rig.whep.last, 20, rig.clock);
    await rig.clock.advance(60_000);
    assert.equal(rig.sound.openings.length, 1);
    assert.equal(rig.state.soundOnly, undefined);
  });

  it('does not bring the picture back to who asked for the sound alone', async () => {
    for (const first of ['line', 'viewer'] as const) {
      const rig = await createPlayingRig();
      if (first === 'line') await weaken(rig);
      rig.playback.setSoundOnly?.(true);
      await rig.clock.advance(100);
      rig.sound.last.accept();
      await rig.clock.advance(300_000);
      assert.deepEqual([rig.state.soundOnly, rig.state.soundOnlyCause], [true, undefined], first);
      assert.equal(rig.whep.openings.length, 1);
    }
  });

  it('is not judged while the viewer has the picture paused', async () => {
    const rig = await createPlayingRig();
    const { flow, video } = rig.whep.last;
    video.paused = true;
    flow.packets = false;
    await rig.clock.advance(60_000);
    assert.equal(rig.sound.openings.length, 0);
    assert.equal(rig.state.phase, 'playing');
    video.paused = false;
    flow.packets = true;
    lose(rig.whep.last, 10, rig.clock);
    await rig.clock.advance(8_000);
    assert.equal(rig.sound.openings.length, 1);
  });

  it('is not judged on a hidden page, where no picture is drawn', async () => {
    const rig = await createPlayingRig();
    rig.page.visible = false;
    rig.whep.last.flow.frames = false;
    await rig.clock.advance(60_000);
    assert.equal(rig.sound.openings.length, 0);
  });

  it('is not taken for weak because a still picture needs few bits', async () => {
    const rig = await createPlayingRig();
    const start = rig.clock.now();
    const told = { bytes: 0 };
    rig.whep.last.told = Object.defineProperty(told, 'bytes', {
      enumerable: true,
      get: () => (rig.clock.now() - start) * 10,
    });
    await rig.clock.advance(60_000);
    assert.equal(rig.sound.openings.length, 0);
    rig.whep.last.told = Object.defineProperties(
      {},
      {
        bytes: { enumerable: true, get: () => (rig.clock.now() - start) * 10 },
        frozenMs: { enumerable: true, get: () => (rig.clock.now() - start) * 0.2 },
      },
    );
    await rig.clock.advance(5_000);
    assert.equal(rig.sound.openings.length, 1);
  });
});
