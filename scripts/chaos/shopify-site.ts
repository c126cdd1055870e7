import { shopifyCart, type ShopifyPage } from '../../src/commerce/shopify/adapter.ts';
import type { FaultPlan } from '../../src/testing/fault-proxy.ts';
import { startDouble } from '../../test/doubles/shopify-theme/server.ts';
import { DoubleShop, type DoubleGood } from '../../test/doubles/shopify-theme/shop.ts';
import { openPlainSite } from './plain-site.ts';
import type { Site } from './site.ts';

/** As in the demo shop: plenty of three; 40, 4, 3 and none; and what is sold by fives at most. */
const GOODS: Readonly<Record<string, DoubleGood>> = {
  1: { title: 'Bag', price: 24_500, plans: { 7: { name: 'Every month', price: 22_000 } } },
  2: { title: 'Lamp', price: 12_900 },
  3: { title: 'Throw', price: 8_900 },
  4: { title: 'Sage throw', price: 8_900, stock: 40 },
  5: { title: 'US lamp', price: 12_900, stock: 4 },
  6: { title: 'Chestnut bag', price: 24_500, stock: 3 },
  7: { title: 'Swiss lamp', price: 12_900, stock: 0 },
  8: { title: 'Mug', price: 2_400, rule: { min: 1, max: 5, increment: 1 } },
};
const REFS = ['1', '2', '3', '1+7', '1', '2', '3', '4', '5', '6', '7', '8'];

/** One browser with its tabs on pages of a double of a Shopify storefront, by its Ajax cart. */
export async function openShopifySite(plan: FaultPlan): Promise<Site> {
  const { url, close } = await startDouble(new DoubleShop({ goods: GOODS }));
  const pageAt = (origin: string): ShopifyPage => ({
    location: { origin, href: `${origin}/pages/live`, pathname: '/pages/live' },
    Shopify: { routes: { root: '/' }, locale: 'en' },
    addEventListener: () => undefined,
  });
  return openPlainSite(plan, {
    url,
    refs: REFS,
    setsPart: true,
    adapterAt: (origin, fetch) =>
      shopifyCart({ page: pageAt(origin), fetch, isOffline: () => false }),
    close,
  });
}
