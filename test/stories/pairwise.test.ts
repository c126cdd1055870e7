import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pairwise } from '../../scripts/stories/pairwise.ts';

describe('the pairwise matrix', () => {
  const choices = {
    width: ['320', '960'],
    language: ['en', 'ar', 'zh'],
    scheme: ['light', 'dark'],
  };
  const made = pairwise(choices);

  it('brings each two values together', () => {
    const together = (...pairs: [string, string][]): boolean =>
      made.some((one) => pairs.every(([name, value]) => one[name] === value));
    for (const width of choices.width) {
      for (const language of choices.language) {
        assert.ok(together(['width', width], ['language', language]), `${width} ${language}`);
        for (const scheme of choices.scheme) {
          assert.ok(together(['language', language], ['scheme', scheme]), `${language} ${scheme}`);
          assert.ok(together(['width', width], ['scheme', scheme]), `${width} ${scheme}`);
        }
      }
    }
  });

  it('takes fewer than all combinations, and always the same ones', () => {
    assert.ok(made.length < 2 * 3 * 2, `${made.length}`);
    assert.deepEqual(pairwise(choices), made);
  });
});
