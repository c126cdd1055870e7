import { startMedusa, type MedusaShop } from '../../examples/medusa/shop.ts';
import { passTime } from '../../scripts/chaos/passing-time.ts';
import { keptByBrowser } from '../../scripts/chaos/plain-shop.ts';
import { createCart } from '../../src/commerce/cart.ts';
import { medusaCart, type MedusaCartOptions } from '../../src/commerce/medusa/adapter.ts';
import { createFakeClock } from '../../src/testing/fake-clock.ts';
import { startFaultProxy, type FaultProxy } from '../../src/testing/fault-proxy.ts';
import type { Clock } from '../../src/core/ports.ts';
import type { CartSubject } from '../../src/testing/index.ts';
import { faultsAt } from '../unit/commerce/faulty-line.ts';

/** Longer than a cart waits for an answer. */
const LATE = 20_000;

/**
 * A real Medusa with a network before it that can be made to fail. Carts and network wait by a clock that moves
 * on when nothing else is left to wait for: what takes Medusa long on a busy machine is no trouble.
 */
export interface MedusaLine {
  readonly shop: MedusaShop;
  readonly proxy: FaultProxy;
  readonly clock: Clock;
  /** Asks the shop for a cart that waits by the clock. */
  readonly fetch: typeof fetch;
  close(): Promise<void>;
}

export async function startMedusaLine(): Promise<MedusaLine> {
  const shop = await startMedusa();
  const clock = createFakeClock();
  const proxy = await startFaultProxy({ target: shop.url, clock });
  const time = passTime(clock, proxy);
  return {
    shop,
    proxy,
    clock,
    fetch: time.fetch,
    async close() {
      await proxy.close();
      await time.stop();
      await shop.close();
    },
  };
}

/** What a storefront asks the shop past all faults. */
export async function ask(
  { url, key }: MedusaShop,
  path: string,
  body?: unknown,
): Promise<{ readonly status: number; readonly cart: AskedCart }> {
  const response = await fetch(`${url}/store/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'x-publishable-api-key': key, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const { cart } = (await response.json()) as { cart: AskedCart };
  return { status: response.status, cart };
}

interface AskedCart {
  readonly id: string;
  readonly currency_code: string;
  readonly items: readonly {
    readonly id: string;
    readonly variant_id: string;
    readonly quantity: number;
    readonly metadata: Readonly<Record<string, unknown>> | null;
  }[];
}

/** The adapter of a tab, past all faults unless told otherwise. */
export const adapterAt = (
  { shop }: MedusaLine,
  options: Partial<MedusaCartOptions> = {},
): ReturnType<typeof medusaCart> =>
  medusaCart({ url: shop.url, key: shop.key, region: shop.regions['eur']!, ...options });

/** The cart of a new browser at the shop, over the failing network. */
export function openMedusaCart(line: MedusaLine): CartSubject {
  const { shop, proxy, clock, fetch } = line;
  const cartId = keptByBrowser();
  const tab = () =>
    createCart({ adapter: adapterAt(line, { url: proxy.url, cartId, fetch }), clock });
  const now = async () => (await ask(shop, `carts/${cartId.get()}`)).cart;
  return {
    cart: tab(),
    tab: () => Promise.resolve(tab()),
    async quantities() {
      if (cartId.get() === null) return {};
      const sums: Record<string, number> = {};
      for (const { variant_id: ref, quantity } of (await now()).items)
        sums[ref] = (sums[ref] ?? 0) + quantity;
      return sums;
    },
    async elsewhere(ref, quantity) {
      const { id, items } = await now();
      const item = items.find((one) => one.variant_id === ref);
      if (item) await ask(shop, `carts/${id}/line-items/${item.id}`, { quantity });
      else await ask(shop, `carts/${id}/line-items`, { variant_id: ref, quantity });
    },
    expire: () => shop.expire(cartId.get() ?? ''),
    ...faultsAt(proxy, { late: LATE }),
  };
}
