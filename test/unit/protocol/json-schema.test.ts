import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { emptyState } from '../../../src/core/reduce/reduce.ts';
import { jsonSchema } from '../../../src/protocol/schema/json-schema.ts';
import { schemaCheck } from './ajv.ts';
import {
  BAD_DATA,
  cue,
  GOOD_CUES,
  GOOD_SAMPLES,
  sample,
} from '../../../src/testing/protocol-cues.ts';
import { goodShow, readChanged, type Loose } from './good-show.ts';

const FILE = new URL('../../../src/protocol/onair-show.schema.json', import.meta.url);

describe('onair-show.schema.json', () => {
  it('is what the readers say: run `npm run schema` when it is not', () => {
    assert.equal(readFileSync(FILE, 'utf8'), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
  });

  it('takes the good show, every good cue, sample and snapshot', () => {
    assert.deepEqual(schemaCheck('manifest', goodShow()), []);
    for (const [type, data] of GOOD_CUES) assert.deepEqual(schemaCheck('cue', cue(type, data)), []);
    for (const [type, data] of GOOD_SAMPLES)
      assert.deepEqual(schemaCheck('sample', sample(type, data)), []);
    const at = cue('', 0)['at'];
    const snapshot = { v: 1, show: 's', epoch: 'e', seq: 0, at, state: emptyState() };
    assert.deepEqual(schemaCheck('snapshot', snapshot), []);
    assert.deepEqual(schemaCheck('cue', cue('wheel.spin', [1])), []);
  });

  it('refuses every cue that the readers refuse, but for reserved names', () => {
    for (const [type, data] of BAD_DATA) {
      if (JSON.stringify(data).includes('__proto__')) continue;
      assert.notDeepEqual(
        schemaCheck('cue', cue(type, data)),
        [],
        `${type} ${JSON.stringify(data)}`,
      );
    }
    assert.notDeepEqual(schemaCheck('sample', sample('applause', {})), []);
  });

  const bad: readonly [string, (show: Loose) => void][] = [
    ['another version', (show) => (show.onair = 2)],
    ['no title', (show) => delete show.title],
    ['a state that is none', (show) => (show.state = 'paused')],
    ['a time without offset', (show) => (show.startsAt = '2026-11-25T19:00:00')],
    ['an amount as a number', (show) => (show.products[0].price.amount = 24)],
    ['a script as an address', (show) => (show.products[0].url = 'javascript:alert(1)')],
    ['a wss address of a page', (show) => (show.links[0].url = 'wss://shop.example/')],
    ['a country in small letters', (show) => (show.markets.de = {})],
    ['a list that is none', (show) => (show.products = {})],
    ['a text that is too long', (show) => (show.title.en = 'x'.repeat(5001))],
    ['a language that is none', (show) => (show.title['not a tag'] = 'x')],
  ];
  for (const [name, change] of bad)
    it(`refuses ${name}, as the reader does`, () => {
      const show = goodShow();
      change(show);
      assert.notDeepEqual(schemaCheck('manifest', show), []);
      assert.ok(readChanged(change).issues.length > 0);
    });
});
