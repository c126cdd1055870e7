import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runChaos } from '../../../scripts/chaos/run.ts';
import { complaints } from '../../../scripts/chaos/verdict.ts';

describe('the cart in a storm', () => {
  it('holds exactly what was asked in two tabs, after 300 operations through a failing network', async () => {
    const report = await runChaos({ operations: 300, seed: 5 });
    assert.deepEqual(complaints(report), []);
    assert.ok(report.operations >= 300);
    assert.ok(report.requests > 300);
    assert.ok(Object.keys(report.faults).length >= 10, JSON.stringify(report.faults));
    assert.ok(report.outcomes.ok > 100, JSON.stringify(report.outcomes));
  });
});
