import { setTimeout as sleep } from 'node:timers/promises';
import { startVendure } from '../../examples/vendure/server.ts';
import { createCart } from '../../src/commerce/cart.ts';
import { vendureCart } from '../../src/commerce/vendure/adapter.ts';
import { createFakeClock } from '../../src/testing/fake-clock.ts';
import { startFaultProxy, type FaultPlan } from '../../src/testing/fault-proxy.ts';
import { createCookieFetch } from './cookie-fetch.ts';
import { createPatientTurn } from './patient-turn.ts';
import { keptByBrowser, withoutDoubles } from './plain-shop.ts';
import { PLENTY, REFS, TABS, type Site } from './site.ts';

const isChange = ({ body }: { readonly body: string }): boolean => body.includes('mutation');

/** One browser with its tabs at a real Vendure with the demo's goods. Its carts are in its memory alone. */
export async function openVendureSite(plan: FaultPlan): Promise<Site> {
  const shop = await startVendure({ port: 0, origin: [] });
  for (const sku of PLENTY) await shop.setStock(sku, 1_000_000);
  const clock = createFakeClock();
  const proxy = await startFaultProxy({
    target: shop.url,
    plan: withoutDoubles(plan, isChange),
    clock,
  });
  const browser = createCookieFetch(proxy.url);
  const token = keptByBrowser();
  const at = (origin: string) =>
    vendureCart({ url: `${origin}/shop-api`, fetch: browser.fetch, token, storageKey: 'chaos' });
  const tabs = Array.from({ length: TABS }, () => createCart({ adapter: at(proxy.url), clock }));
  const past = at(shop.url);
  const isQuiet = (): boolean => browser.inFlight <= proxy.held;
  const turn = createPatientTurn({ clock, isQuiet });
  return {
    tabs,
    proxy,
    refs: REFS.map((sku) => shop.ids[sku] ?? sku),
    setsPart: true,
    async turn() {
      // The shop works in a process of its own: to wait at full speed would take its processor away.
      if (!isQuiet()) await sleep(2);
      await turn();
    },
    async shopCart() {
      const cart = await past.read({ signal: AbortSignal.timeout(60_000) });
      return cart ?? { currency: 'EUR', lines: [], count: 0 };
    },
    async close() {
      for (const tab of tabs) tab.close();
      await proxy.close();
      await shop.close();
    },
  };
}
