import { createCart } from '../../../src/commerce/cart.ts';
import { wooCart, type WooCartOptions } from '../../../src/commerce/woocommerce/adapter.ts';
import type { Cart, CartPort } from '../../../src/core/cart.ts';
import type { CartJson } from '../../doubles/woocommerce/goods.ts';
import { recordedBody } from '../../doubles/woocommerce/recordings.ts';
import type { WooDouble } from '../../doubles/woocommerce/server.ts';
import { SESSION } from '../../doubles/woocommerce/sessions.ts';
import { browser } from './shop-line.ts';

export const URL_OF_SHOP = 'https://shop.example/wp-json/wc/store/v1';

/** A request, as a shop sees it. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>> | null;
  readonly credentials: RequestCredentials | undefined;
}

/** An answer to be given; a text is sent as it is. */
export interface Given {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body: unknown;
}

/** A network that gives these answers, and notes what it was asked. */
export function network(answer: (seen: Seen, index: number) => Given): {
  readonly fetch: typeof fetch;
  readonly seen: readonly Seen[];
} {
  const seen: Seen[] = [];
  return {
    seen,
    fetch: (input, init) => {
      const { pathname, search } = new URL(String(input));
      const one: Seen = {
        method: init?.method ?? 'GET',
        path: pathname.replace('/wp-json/wc/store/v1', '') + search,
        headers: new Headers(init?.headers),
        body: init?.body ? (JSON.parse(init.body as string) as Seen['body']) : null,
        credentials: init?.credentials,
      };
      seen.push(one);
      const { status = 200, headers = {}, body } = answer(one, seen.length - 1);
      const isText = typeof body === 'string';
      const type = isText ? 'text/html' : 'application/json';
      return Promise.resolve(
        new Response(isText ? body : JSON.stringify(body), {
          status,
          headers: { 'content-type': type, nonce: 'n', ...headers },
        }),
      );
    },
  };
}

/** A recorded cart of four lines, changed. */
export function recordedCart(change: (cart: CartJson) => void = () => undefined): CartJson {
  const cart = recordedBody<CartJson>('get');
  change(cart);
  return cart;
}

/** How an adapter reads a payload. */
export async function readFrom(body: unknown, options: WooCartOptions = {}): Promise<Cart | null> {
  const { fetch } = network(() => ({ body }));
  const adapter = wooCart({ url: URL_OF_SHOP, fetch, ...options });
  return adapter.read(call());
}

let asked = 0;
export const call = () => ({ signal: AbortSignal.timeout(10_000), opId: `op-${asked++}` });

/** The cart of a show at such a shop, read. */
export async function cartAt(
  fetchOf: typeof fetch,
  options: WooCartOptions = {},
): Promise<CartPort> {
  const adapter = wooCart({ url: URL_OF_SHOP, fetch: fetchOf, ...options });
  const cart = createCart({ adapter, patience: 400, attributes: { _onair_show: 'autumn' } });
  await cart.refresh();
  return cart;
}

/** A browser of its own at the double. */
export function visitOf(shop: WooDouble) {
  const { fetch: withCookies, cookies } = browser();
  return {
    adapter: wooCart({ url: shop.url, fetch: withCookies }),
    fetch: withCookies,
    held: () => shop.holds({ cookie: `${SESSION}=${cookies.get(SESSION)}` }),
  };
}

export const one = (ref: string, quantity = 1, show?: string) => [
  { ref, quantity, ...(show && { attributes: { _onair_show: show } }) },
];
