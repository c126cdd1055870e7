import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lastResult } from '../../../src/components/questions/last-result.ts';
import { writtenIn } from '../../../src/components/questions/written-in.ts';
import { messages } from '../../../src/i18n/locales/en/index.ts';
import { messages as arabic } from '../../../src/i18n/locales/ar/index.ts';
import { messages as chinese } from '../../../src/i18n/locales/zh-Hans/index.ts';

describe('what surrounds the questions', () => {
  it('works something out anew only when what it depends on has changed', () => {
    let times = 0;
    const sum = lastResult((a: number, b: number) => ((times += 1), a + b));
    assert.deepEqual([sum(1, 2), sum(1, 2), sum(2, 2), times], [3, 3, 4, 2]);
  });

  it('takes the page’s language for what is written, unless it is none', () => {
    assert.equal(writtenIn('fr-CA', 'en'), 'fr-CA');
    assert.equal(writtenIn('english_US', 'en'), 'en');
    assert.equal(writtenIn(`en-${'x'.repeat(40)}`, 'en'), 'en');
  });

  it('has every text in three languages, with the places of the English one', () => {
    const places = (message: unknown): string[] =>
      [...new Set(JSON.stringify(message).match(/\{\w+\}/g) ?? [])].sort();
    const keys = Object.keys(messages).filter((key) => key.startsWith('questions.'));
    assert.ok(keys.length > 60);
    for (const key of keys as (keyof typeof messages)[]) {
      assert.deepEqual(places(chinese[key]), places(messages[key]), `zh-Hans ${key}`);
      assert.deepEqual(places(arabic[key]), places(messages[key]), `ar ${key}`);
    }
  });
});
