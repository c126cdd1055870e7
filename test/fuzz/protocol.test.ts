import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as protocol from '../../src/protocol/index.ts';
import type { ReadResult } from '../../src/protocol/index.ts';
import { MANIFEST } from '../../src/protocol/schema/manifest.ts';
import { schemaCheck } from '../unit/protocol/ajv.ts';
import { cue, GOOD_CUES } from '../../src/testing/protocol-cues.ts';
import { goodShow, json } from '../unit/protocol/good-show.ts';
import { addressesIn, hostile, placesIn, withValue, type Place } from './mutations.ts';

const READERS = {
  manifest: protocol.readManifest,
  cue: protocol.readCue,
  sample: protocol.readSample,
  snapshot: protocol.readSnapshot,
  hello: protocol.readHello,
  request: protocol.readRequest,
  receipt: protocol.readReceipt,
  problem: protocol.readProblem,
} as const;

const REQUIRED = ['onair', 'id', 'title', 'state', 'startsAt'];
const SHOW = goodShow() as unknown;
const places = placesIn(SHOW);
const anyPlace = fc.nat(places.length - 1).map((index) => places[index] ?? []);

/** What holds of every result. */
function assertSound(result: ReadResult<unknown>): void {
  assert.ok(result.ok || result.issues.length > 0, 'a failure says why');
  assert.ok(result.issues.length <= 100);
  for (const { path, expected, got } of result.issues) {
    assert.ok(path.length <= 700 && expected.length > 0 && got.length <= 60);
  }
  if (result.ok) assertFrozen(result.value);
}

function assertFrozen(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Object.isFrozen(value) || (prototype !== Object.prototype && prototype !== Array.prototype))
    assert.fail('it is not frozen, or no plain object');
  for (const member of Object.values(value)) assertFrozen(member);
}

function assertWebAddresses(result: ReadResult<protocol.Manifest>): void {
  if (!result.ok) return;
  for (const address of addressesIn(MANIFEST, result.value))
    assert.match(new URL(address, 'https://page.example/').protocol, /^(https?|wss?):$/);
}

/** The same with its keys in order, for comparing as text. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).map(([key, one]) => [key, sorted(one)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('readers, given anything', () => {
  for (const [name, read] of Object.entries(READERS))
    it(`${name}: never throw, and say what is wrong`, () => {
      fc.assert(
        fc.property(fc.oneof(fc.anything(), fc.jsonValue(), fc.json(), fc.string()), (input) =>
          assertSound(read(input)),
        ),
        { numRuns: 400 },
      );
    });
});

describe('readManifest, given a good show with anything at one place', () => {
  it('never throws and never lets a bad address through', () => {
    fc.assert(
      fc.property(anyPlace, hostile, fc.boolean(), (place, value, hasBase) => {
        const changed = withValue(SHOW, place, value);
        const result = protocol.readManifest(
          changed,
          hasBase ? { base: 'https://shop.example/live/show.json' } : {},
        );
        assertSound(result);
        assertWebAddresses(result);
      }),
      { numRuns: 800 },
    );
  });

  it('keeps everything else', () => {
    const elsewhere = anyPlace.filter(
      ([top]) => top !== undefined && !REQUIRED.includes(String(top)),
    );
    fc.assert(
      fc.property(elsewhere, hostile, (place, value) => {
        const result = protocol.readManifest(withValue(SHOW, place, value));
        assert.ok(result.ok);
        const found = sorted(result.value) as Record<string, unknown>;
        for (const [key, part] of partsBeside(place)) {
          const [wanted, there] = [JSON.stringify(sorted(part)), found[key]];
          const candidates = Array.isArray(part) || !Array.isArray(there) ? [there] : there;
          assert.ok(
            candidates.some((one) => JSON.stringify(one) === wanted),
            key,
          );
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reports all that its JSON Schema refuses', () => {
    fc.assert(
      fc.property(anyPlace, hostile, (place, value) => {
        const changed = json({ show: withValue(SHOW, place, value) }).show as unknown;
        const { issues } = protocol.readManifest(changed);
        if (issues.length === 0) assert.deepEqual(schemaCheck('manifest', changed), []);
      }),
      { numRuns: 800 },
    );
  });
});

/** What must still be there: the other fields, and of a list the other members. */
function partsBeside([top, index]: Place): readonly (readonly [string, unknown])[] {
  return Object.entries(SHOW as object).flatMap(([key, part]: [string, unknown]) => {
    if (key !== top) return [[key, part] as const];
    if (!Array.isArray(part) || typeof index !== 'number') return [];
    return part.filter((_, at) => at !== index).map((member: unknown) => [key, member] as const);
  });
}

describe('readCue, given a good cue with anything at one place', () => {
  const changedCue = fc.constantFrom(...GOOD_CUES).chain(([type, data]) => {
    const good = cue(type, data);
    const all = placesIn(good);
    return fc
      .tuple(fc.nat(all.length - 1), hostile)
      .map(([index, value]) => withValue(good, all[index] ?? [], value));
  });

  it('never throws, and reports all that its JSON Schema refuses', () => {
    fc.assert(
      fc.property(changedCue, (changed) => {
        const result = protocol.readCue(changed);
        assertSound(result);
        const sent = json({ cue: changed }).cue as unknown;
        if (protocol.readCue(sent).issues.length === 0)
          assert.deepEqual(schemaCheck('cue', sent), []);
      }),
      { numRuns: 800 },
    );
  });
});
