import { createCart } from '../../../src/commerce/cart.ts';
import type { KeptText } from '../../../src/commerce/http/kept-text.ts';
import { vendureCart, type VendureCartOptions } from '../../../src/commerce/vendure/adapter.ts';
import type { CartAdapter, CartPort } from '../../../src/core/cart.ts';
import type { Clock } from '../../../src/core/ports.ts';
import { createFakeClock } from '../../../src/testing/fake-clock.ts';
import { startFaultProxy, type FaultProxy } from '../../../src/testing/fault-proxy.ts';
import type { CartSubject } from '../../../src/testing/index.ts';
import { startVendure, type VendureShop } from '../../../examples/vendure/server.ts';
import { passTime } from '../../../scripts/chaos/passing-time.ts';
import { keptByBrowser } from '../../../scripts/chaos/plain-shop.ts';
import { faultsAt } from '../../unit/commerce/faulty-line.ts';

/** Longer than a cart waits for an answer. */
const LATE = 20_000;

/** A real Vendure with a network before it that can be made to fail; carts and network wait by the clock. */
export interface VendureLine {
  readonly shop: VendureShop;
  readonly proxy: FaultProxy;
  readonly clock: Clock;
  /** Asks the shop for a cart that waits by the clock. */
  readonly fetch: typeof fetch;
  /** Vendure's id of a SKU. */
  id(sku: string): string;
  close(): Promise<void>;
}

export async function startVendureLine(): Promise<VendureLine> {
  const shop = await startVendure({ port: 0, origin: [] });
  const clock = createFakeClock();
  const proxy = await startFaultProxy({ target: shop.url, clock });
  const time = passTime(clock, proxy);
  return {
    ...{ shop, proxy, clock, fetch: time.fetch },
    id(sku) {
      const id = shop.ids[sku];
      if (id === undefined) throw new Error(`The shop does not sell ${sku}.`);
      return id;
    },
    async close() {
      await proxy.close();
      await time.stop();
      await shop.close();
    },
  };
}

let browsers = 0;

/** One browser at the shop. */
export interface Browser {
  readonly token: KeptText;
  /** Over the network that fails. */
  readonly adapter: CartAdapter;
  /** Past it, for the same cart. */
  readonly past: CartAdapter;
  cart(): CartPort;
}

export function openBrowser(
  { shop, proxy, clock, fetch }: VendureLine,
  options: Partial<VendureCartOptions> = {},
): Browser {
  const token = keptByBrowser();
  const storageKey = `browser-${browsers++}`;
  const at = (origin: string) =>
    vendureCart({ url: `${origin}/shop-api`, token, storageKey, fetch, ...options });
  const adapter = at(proxy.url);
  return {
    token,
    adapter,
    past: at(shop.url),
    cart: () => createCart({ adapter, clock }),
  };
}

/** The order's own field for a text of the show, as the shop names it. */
export async function orderFieldOf(line: VendureLine): Promise<string> {
  const asked = '{__type(name:"OrderCustomFields"){fields{name}}}';
  const { __type } = await askShop(line, keptByBrowser(), asked);
  const [field] = (__type as { fields: readonly { name: string }[] }).fields;
  if (!field) throw new Error('The shop’s orders have no field of their own.');
  return field.name;
}

/** The cart of a new browser, for the contract. */
export function openSubject(
  line: VendureLine,
  options: Partial<VendureCartOptions> = {},
): CartSubject {
  const { proxy } = line;
  const browser = openBrowser(line, options);
  const { past, token } = browser;
  return {
    cart: browser.cart(),
    tab: () => Promise.resolve(browser.cart()),
    quantities: () => quantitiesOf(past),
    async elsewhere(ref, quantity) {
      const there = (await past.read(call()))?.lines.find((one) => one.ref === ref);
      if (there) await past.setQuantity(there.id, quantity, call());
      else await past.add([{ ref, quantity }], call());
    },
    expire() {
      token.set('f'.repeat(64));
      return Promise.resolve();
    },
    ...faultsAt(proxy, { late: LATE }),
  };
}

export const call = () => ({ signal: AbortSignal.timeout(60_000), opId: 'once' });

/** Asks the Shop API as the shop's own page would, past the network that fails. */
export async function askShop(
  { shop }: VendureLine,
  token: KeptText,
  query: string,
): Promise<Record<string, unknown>> {
  const response = await fetch(shop.shopApi, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token.get() ?? ''}`,
    },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as Record<string, unknown>;
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data as Record<string, unknown>;
}

/** What the shop has in the cart of an adapter. */
export async function quantitiesOf(adapter: CartAdapter): Promise<Record<string, number>> {
  const cart = await adapter.read({ signal: AbortSignal.timeout(60_000) });
  return Object.fromEntries((cart?.lines ?? []).map(({ ref, quantity }) => [ref, quantity]));
}
