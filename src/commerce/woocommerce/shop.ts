import type { Cart } from '../../core/cart.ts';
import { CartFailure } from '../cart/failure.ts';
import type { Call, CallAnswer } from '../http/call.ts';
import { cartOf, pluginIn, type CartReading } from './cart.ts';
import type { Identity } from './identity.ts';
import { codeIn } from './refusal.ts';

/** A WooCommerce shop's Store API, and what it last said of the cart. */
export interface Shop {
  /** The cart as it was last told. */
  readonly cart: Cart | undefined;
  /** Whether the shop has the plugin that keeps the show with a line. */
  readonly keepsShow: boolean;
  get(
    path: string,
    signal: AbortSignal,
    query?: Readonly<Record<string, string>>,
  ): Promise<CallAnswer>;
  /** As somebody whom the shop knows: one whom it does not take is asked for anew, once. */
  post(path: string, body: object, signal: AbortSignal): Promise<CallAnswer>;
  /** Rejects where the answer is no cart. */
  readCart(signal: AbortSignal): Promise<Cart>;
  /** The cart of a payload; undefined where it is none. */
  told(payload: unknown): Cart | undefined;
}

export function createShop(call: Call, identity: Identity, reading: CartReading): Shop {
  let cart: Cart | undefined;
  let keepsShow = false;
  const send = sendAs(identity, call);
  const get: Shop['get'] = (path, signal, query = {}) =>
    send({ url: addressOf(reading.base, path, query), method: 'GET', signal });
  const told: Shop['told'] = (payload) => {
    const said = cartOf(payload, reading);
    if (!said) return undefined;
    keepsShow = pluginIn(payload) !== undefined;
    return (cart = said);
  };
  const readCart = async (signal: AbortSignal): Promise<Cart> => {
    const { response, json } = await get('/cart', signal);
    const said = response.ok ? told(json) : undefined;
    if (said) return said;
    throw new CartFailure('unknown', `The cart of ${reading.base} answered ${response.status}.`);
  };
  return {
    ...{ get, told, readCart },
    get cart() {
      return cart;
    },
    get keepsShow() {
      return keepsShow;
    },
    async post(path, body, signal) {
      const request = { url: addressOf(reading.base, path), method: 'POST', body, signal } as const;
      if (!Object.keys(identity.headers()).length) await readCart(signal);
      const answer = await send(request);
      if (!isStranger(answer)) return answer;
      identity.forget();
      await readCart(signal);
      return send(request);
    },
  };
}

const sendAs =
  (identity: Identity, call: Call): Call =>
  async (request) => {
    const headers = identity.headers();
    const answer = await call({ ...request, headers });
    identity.adopt(answer.response.headers, headers);
    return answer;
  };

/** The shop did nothing, for it does not know who asks. */
const isStranger = ({ json }: CallAnswer): boolean =>
  /^(missing|invalid)_nonce$/.test(codeIn(json));

/** An address of the Store API; shops without pretty links have its path in `rest_route`. */
function addressOf(base: string, path: string, query: Readonly<Record<string, string>> = {}): URL {
  const url = new URL(base);
  const route = url.searchParams.get('rest_route');
  if (route === null) url.pathname += path;
  else url.searchParams.set('rest_route', route + path);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}
