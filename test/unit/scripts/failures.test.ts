import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failuresText, readFailures } from '../../../scripts/failures.ts';

describe('readFailures', () => {
  it('reads what node:test prints', () => {
    const output = `ℹ fail 1

✖ failing tests:

test at test/e2e/steady.test.ts:53:7
✖ moves nothing by itself, desktop, / (5180.913552ms)
  AssertionError [ERR_ASSERTION]: Expected values to be strictly deep-equal`;
    assert.deepEqual(readFailures(output), [
      { file: 'test/e2e/steady.test.ts', name: 'moves nothing by itself, desktop, /' },
    ]);
  });

  it('reads what failuresText writes', () => {
    const failures = [
      { file: 'src/a.test.ts', name: 'does (one) thing' },
      { file: 'player--live', name: 'nothing is to be seen' },
    ];
    assert.deepEqual(readFailures(`before${failuresText(failures)}\n2 failed`), failures);
  });

  it('finds nothing where nothing failed', () => {
    assert.equal(failuresText([]), '');
    assert.deepEqual(readFailures('✔ passes (1 ms)\n3 passed, 0 failed'), []);
  });
});
