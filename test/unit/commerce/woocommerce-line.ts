import { createCart } from '../../../src/commerce/cart.ts';
import { keptText } from '../../../src/commerce/http/kept-text.ts';
import { wooCart, type WooCartOptions } from '../../../src/commerce/woocommerce/adapter.ts';
import type { CartPort } from '../../../src/core/cart.ts';
import { startFaultProxy, type FaultProxy } from '../../../src/testing/fault-proxy.ts';
import type { CartSubject } from '../../../src/testing/index.ts';
import { startWooDouble, type WooDouble } from '../../doubles/woocommerce/server.ts';
import { SESSION } from '../../doubles/woocommerce/sessions.ts';
import { faultsAt } from './faulty-line.ts';
import { browser } from './shop-line.ts';

/** Longer than the carts of these tests wait for an answer. */
const LATE = 1_300;
const PATIENCE = 1_000;

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
  close(): Promise<void>;
}

export async function startWooLine(): Promise<WooLine> {
  const shop = await startWooDouble();
  const proxy = await startFaultProxy({ target: shop.origin });
  return {
    ...{ shop, proxy },
    async close() {
      await proxy.close();
      await shop.close();
    },
  };
}

/** The cart of a new browser at the shop: by cookie and nonce, or by Cart-Token. */
export async function openWooCart(
  { shop, proxy }: WooLine,
  by: 'nonce' | 'token',
  options: WooCartOptions = {},
): Promise<CartSubject> {
  const { fetch: withCookies, cookies } = browser();
  const kept = by === 'token' ? keptText('woo', storage()) : undefined;
  const at = (origin: string) =>
    wooCart({
      ...{ url: `${origin}/wp-json/wc/store/v1`, fetch: kept ? fetch : withCookies },
      ...(kept && { kept }),
      ...options,
    });
  const past = at(shop.origin);
  const tab = () => read(createCart({ adapter: at(proxy.url), patience: PATIENCE }));
  let asked = 0;
  return {
    cart: await tab(),
    tab,
    quantities() {
      const cookie = `${SESSION}=${cookies.get(SESSION)}`;
      const held = shop.holds(kept ? { token: kept.get() ?? '' } : { cookie });
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

/** Read, however slow the machine is: the first look is not what is tested. */
async function read(cart: CartPort): Promise<CartPort> {
  do await cart.refresh();
  while (cart.state.status !== 'ready');
  return cart;
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
