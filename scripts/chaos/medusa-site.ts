import { startMedusa, type MedusaShop } from '../../examples/medusa/shop.ts';
import { createCart } from '../../src/commerce/cart.ts';
import { medusaCart } from '../../src/commerce/medusa/adapter.ts';
import { createFakeClock } from '../../src/testing/fake-clock.ts';
import { startFaultProxy, type FaultPlan } from '../../src/testing/fault-proxy.ts';
import { createCookieFetch } from './cookie-fetch.ts';
import { createPatientTurn } from './patient-turn.ts';
import { keptByBrowser, withoutDoubles } from './plain-shop.ts';
import { PLENTY, REFS, TABS, type Site } from './site.ts';

const isChange = ({ method }: { readonly method: string }): boolean => method !== 'GET';

/** One browser with its tabs at a real Medusa: its own one, or one that runs already and is left running. */
export async function openMedusaSite(plan: FaultPlan, running?: MedusaShop): Promise<Site> {
  const shop = running ?? (await startMedusa());
  for (const sku of PLENTY) await shop.setStock(sku, 1_000_000);
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
    turn: createPatientTurn({ clock, isQuiet: () => browser.inFlight <= proxy.held }),
    shopCart: async () =>
      (await past.read({ signal: AbortSignal.timeout(60_000) })) ?? { lines: [] },
    async close() {
      for (const tab of tabs) tab.close();
      await proxy.close();
      if (!running) await shop.close();
    },
  };
}
