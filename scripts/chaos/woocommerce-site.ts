import { createCart } from '../../src/commerce/cart.ts';
import { wooCart } from '../../src/commerce/woocommerce/adapter.ts';
import { createFakeClock } from '../../src/testing/fake-clock.ts';
import { startFaultProxy, type FaultPlan } from '../../src/testing/fault-proxy.ts';
import { startWooDouble } from '../../test/doubles/woocommerce/server.ts';
import { createCookieFetch } from './cookie-fetch.ts';
import { createPatientTurn } from './patient-turn.ts';
import { withoutDoubles } from './plain-shop.ts';
import { TABS, type Site } from './site.ts';

const isChange = ({ method }: { readonly method: string }): boolean => method !== 'GET';

/** Plenty of one; then things of which there are 5, 2 and none, and one that is sold one by one. */
const REFS = ['14', '14', '14', '14', '14', '14', '11', '12', '13', '15'];

/** One browser with its tabs on pages of a double of a WooCommerce shop, by cookie and nonce. */
export async function openWooSite(plan: FaultPlan): Promise<Site> {
  const shop = await startWooDouble();
  const clock = createFakeClock();
  const proxy = await startFaultProxy({
    target: shop.origin,
    plan: withoutDoubles(plan, isChange),
    clock,
  });
  const browser = createCookieFetch(proxy.url);
  const at = (origin: string) =>
    wooCart({
      url: `${origin}/wp-json/wc/store/v1`,
      fetch: browser.fetch,
      isOffline: () => false,
    });
  const tabs = Array.from({ length: TABS }, () => createCart({ adapter: at(proxy.url), clock }));
  const past = at(shop.origin);
  return {
    tabs,
    proxy,
    refs: REFS,
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
