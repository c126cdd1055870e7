import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runChaos } from '../../../scripts/chaos/run.ts';
import { openShopifySite } from '../../../scripts/chaos/shopify-site.ts';
import { openStorefrontSite } from '../../../scripts/chaos/storefront-site.ts';
import { complaints, summary } from '../../../scripts/chaos/verdict.ts';

const DOUBLES = { 'Ajax API': openShopifySite, 'Storefront API': openStorefrontSite };

for (const [name, open] of Object.entries(DOUBLES)) {
  describe(`the cart of a double of Shopify's ${name} in a storm`, () => {
    it('holds exactly what was asked in two tabs, after 300 operations through a failing network', async (test) => {
      const started = performance.now();
      const report = await runChaos({ operations: 300, seed: 2, open });
      test.diagnostic(summary(report, (performance.now() - started) / 1_000));
      assert.deepEqual(complaints(report), []);
      assert.ok(Object.keys(report.faults).length > 3, JSON.stringify(report.faults));
    });
  });
}
