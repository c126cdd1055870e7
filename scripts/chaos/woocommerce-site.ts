import { wooCart } from '../../src/commerce/woocommerce/adapter.ts';
import type { FaultPlan } from '../../src/testing/fault-proxy.ts';
import { startWooDouble } from '../../test/doubles/woocommerce/server.ts';
import { openPlainSite } from './plain-site.ts';
import type { Site } from './site.ts';

/** Plenty of one; then things of which there are 5, 2 and none, and one that is sold one by one. */
const REFS = ['14', '14', '14', '14', '14', '14', '11', '12', '13', '15'];

/** One browser with its tabs on pages of a double of a WooCommerce shop, by cookie and nonce. */
export async function openWooSite(plan: FaultPlan): Promise<Site> {
  const { origin, close } = await startWooDouble();
  return openPlainSite(plan, {
    url: origin,
    refs: REFS,
    adapterAt: (url, fetch) =>
      wooCart({ url: `${url}/wp-json/wc/store/v1`, fetch, isOffline: () => false }),
    close,
  });
}
