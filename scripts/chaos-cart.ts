// npm run chaos:cart                               10,000 operations
// npm run chaos:cart -- --operations 500 --seed 7
// npm run chaos:cart -- --shop vendure             a real one (or medusa), in the demo shop's place;
//                                                 shopify, storefront and woocommerce are doubles
import { parseArgs } from 'node:util';
import { assertNode } from './assert-node.ts';
import { openMedusaSite } from './chaos/medusa-site.ts';
import { runChaos } from './chaos/run.ts';
import { openShopifySite } from './chaos/shopify-site.ts';
import { openSite } from './chaos/site.ts';
import { openStorefrontSite } from './chaos/storefront-site.ts';
import { openVendureSite } from './chaos/vendure-site.ts';
import { openWooSite } from './chaos/woocommerce-site.ts';
import { complaints, summary } from './chaos/verdict.ts';

/** The shops, by `--shop`. */
const SHOPS = new Map([
  ['rest', openSite],
  ['vendure', openVendureSite],
  ['medusa', openMedusaSite],
  ['shopify', openShopifySite],
  ['storefront', openStorefrontSite],
  ['woocommerce', openWooSite],
]);

assertNode();
const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    shop: { type: 'string', default: 'rest' },
  },
});
const [operations, seed] = [Number(values.operations), Number(values.seed)];
if (!Number.isSafeInteger(operations) || operations < 1 || !Number.isSafeInteger(seed)) {
  console.error('Both --operations and --seed are whole numbers.');
  process.exit(2);
}
const open = SHOPS.get(values.shop);
if (!open) {
  console.error(`--shop is one of ${[...SHOPS.keys()].join(', ')}.`);
  process.exit(2);
}
const started = performance.now();
let told = 0;
const report = await runChaos({
  operations,
  seed,
  open,
  progress(done) {
    if (done - told < 1_000) return;
    told = done;
    console.log(`${done} operations …`);
  },
});
console.log(summary(report, (performance.now() - started) / 1_000));
const wrong = complaints(report);
if (wrong.length) console.error(`\n${wrong.join('\n')}`);
process.exitCode = wrong.length ? 1 : 0;
