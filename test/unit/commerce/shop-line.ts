import { restCart } from '../../../src/commerce/rest/adapter.ts';
import { createCart } from '../../../src/commerce/cart.ts';
import { startFaultProxy, type FaultProxy } from '../../../src/testing/fault-proxy.ts';
import type { CartSubject } from '../../../src/testing/index.ts';
import { startStorefront, type Storefront } from '../../../examples/storefront/server.ts';
import { faultsAt } from './faulty-line.ts';

/** The demo shop's cookie with the cart in it. */
const CART = 'shop_cart';

/** Longer than the carts of these tests wait for an answer. */
const LATE = 600;
const PATIENCE = 400;

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

/** The demo shop with a network before it that can be made to fail. */
export interface ShopLine {
  readonly shop: Storefront;
  readonly proxy: FaultProxy;
  close(): Promise<void>;
}

export async function startShopLine(): Promise<ShopLine> {
  const shop = await startStorefront({
    port: 0,
    dataDir: ':memory:',
    liveUrl: 'http://127.0.0.1:9',
    quiet: true,
  });
  const proxy = await startFaultProxy({ target: shop.url });
  return {
    shop,
    proxy,
    async close() {
      await proxy.close();
      await shop.close();
    },
  };
}

/** The cart of a new browser at the shop, over the failing network. */
export function openCart({ shop, proxy }: ShopLine): CartSubject {
  const { fetch, cookies } = browser();
  const can = ['codes', 'plans', 'attributes', 'landed-cost'];
  const adapter = restCart({ url: `${proxy.url}/api/cart`, can, fetch });
  const past = restCart({ url: `${shop.url}/api/cart`, fetch });
  const tab = () => createCart({ adapter, patience: PATIENCE });
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
