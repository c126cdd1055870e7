import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comeBack, createRig, lose, weaken, type Rig } from './sound-rig.ts';

describe('a show of which no source has a picture', () => {
  it('is heard, and its picture is tried soon', async () => {
    const rig = await createRig();
    rig.whep.last.accept();
    await rig.clock.advance(17_000);
    assert.equal(rig.sound.openings.length, 1);
    assert.deepEqual([rig.state.transport, rig.state.soundOnly], [null, undefined]);
    rig.sound.last.accept();
    await rig.clock.advance(1_000);
    assert.deepEqual([rig.state.transport, rig.state.soundOnly], ['whep', true]);
    assert.equal(rig.state.soundOnlyCause, 'no-picture');
    const tried = rig.whep.openings.length;
    await rig.clock.advance(7_000);
    assert.equal(rig.whep.openings.length, tried + 1);
    await comeBack(rig);
    assert.deepEqual([rig.state.transport, rig.state.soundOnly], ['whep', undefined]);
    assert.equal(rig.sound.alive.length, 0);
  });

  it('is seen where its picture comes before its sound', async () => {
    const rig = await createRig();
    await rig.clock.advance(20_000);
    assert.equal(rig.sound.alive.length, 1);
    rig.whep.last.play();
    await rig.clock.advance(2_000);
    assert.deepEqual([rig.state.transport, rig.state.soundOnly], ['whep', undefined]);
    assert.equal(rig.sound.alive.length, 0);
  });

  it('is said to be so, and no line to be weak, through each try for the picture', async () => {
    const rig = await createHeardRig();
    const causes = new Set<unknown>();
    for (let i = 0; i < 120; i++) {
      await rig.clock.advance(1_000);
      causes.add(rig.state.soundOnlyCause);
    }
    assert.ok(rig.whep.openings.length > 2, 'the picture was tried');
    assert.deepEqual([...causes], ['no-picture']);
  });

  it('is said to have a weak line as soon as its sound has losses too', async () => {
    const rig = await createHeardRig(5);
    await rig.clock.advance(8_000);
    assert.deepEqual([rig.state.soundOnly, rig.state.soundOnlyCause], [true, 'weak-line']);
  });

  it('is the line’s to blame where there was a picture before', async () => {
    const rig = await createHeardRig();
    await rig.clock.advance(7_000);
    await comeBack(rig);
    await rig.clock.advance(2_000);
    assert.equal(rig.state.soundOnly, undefined);
    await weaken(rig);
    assert.deepEqual([rig.state.soundOnly, rig.state.soundOnlyCause], [true, 'weak-line']);
  });
});

/** A show of which no source has a picture, heard; so many of 100 packets are lost. */
async function createHeardRig(percent = 0): Promise<Rig> {
  const rig = await createRig();
  rig.whep.last.accept();
  await rig.clock.advance(17_000);
  if (percent) lose(rig.sound.last, percent, rig.clock);
  rig.sound.last.accept();
  await rig.clock.advance(1_000);
  assert.equal(rig.state.soundOnly, true);
  return rig;
}
