import { createCart } from '../../../src/commerce/cart.ts';
import { keptText, type KeptText } from '../../../src/commerce/http/kept-text.ts';
import {
  storefrontCart,
  type StorefrontCartOptions,
} from '../../../src/commerce/shopify/storefront/adapter.ts';
import { passTime, type PassingTime } from '../../../scripts/chaos/passing-time.ts';
import { createFakeClock } from '../../../src/testing/fake-clock.ts';
import { startFaultProxy, type FaultProxy } from '../../../src/testing/fault-proxy.ts';
import type { CartSubject } from '../../../src/testing/index.ts';
import type { DoubleCart } from '../../doubles/shopify-storefront/carts.ts';
import {
  startStorefrontDouble,
  type StorefrontDouble,
} from '../../doubles/shopify-storefront/storefront-double.ts';
import { faultsAt } from '../../unit/commerce/faulty-line.ts';
// Loaded before the clock can move on past their loading.
import '../../../src/commerce/shopify/storefront/changes.ts';
import '../../../src/commerce/shopify/storefront/more.ts';
import '../../../src/commerce/shopify/storefront/moved.ts';
import '../../../src/commerce/shopify/storefront/open.ts';

/** Milliseconds of the fake clock: longer than the carts of these tests wait for an answer. */
const LATE = 5_000;
const PATIENCE = 4_000;

/** The double with a network before it that can be made to fail. */
export interface StorefrontLine {
  readonly shop: StorefrontDouble;
  readonly proxy: FaultProxy;
  readonly time: PassingTime;
  close(): Promise<void>;
}

export async function startStorefrontLine(): Promise<StorefrontLine> {
  const shop = await startStorefrontDouble();
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

export interface StorefrontSubject extends CartSubject {
  /** What this browser keeps the cart's id in. */
  readonly cartId: KeptText;
}

/** The cart of a new browser at the double, over the failing network. */
export function openStorefrontCart(
  { shop, proxy, time: { clock, fetch } }: StorefrontLine,
  options: Partial<StorefrontCartOptions> = {},
): StorefrontSubject {
  const cartId = keptText('cart');
  const tab = () =>
    createCart({
      adapter: storefrontCart({
        ...{ url: proxy.url, cartId, fetch },
        ...options,
      }),
      clock,
      patience: PATIENCE,
      attributes: { _onair_show: 'spring' },
    });
  return {
    cartId,
    cart: tab(),
    tab: () => Promise.resolve(tab()),
    quantities: () => Promise.resolve(quantitiesOf(shop.cart(cartId.get() ?? '')?.lines ?? [])),
    attributes() {
      const all = shop.cart(cartId.get()!)!.attributes;
      return Promise.resolve(Object.fromEntries(all.map(({ key, value }) => [key, value])));
    },
    elsewhere(ref, quantity) {
      const cart = shop.cart(cartId.get()!)!;
      const line = cart.lines.find(({ number }) => number === ref);
      cart.lines = cart.lines.filter((one) => one !== line || quantity > 0);
      if (line) line.quantity = quantity;
      else if (quantity > 0) shop.put(cart.id, { number: ref, quantity, attributes: [] });
      return Promise.resolve();
    },
    expire() {
      shop.expire(cartId.get()!);
      return Promise.resolve();
    },
    ...faultsAt(proxy, { late: LATE }),
  };
}

/** How many of each, once and by a plan apart. */
function quantitiesOf(lines: DoubleCart['lines']): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { number, plan, quantity } of lines) {
    const ref = plan === undefined ? number : `${number}+${plan.slice(PLAN.length)}`;
    sums[ref] = (sums[ref] ?? 0) + quantity;
  }
  return sums;
}

const PLAN = 'gid://shopify/SellingPlan/';
