import { createCart } from '../../../src/commerce/cart.ts';
import { keptText } from '../../../src/commerce/http/kept-text.ts';
import { wooCart, type WooCartOptions } from '../../../src/commerce/woocommerce/adapter.ts';
import { passTime, type PassingTime } from '../../../scripts/chaos/passing-time.ts';
import { createFakeClock } from '../../../src/testing/fake-clock.ts';
import { startFaultProxy, type FaultProxy } from '../../../src/testing/fault-proxy.ts';
import type { CartSubject } from '../../../src/testing/index.ts';
import { startWooDouble, type WooDouble } from '../../doubles/woocommerce/server.ts';
import { SESSION } from '../../doubles/woocommerce/sessions.ts';
import { faultsAt } from './faulty-line.ts';
import { browser } from './shop-line.ts';
// Loaded before the clock can move on past their loading.
import '../../../src/commerce/woocommerce/cart-token.ts';
import '../../../src/commerce/woocommerce/identity.ts';
import '../../../src/commerce/woocommerce/offers.ts';
import '../../../src/commerce/woocommerce/refusal.ts';
import '../../../src/commerce/woocommerce/whole.ts';

/** Milliseconds of the fake clock: longer than the carts of these tests wait for an answer. */
const LATE = 5_000;
const PATIENCE = 4_000;

/** The variations of the double, by what is chosen. */
const BY_SIZE: Readonly<Record<number, string>> = {
  11: '10?attribute_size=S',
  12: '10?attribute_size=M',
  13: '10?attribute_size=L',
};

/** The double with a network before it that can be made to fail. */
export interface WooLine {
  readonly shop: WooDouble;
  readonly proxy: FaultProxy;
  readonly time: PassingTime;
  close(): Promise<void>;
}

/** With the plugin of `examples/woocommerce`, which keeps the texts of a cart. */
export async function startWooLine(): Promise<WooLine> {
  const shop = await startWooDouble();
  shop.hasPlugin = true;
  const clock = createFakeClock();
  const proxy = await startFaultProxy({ target: shop.origin, clock });
  const time = passTime(clock, proxy);
  return {
    ...{ shop, proxy, time },
    async close() {
      await proxy.close();
      await time.stop();
      await shop.close();
    },
  };
}

/** The cart of a new browser at the shop: by cookie and nonce, or by Cart-Token. */
export async function openWooCart(
  { shop, proxy, time }: WooLine,
  by: 'nonce' | 'token',
  options: WooCartOptions = {},
): Promise<CartSubject> {
  const { fetch: withCookies, cookies } = browser();
  const kept = by === 'token' ? keptText('woo', storage()) : undefined;
  const at = (origin: string) =>
    wooCart({
      ...{ url: `${origin}/wp-json/wc/store/v1`, fetch: time.counted(kept ? fetch : withCookies) },
      ...(kept && { kept }),
      ...options,
    });
  const past = at(shop.origin);
  const { clock } = time;
  const tab = () =>
    Promise.resolve(createCart({ adapter: at(proxy.url), clock, patience: PATIENCE }));
  const whose = () =>
    kept ? { token: kept.get() ?? '' } : { cookie: `${SESSION}=${cookies.get(SESSION)}` };
  let asked = 0;
  return {
    cart: await tab(),
    tab,
    attributes: () => Promise.resolve(shop.texts(whose())),
    quantities() {
      const held = shop.holds(whose());
      const refOf = (id: number) => options.refs?.find((ref) => ref === BY_SIZE[id]) ?? String(id);
      return Promise.resolve(
        Object.fromEntries(held.map(({ id, quantity }) => [refOf(id), quantity])),
      );
    },
    async elsewhere(ref, quantity) {
      const line = (await past.read(call()))?.lines.find((one) => one.ref === ref);
      if (line) await past.setQuantity(line.id, quantity, call());
      else await past.add([{ ref, quantity }], call());
    },
    expire() {
      cookies.delete(SESSION);
      kept?.set(null);
      return Promise.resolve();
    },
    ...faultsAt(proxy, { late: LATE }),
  };

  function call() {
    return { signal: AbortSignal.timeout(10_000), opId: `elsewhere-${asked++}` };
  }
}

/** A browser's local storage, as far as a kept text needs it. */
function storage(): Storage {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  } as Storage;
}
