import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isKnownCue, readCue, readHello, readSample } from '../../../src/protocol/index.ts';
import { CUE_DATA } from '../../../src/protocol/schema/cue.ts';
import {
  BAD_DATA,
  cue,
  GOOD_CUES,
  GOOD_SAMPLES,
  sample,
} from '../../../src/testing/protocol-cues.ts';
import { json, pathsOf, valueOf } from './good-show.ts';

describe('readCue', () => {
  it('has a good example of every type below', () => {
    assert.deepEqual(new Set(GOOD_CUES.map(([type]) => type)), new Set(Object.keys(CUE_DATA)));
  });

  for (const [type, data] of GOOD_CUES)
    it(`reads ${type} ${JSON.stringify(data).slice(0, 50)}`, () => {
      for (const input of [cue(type, data), JSON.stringify(cue(type, data))]) {
        const result = readCue(input);
        assert.deepEqual(result.issues, []);
        assert.deepEqual(json(valueOf(result)), cue(type, data));
        assert.ok(isKnownCue(valueOf(result)));
      }
    });

  for (const [type, data, path] of BAD_DATA)
    it(`refuses ${type} ${JSON.stringify(data).slice(0, 60)}`, () => {
      const result = readCue(cue(type, data));
      assert.ok(!result.ok && result.reason === 'invalid');
      assert.equal(pathsOf(result)[0], path);
    });

  for (const [key, bad] of [
    ['seq', 1.5],
    ['seq', '1'],
    ['seq', -1],
    ['at', 'now'],
    ['id', ''],
    ['id', 'a\u0000b'],
    ['type', ['caption']],
    ['type', 'constructor'],
    ['by', 5],
    ['data', undefined],
  ] as const)
    it(`refuses one whose ${key} is ${JSON.stringify(bad)}`, () => {
      const result = readCue({ ...cue('agenda.enter', { segmentId: 's' }), [key]: bad });
      assert.ok(!result.ok);
      assert.equal(pathsOf(result)[0], key);
    });

  it('keeps a type that it does not know, with its data as plain JSON', () => {
    const data = { deep: [{ a: '\u0000b' }], n: 1e3, none: null };
    const value = valueOf(readCue(cue('wheel.spin', data)));
    assert.equal(isKnownCue(value), false);
    assert.deepEqual(json(value.data), { deep: [{ a: 'b' }], n: 1000, none: null });
  });

  it('keeps fields that it does not know', () => {
    const value = valueOf(
      readCue({ ...cue('offer.end', { offerId: 'o', why: 'sold' }), trace: 'x' }),
    );
    assert.deepEqual(json(value), {
      ...cue('offer.end', { offerId: 'o', why: 'sold' }),
      trace: 'x',
    });
  });

  it('tells another major version apart', () => {
    const result = readCue({ v: 2, kind: 'other' });
    assert.ok(!result.ok && result.reason === 'unsupported-version');
  });

  it('refuses what is larger than 32 KiB', () => {
    const data = { text: 'x'.repeat(40_000), lang: 'en', until: '2026-11-25T19:00:00Z' };
    for (const input of [cue('caption', data), JSON.stringify(cue('caption', data))]) {
      const result = readCue(input);
      assert.ok(!result.ok && result.reason === 'too-large');
    }
  });
});

describe('readSample', () => {
  for (const [type, data] of GOOD_SAMPLES)
    it(`reads ${type}`, () => {
      assert.deepEqual(json(valueOf(readSample(sample(type, data)))), sample(type, data));
    });

  it('refuses an unknown type at `type`, so that its reader can pass it over', () => {
    const result = readSample(sample('applause', { level: 3 }));
    assert.ok(!result.ok && result.reason === 'invalid');
    assert.deepEqual(pathsOf(result), ['type']);
  });

  it('refuses counts that are none', () => {
    for (const counts of [{ heart: -1 }, { heart: '1' }, { constructor: 1 }, [1], null])
      assert.equal(readSample(sample('reaction.batch', { counts })).ok, false);
  });
});

describe('readHello', () => {
  const hello = { v: 1, show: 's', epoch: 'e', seq: 0, now: 1_764_097_200_000 };

  it('reads the first message of a feed', () => {
    assert.deepEqual(json(valueOf(readHello(hello))), hello);
  });

  it('refuses one that lacks anything', () => {
    for (const key of Object.keys(hello))
      assert.deepEqual(pathsOf(readHello({ ...hello, [key]: undefined })), [key]);
  });
});
