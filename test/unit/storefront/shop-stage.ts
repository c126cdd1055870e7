import { randomUUID } from 'node:crypto';
import { startStorefront, type Storefront } from '../../../examples/storefront/server.ts';
import type { CartJson } from '../../../examples/storefront/cart/cart-json.ts';
import type { CartResult } from '../../../src/core/cart.ts';

/** Nobody listens there: the shop names the live server's address, and never calls it. */
const LIVE = 'http://127.0.0.1:9';

/** A shop on a free port; without a folder it keeps nothing. */
export const openShop = (dataDir = ':memory:', port = 0): Promise<Storefront> =>
  startStorefront({ port, dataDir, liveUrl: LIVE, quiet: true });

export type ResultJson = CartResult & { readonly cart: CartJson };
export type Line = Readonly<{
  ref: string;
  quantity: number;
  attributes?: Readonly<Record<string, string>>;
}>;

/** Somebody with a browser: it keeps cookies, and its pages are the shop's own. */
export interface Shopper {
  /** Value of the cart's cookie; undefined: no cart yet. */
  readonly cart: string | undefined;
  send(path: string, init?: RequestInit): Promise<Response>;
  page(path: string): Promise<string>;
  read(): Promise<CartJson>;
  add(lines: readonly Line[], opId?: string): Promise<ResultJson>;
  set(line: string, quantity: number, opId?: string): Promise<ResultJson>;
  /** Sends a form; redirects are not followed. */
  form(path: string, fields: Record<string, string>): Promise<Response>;
}

export function shopperOf(shop: Pick<Storefront, 'url'>): Shopper {
  const jar = new Map<string, string>();
  const send: Shopper['send'] = async (path, { headers = {}, ...init } = {}) => {
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
    const response = await fetch(shop.url + path, {
      redirect: 'manual',
      ...init,
      headers: { origin: shop.url, ...(cookie && { cookie }), ...headers },
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
      jar.set(name!, value!);
    }
    return response;
  };
  const json = async <T>(method: string, path: string, body: unknown): Promise<T> => {
    const headers = { 'content-type': 'application/json' };
    const response = await send(path, { method, headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  return {
    get cart() {
      return jar.get('shop_cart');
    },
    send,
    page: async (path) => (await send(path)).text(),
    read: async () => (await (await send('/api/cart')).json()) as CartJson,
    add: (lines, opId = randomUUID()) => json('POST', '/api/cart/lines', { opId, lines }),
    set: (line, quantity, opId = randomUUID()) =>
      json('PUT', `/api/cart/lines/${line}`, { opId, quantity }),
    form: (path, fields) => send(path, { method: 'POST', body: new URLSearchParams(fields) }),
  };
}

/** The hidden token of the checkout form on a page. */
export function tokenIn(page: string): string {
  const [input = ''] = /<input[^>]*name="token"[^>]*>/.exec(page) ?? [];
  const token = /value="([^"]+)"/.exec(input)?.[1];
  if (token === undefined) throw new Error('The page has no form with a token.');
  return token;
}

export const ADDRESS = {
  name: 'Ada Meyer',
  email: 'ada@example.com',
  street: 'Uferstraße 7',
  city: 'Leipzig',
  postcode: '04109',
};
