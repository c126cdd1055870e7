import type { Cart } from '../../core/cart.ts';
import { CartFailure } from '../cart/failure.ts';
import type { Call, CallAnswer } from '../http/call.ts';
import { cartOf, pluginIn, type CartReading } from './cart.ts';
import type { Identity } from './identity.ts';
import { textAt } from './payload.ts';

/** A WooCommerce shop's Store API, and what it last said of the cart. */
export interface Shop {
  /** What it last said: the cart, and whether it has the plugin that keeps the show with a line. */
  readonly last: { readonly cart?: Cart; readonly keepsShow?: boolean };
  get(
    path: string,
    signal: AbortSignal,
    query?: Readonly<Record<string, string>>,
  ): Promise<CallAnswer>;
  /** As somebody whom the shop knows: one whom it does not take is asked for anew, once. */
  post(act: string, body: object, signal: AbortSignal): Promise<CallAnswer>;
  /** Rejects where the answer is no cart. */
  readCart(signal: AbortSignal): Promise<Cart>;
  /** The cart of an answer. Throws where it is none. */
  cartIn(answer: CallAnswer): Cart;
  /** The cart of a payload; undefined where it is none. */
  told(payload: unknown): Cart | undefined;
}

export function createShop(
  call: Call,
  identity: () => Promise<Identity>,
  reading: CartReading,
): Shop {
  const last: { -readonly [Key in keyof Shop['last']]: Shop['last'][Key] } = {};
  const send: Call = async (request) => {
    const me = await identity();
    const headers = me.headers();
    const answer = await call({ ...request, headers });
    me.adopt(answer.response.headers, headers, request.method === 'POST');
    return answer;
  };
  const get: Shop['get'] = (path, signal, query = {}) =>
    send({ url: addressOf(reading.base, path, query), method: 'GET', signal });
  const told: Shop['told'] = (payload) => {
    const said = cartOf(payload, reading);
    if (!said) return undefined;
    last.keepsShow = pluginIn(payload) !== undefined;
    return (last.cart = said);
  };
  const cartIn: Shop['cartIn'] = ({ response, json }) => {
    const said = response.ok ? told(json) : undefined;
    if (said) return said;
    throw new CartFailure('unknown', `The cart answered ${response.status}.`);
  };
  const readCart: Shop['readCart'] = async (signal) => cartIn(await get('/cart', signal));
  const post: Shop['post'] = async (act, body, signal) => {
    const url = addressOf(reading.base, `/cart/${act}`);
    const ask = () => send({ url, method: 'POST', body, signal });
    const me = await identity();
    if (!Object.keys(me.headers()).length) await readCart(signal);
    const answer = await ask();
    if (!isStranger(answer)) return answer;
    me.forget();
    await readCart(signal);
    return ask();
  };
  return { last, get, told, cartIn, readCart, post };
}

/** The shop did nothing, for it does not know who asks. */
const isStranger = ({ json }: CallAnswer): boolean =>
  /_(missing|invalid)_nonce$/.test(textAt(json, 'code'));

/** An address of the Store API; shops without pretty links have its path in `rest_route`. */
function addressOf(base: string, path: string, query: Readonly<Record<string, string>> = {}): URL {
  const url = new URL(base);
  const route = url.searchParams.get('rest_route');
  if (route === null) url.pathname += path;
  else url.searchParams.set('rest_route', route + path);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}
