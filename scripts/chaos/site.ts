import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStorefront, type Storefront } from '../../examples/storefront/server.ts';
import { createCart } from '../../src/commerce/cart.ts';
import { restCart } from '../../src/commerce/rest/adapter.ts';
import type { Cart, CartPort } from '../../src/core/cart.ts';
import { createFakeClock } from '../../src/testing/fake-clock.ts';
import { startFaultProxy, type FaultPlan, type FaultProxy } from '../../src/testing/fault-proxy.ts';
import { createCookieFetch } from './cookie-fetch.ts';
import { createPatientTurn } from './patient-turn.ts';

/** One browser with its tabs at the demo shop, and the network between them. */
export interface Site {
  /** The carts of the tabs. */
  readonly tabs: readonly CartPort[];
  readonly proxy: FaultProxy;
  /** What is bought: what is named more often is bought more often. */
  readonly refs: readonly string[];
  /** Whether the shop makes as many as there are of a quantity that is too much. */
  readonly setsPart?: boolean;
  /** Lets things happen for a moment; time passes when everybody waits for it. */
  turn(): Promise<void>;
  /** The cart as the shop has it, past the proxy. */
  shopCart(): Promise<Pick<Cart, 'lines'>>;
  /**
   * Ends the shop, in the midst of whatever it does, and starts it again from what it had kept.
   * Absent: it keeps nothing.
   */
  restartShop?(): Promise<void>;
  close(): Promise<void>;
}

export const TABS = 2;
/** Never runs out. */
export const PLENTY: readonly string[] = ['bag-tan', 'lamp-eu', 'throw-ink-lap'];
/**
 * What is bought: mostly what there is plenty of; then things of which there are 40, 4, 3 and none;
 * and mugs, of which a cart may have 5.
 */
export const REFS: readonly string[] = [
  ...PLENTY,
  ...PLENTY,
  'throw-sage-lap',
  'lamp-us',
  'bag-chestnut',
  'lamp-ch',
  'mug-cream-single',
  'mug-moss-single',
];

/** Opens it all. Only the clock that the carts and the network wait by is not a real one. */
export async function openSite(plan: FaultPlan): Promise<Site> {
  const dataDir = await mkdtemp(join(tmpdir(), 'onair-chaos-'));
  let shop = await openShop(dataDir, 0);
  for (const sku of PLENTY) shop.setStock(sku, 1_000_000);
  const clock = createFakeClock();
  const proxy = await startFaultProxy({ target: shop.url, plan, clock });
  const browser = createCookieFetch(proxy.url);
  const tabs = Array.from({ length: TABS }, () => {
    const adapter = restCart({ url: `${proxy.url}/api/cart`, fetch: browser.fetch });
    return createCart({ adapter, clock });
  });
  return {
    tabs,
    proxy,
    refs: REFS,
    turn: createPatientTurn({ clock, isQuiet: () => browser.inFlight <= proxy.held }),
    async shopCart() {
      const response = await browser.fetch(`${shop.url}/api/cart`);
      if (!response.ok)
        throw new Error(`The shop answered ${response.status} to a look at its cart.`);
      return (await response.json()) as Cart;
    },
    async restartShop() {
      const { port } = shop;
      await shop.close();
      shop = await openShop(dataDir, port);
    },
    async close() {
      for (const tab of tabs) tab.close();
      await proxy.close();
      await shop.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The show itself is not needed to buy: its address leads nowhere. */
const openShop = (dataDir: string, port: number): Promise<Storefront> =>
  startStorefront({ port, dataDir, liveUrl: 'http://127.0.0.1:9', quiet: true });
