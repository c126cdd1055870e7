import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runChaos } from '../../../scripts/chaos/run.ts';
import { openVendureSite } from '../../../scripts/chaos/vendure-site.ts';
import { complaints, summary } from '../../../scripts/chaos/verdict.ts';

describe('the cart of a real Vendure in a storm', () => {
  it('holds exactly what was asked in two tabs, after 60 operations through a failing network', async (test) => {
    const started = performance.now();
    const report = await runChaos({ operations: 60, seed: 3, open: openVendureSite });
    test.diagnostic(summary(report, (performance.now() - started) / 1_000));
    assert.deepEqual(complaints(report), []);
    assert.ok(Object.keys(report.faults).length > 3, JSON.stringify(report.faults));
  });
});
