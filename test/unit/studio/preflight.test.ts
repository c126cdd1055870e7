import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checksOf } from '../../../src/studio/preflight/checks.ts';
import { lightFinding, lightOf } from '../../../src/studio/preflight/light.ts';
import { pictureFinding } from '../../../src/studio/preflight/picture.ts';
import { levelOf, soundVerdict, type SoundLevel } from '../../../src/studio/preflight/sound.ts';
import { INITIAL, type SourceState, type StudioState } from '../../../src/studio/studio-state.ts';

/** A sine of that amplitude. */
const tone = (amplitude: number): number[] =>
  Array.from({ length: 2_048 }, (_, i) => amplitude * Math.sin((2 * Math.PI * i) / 64));
/** Ten seconds of talk: words at one loudness, and the room between them at another. */
const talk = (words: number, room: number, peak = words + 12): SoundLevel[] =>
  Array.from({ length: 100 }, (_, i) =>
    i % 5 < 3 ? { rms: words, peak } : { rms: room, peak: room + 10 },
  );
const pixels = (...lumas: readonly number[]): number[] =>
  lumas.flatMap((luma) => [luma, luma, luma, 255]);
const ON: SourceState = { ...INITIAL.camera, status: 'on' };

describe('the level of a microphone', () => {
  it('is 0 dBFS at full scale, −3 for the power of a sine, and −100 in silence', () => {
    const { peak, rms } = levelOf(tone(1));
    assert.ok(Math.abs(peak) < 0.01);
    assert.ok(Math.abs(rms + 3.01) < 0.02);
    assert.deepEqual(levelOf(new Float32Array(64)), { rms: -100, peak: -100 });
  });

  it('halves by six decibels', () => {
    assert.ok(Math.abs(levelOf(tone(1)).rms - levelOf(tone(0.5)).rms - 6.02) < 0.02);
  });
});

describe('what is heard before a show', () => {
  it('is told only after two seconds', () => {
    assert.equal(soundVerdict(talk(-24, -60).slice(0, 19)).voice, 'waiting');
    assert.equal(soundVerdict(talk(-24, -60).slice(0, 20)).voice, 'good');
  });

  for (const [name, levels, voice, noise] of [
    ['a voice in a quiet room', talk(-24, -60), 'good', 'quiet'],
    ['a voice beside a fan', talk(-24, -36), 'good', 'noisy'],
    ['a voice across the room', talk(-46, -64), 'faint', 'quiet'],
    ['a voice that is cut off', talk(-8, -58, 0), 'clipped', 'quiet'],
    ['a microphone that is switched off', talk(-95, -100), 'silent', 'waiting'],
  ] as const) {
    it(`is ${voice} of ${name}`, () => {
      const verdict = soundVerdict(levels);
      assert.deepEqual([verdict.voice, verdict.noise], [voice, noise]);
    });
  }

  it('forgives one cough', () => {
    const levels = talk(-24, -60);
    levels[50] = { rms: -4, peak: 0 };
    assert.equal(soundVerdict(levels).voice, 'good');
  });
});

describe('what is seen before a show', () => {
  it('has the brightness of its pixels, green counting most', () => {
    assert.equal(Math.round(lightOf(pixels(0, 100, 200)).mean), 100);
    assert.equal(Math.round(lightOf([0, 255, 0, 255]).mean), 182);
    assert.deepEqual(lightOf([]), { mean: 0, spread: 0 });
  });

  for (const [lumas, finding] of [
    [[2, 3, 2], 'covered'],
    [[4, 60, 20], 'dark'],
    [[40, 90, 60], 'dim'],
    [[90, 140, 180], 'good'],
    [[240, 250, 235], 'glaring'],
  ] as const) {
    it(`is ${finding} at ${lumas.join(', ')}`, () => {
      assert.equal(lightFinding(lightOf(pixels(...lumas))), finding);
    });
  }

  it('is measured by what the camera really gives', () => {
    const size = { width: 1280, height: 720, framesPerSecond: 30 };
    assert.equal(pictureFinding(null), 'waiting');
    assert.equal(pictureFinding(size), 'good');
    assert.equal(pictureFinding({ ...size, framesPerSecond: 12 }), 'slow');
    assert.equal(pictureFinding({ width: 640, height: 480, framesPerSecond: 30 }), 'small');
    assert.equal(pictureFinding({ width: 720, height: 1280, framesPerSecond: 30 }), 'upright');
  });
});

describe('the list before a show', () => {
  const VOICE = soundVerdict(talk(-24, -60));
  const grades = (state: Partial<StudioState>): string[] =>
    checksOf({ ...INITIAL, ...state }, VOICE).map(({ name, grade }) => `${name} ${grade}`);

  it('says nothing yet of what nobody turned on', () => {
    assert.deepEqual(grades({}), [
      'microphone unseen',
      'noise unseen',
      'camera unseen',
      'light unseen',
      'uplink unseen',
    ]);
  });

  it('would rather have the one too, where the other is on', () => {
    assert.deepEqual(grades({ microphone: ON }), [
      'microphone good',
      'noise good',
      'camera fair',
      'light unseen',
      'uplink unseen',
    ]);
  });

  it('needs the host where a device failed, and where the line holds no picture', () => {
    const verdict = { finding: 'narrow', height: null, bitrate: 1, loss: 0, roundTrip: 9 } as const;
    const failed = { ...INITIAL.camera, status: 'failed', reason: 'in-use' } as const;
    const uplink = { status: 'done', progress: 1, verdict, error: null } as const;
    assert.deepEqual(grades({ camera: failed, microphone: ON, uplink }), [
      'microphone good',
      'noise good',
      'camera bad',
      'light unseen',
      'uplink bad',
    ]);
  });
});
