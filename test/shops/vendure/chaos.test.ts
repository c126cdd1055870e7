import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runChaos } from '../../../scripts/chaos/run.ts';
import { openVendureSite } from '../../../scripts/chaos/vendure-site.ts';

describe('the cart of a real Vendure in a storm', () => {
  it('holds exactly what was asked in two tabs, after 60 operations through a failing network', async () => {
    const report = await runChaos({ operations: 60, seed: 3, open: openVendureSite });
    assert.equal(report.divergence, null);
    assert.deepEqual(report.astray, []);
    assert.ok(report.outcomes.ok > 10, JSON.stringify(report.outcomes));
    assert.ok(Object.keys(report.faults).length > 3, JSON.stringify(report.faults));
  });
});
