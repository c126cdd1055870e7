import { createCart } from '../../src/commerce/cart.ts';
import { storefrontCart } from '../../src/commerce/shopify/storefront/adapter.ts';
import { createFakeClock } from '../../src/testing/fake-clock.ts';
import { startFaultProxy, type FaultPlan } from '../../src/testing/fault-proxy.ts';
import { startStorefrontDouble } from '../../test/doubles/shopify-storefront/storefront-double.ts';
import { createCookieFetch } from './cookie-fetch.ts';
import { createPatientTurn } from './patient-turn.ts';
import { keptByBrowser, withoutDoubles } from './plain-shop.ts';
import { TABS, type Site } from './site.ts';
// Loaded before the clock can move on past their loading.
import '../../src/commerce/shopify/storefront/changes.ts';
import '../../src/commerce/shopify/storefront/more.ts';
import '../../src/commerce/shopify/storefront/open.ts';

const isChange = ({ body }: { readonly body: string }): boolean => body.includes('mutation');

/** What there is plenty of, once and by a plan; then 500, 3 and none; and what is sold by sixes. */
const REFS = ['101', '107', '108', '108+7', '101', '107', '108', '102', '103', '104', '105'];

/** One browser with its tabs at a double of Shopify's Storefront API. */
export async function openStorefrontSite(plan: FaultPlan): Promise<Site> {
  const shop = await startStorefrontDouble();
  const clock = createFakeClock();
  const proxy = await startFaultProxy({
    target: shop.url,
    plan: withoutDoubles(plan, isChange),
    clock,
  });
  const browser = createCookieFetch(proxy.url);
  const at = { cartId: keptByBrowser(), isOffline: () => false, fetch: browser.fetch };
  const tabs = Array.from({ length: TABS }, () =>
    createCart({ adapter: storefrontCart({ ...at, url: proxy.url }), clock }),
  );
  const past = storefrontCart({ ...at, url: shop.url });
  return {
    tabs,
    proxy,
    refs: REFS,
    setsPart: true,
    turn: createPatientTurn({ clock, isQuiet: () => browser.inFlight <= proxy.held }),
    shopCart: async () =>
      (await past.read({ signal: AbortSignal.timeout(60_000) })) ?? { lines: [] },
    async close() {
      for (const tab of tabs) tab.close();
      await proxy.close();
      await shop.close();
    },
  };
}
