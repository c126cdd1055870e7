import { startMedusa } from '../../examples/medusa/shop.ts';
import { createCart } from '../../src/commerce/cart.ts';
import type { KeptText } from '../../src/commerce/http/kept-text.ts';
import { medusaCart } from '../../src/commerce/medusa/adapter.ts';
import { createFakeClock } from '../../src/testing/fake-clock.ts';
import { startFaultProxy, type FaultPlan } from '../../src/testing/fault-proxy.ts';
import { createCookieFetch } from './cookie-fetch.ts';
import { createPatientTurn } from './patient-turn.ts';
import { PLENTY, TABS, type Site } from './site.ts';

/**
 * One browser with its tabs at a real Medusa. Nothing is `doubled` on the way there: what arrives twice,
 * Medusa does twice.
 */
export async function openMedusaSite(plan: FaultPlan): Promise<Site> {
  const shop = await startMedusa({
    stock: Object.fromEntries(PLENTY.map((sku) => [sku, 1_000_000])),
  });
  const clock = createFakeClock();
  const proxy = await startFaultProxy({ target: shop.url, plan: undoubled(plan), clock });
  const { cartId, ...browser } = newBrowser(proxy.url);
  const at = { key: shop.key, country: 'de', cartId };
  const tabs = Array.from({ length: TABS }, () => {
    const adapter = medusaCart({ ...at, url: proxy.url, fetch: browser.cookies.fetch });
    return createCart({ adapter, clock });
  });
  const past = medusaCart({ ...at, url: shop.url });
  return {
    tabs,
    proxy,
    turn: createPatientTurn({ clock, isQuiet: () => browser.cookies.inFlight <= proxy.held }),
    shopCart: async () =>
      (await past.read({ signal: AbortSignal.timeout(60_000) })) ?? { lines: [] },
    async close() {
      for (const tab of tabs) tab.close();
      await proxy.close();
      await shop.close();
    },
  };
}

const undoubled =
  (plan: FaultPlan): FaultPlan =>
  (request) => {
    const fault = plan(request);
    return fault?.kind === 'doubled' ? null : fault;
  };

/** What all tabs of a browser share. */
function newBrowser(base: string) {
  let kept: string | null = null;
  const cartId: KeptText = { get: () => kept, set: (id) => void (kept = id) };
  return { cartId, cookies: createCookieFetch(base) };
}
