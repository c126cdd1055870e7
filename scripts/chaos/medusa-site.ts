import { startMedusa } from '../../examples/medusa/shop.ts';
import { createCart } from '../../src/commerce/cart.ts';
import { medusaCart } from '../../src/commerce/medusa/adapter.ts';
import { createFakeClock } from '../../src/testing/fake-clock.ts';
import { startFaultProxy, type FaultPlan } from '../../src/testing/fault-proxy.ts';
import { createCookieFetch } from './cookie-fetch.ts';
import { createPatientTurn } from './patient-turn.ts';
import { keptByBrowser, withoutDoubles } from './plain-shop.ts';
import { PLENTY, REFS, TABS, type Site } from './site.ts';

const isChange = ({ method }: { readonly method: string }): boolean => method !== 'GET';

/** One browser with its tabs at a real Medusa. */
export async function openMedusaSite(plan: FaultPlan): Promise<Site> {
  const shop = await startMedusa({
    stock: Object.fromEntries(PLENTY.map((sku) => [sku, 1_000_000])),
  });
  const clock = createFakeClock();
  const proxy = await startFaultProxy({
    target: shop.url,
    plan: withoutDoubles(plan, isChange),
    clock,
  });
  const browser = createCookieFetch(proxy.url);
  const at = { key: shop.key, country: 'de', cartId: keptByBrowser() };
  const tabs = Array.from({ length: TABS }, () => {
    const adapter = medusaCart({ ...at, url: proxy.url, fetch: browser.fetch });
    return createCart({ adapter, clock });
  });
  const past = medusaCart({ ...at, url: shop.url });
  return {
    tabs,
    proxy,
    refs: REFS,
    mostUnknown: 30,
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
