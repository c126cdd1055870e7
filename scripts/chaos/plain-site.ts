import { setTimeout as sleep } from 'node:timers/promises';
import { createCart } from '../../src/commerce/cart.ts';
import type { CartAdapter } from '../../src/core/cart.ts';
import { createFakeClock } from '../../src/testing/fake-clock.ts';
import { startFaultProxy, type FaultPlan } from '../../src/testing/fault-proxy.ts';
import { createCookieFetch } from './cookie-fetch.ts';
import { createPatientTurn } from './patient-turn.ts';
import { withoutDoubles } from './plain-shop.ts';
import { TABS, type Site } from './site.ts';

/** A running shop that keeps no outcomes. */
export interface PlainShop extends Pick<Site, 'refs' | 'setsPart' | 'close'> {
  /** Where it is, past the network. */
  readonly url: string;
  /** It works in a process of its own: to wait at full speed would take its processor away. */
  readonly worksElsewhere?: boolean;
  /** Whether a request changes the cart. Default: all but GET. */
  isChange?(request: Parameters<FaultPlan>[0]): boolean;
  /** The cart of one tab, which has the shop at `url`. */
  adapterAt(url: string, fetch: typeof globalThis.fetch): CartAdapter | Promise<CartAdapter>;
}

const isNoGet = ({ method }: { readonly method: string }): boolean => method !== 'GET';

/** One browser with its tabs at such a shop. Only the clock that the carts and the network wait by is not a real one. */
export async function openPlainSite(plan: FaultPlan, shop: PlainShop): Promise<Site> {
  const { url, refs, setsPart, isChange = isNoGet, adapterAt } = shop;
  const clock = createFakeClock();
  const proxy = await startFaultProxy({ target: url, plan: withoutDoubles(plan, isChange), clock });
  const browser = createCookieFetch(proxy.url);
  const open = async (origin: string): Promise<CartAdapter> => adapterAt(origin, browser.fetch);
  const adapters = await Promise.all(Array.from({ length: TABS }, () => open(proxy.url)));
  const tabs = adapters.map((adapter) => createCart({ adapter, clock }));
  const past = await open(url);
  const isQuiet = (): boolean => browser.inFlight <= proxy.held;
  const turn = createPatientTurn({ clock, isQuiet });
  return {
    tabs,
    proxy,
    refs,
    ...(setsPart && { setsPart }),
    async turn() {
      if (shop.worksElsewhere && !isQuiet()) await sleep(2);
      await turn();
    },
    shopCart: async () =>
      (await past.read({ signal: AbortSignal.timeout(60_000) })) ?? { lines: [] },
    async close() {
      for (const tab of tabs) tab.close();
      await proxy.close();
      await shop.close();
    },
  };
}
