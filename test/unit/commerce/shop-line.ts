import { restCart } from '../../../src/commerce/rest/adapter.ts';
import { createCart } from '../../../src/commerce/cart.ts';
import { createFakeClock } from '../../../src/testing/fake-clock.ts';
import { startFaultProxy, type FaultProxy } from '../../../src/testing/fault-proxy.ts';
import type { CartSubject } from '../../../src/testing/index.ts';
import { startStorefront, type Storefront } from '../../../examples/storefront/server.ts';
import { passTime, type PassingTime } from '../../../scripts/chaos/passing-time.ts';
import { faultsAt } from './faulty-line.ts';

/** The demo shop's cookie with the cart in it. */
const CART = 'shop_cart';

/** Milliseconds of the fake clock: longer than a cart waits for an answer. */
const LATE = 20_000;

/** A browser's cookies, as far as a shop needs them: all of its tabs have the same. */
export function browser(): { readonly fetch: typeof fetch; readonly cookies: Map<string, string> } {
  const cookies = new Map<string, string>();
  return {
    cookies,
    async fetch(input, init) {
      const headers = new Headers(init?.headers);
      const sent = [...cookies].map(([name, value]) => `${name}=${value}`);
      if (sent.length > 0) headers.set('cookie', sent.join('; '));
      const response = await fetch(input, { ...init, headers });
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        cookies.set(name, value);
      }
      return response;
    },
  };
}

/** The demo shop with a network before it that can be made to fail; carts and network wait by the clock. */
export interface ShopLine {
  readonly shop: Storefront;
  readonly proxy: FaultProxy;
  readonly time: PassingTime;
  close(): Promise<void>;
}

export async function startShopLine(): Promise<ShopLine> {
  const shop = await startStorefront({
    port: 0,
    dataDir: ':memory:',
    liveUrl: 'http://127.0.0.1:9',
    quiet: true,
  });
  const clock = createFakeClock();
  const proxy = await startFaultProxy({ target: shop.url, clock });
  const time = passTime(clock, proxy);
  return {
    shop,
    proxy,
    time,
    async close() {
      await proxy.close();
      await time.stop();
      await shop.close();
    },
  };
}

/** The cart of a new browser at the shop, over the failing network. */
export function openCart({ shop, proxy, time }: ShopLine): CartSubject {
  const { fetch: plain, cookies } = browser();
  const fetch = time.counted(plain);
  const can = ['codes', 'plans', 'attributes', 'landed-cost'];
  const adapter = restCart({ url: `${proxy.url}/api/cart`, can, fetch });
  const past = restCart({ url: `${shop.url}/api/cart`, fetch: plain });
  const tab = () => createCart({ adapter, clock: time.clock });
  let asked = 0;
  return {
    cart: tab(),
    tab: () => Promise.resolve(tab()),
    quantities: () => Promise.resolve(shop.quantities(cookies.get(CART) ?? '')),
    async elsewhere(ref, quantity) {
      const call = { signal: AbortSignal.timeout(10_000), opId: `elsewhere-${asked++}` };
      const line = (await past.read(call))?.lines.find((one) => one.ref === ref);
      if (line) await past.setQuantity(line.id, quantity, call);
      else await past.add([{ ref, quantity }], call);
    },
    expire() {
      cookies.delete(CART);
      return Promise.resolve();
    },
    ...faultsAt(proxy, { late: LATE }),
  };
}
