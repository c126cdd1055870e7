import { storefrontCart } from '../../src/commerce/shopify/storefront/adapter.ts';
import type { FaultPlan } from '../../src/testing/fault-proxy.ts';
import { startStorefrontDouble } from '../../test/doubles/shopify-storefront/storefront-double.ts';
import { keptByBrowser } from './plain-shop.ts';
import { openPlainSite } from './plain-site.ts';
import type { Site } from './site.ts';
// Loaded before the clock can move on past their loading.
import '../../src/commerce/shopify/storefront/changes.ts';
import '../../src/commerce/shopify/storefront/more.ts';
import '../../src/commerce/shopify/storefront/open.ts';

/** What there is plenty of, once and by a plan; then 500, 3 and none; and what is sold by sixes. */
const REFS = ['101', '107', '108', '108+7', '101', '107', '108', '102', '103', '104', '105'];

/** One browser with its tabs at a double of Shopify's Storefront API. */
export async function openStorefrontSite(plan: FaultPlan): Promise<Site> {
  const { url, close } = await startStorefrontDouble();
  const at = { cartId: keptByBrowser(), isOffline: () => false };
  return openPlainSite(plan, {
    url,
    refs: REFS,
    setsPart: true,
    isChange: ({ body }) => body.includes('mutation'),
    adapterAt: (origin, fetch) => storefrontCart({ ...at, url: origin, fetch }),
    close,
  });
}
