import type { AddLine, Cart, CartAdapter, CartChanges, CartResult } from '../../core/cart.ts';
import { readCart, readResult } from '../cart/answer.ts';
import { CartFailure } from '../cart/failure.ts';
import { createCaller, type Call } from '../http/call.ts';
import { failUnlessRefused } from '../http/status.ts';
import { createOffers } from './offers.ts';
import { refusalOf } from './refusal.ts';
import { watchPage } from '../cart/watch-page.ts';

export interface RestCartOptions {
  /** Where the cart is: an absolute address. */
  readonly url: string;
  readonly fetch?: typeof fetch;
  /** Where the page says `onair-cart-refresh`. Default: the window, which hears it from all over the page. */
  readonly page?: Pick<EventTarget, 'addEventListener'>;
  /** Whether this device has no network at all. Default: `navigator.onLine`. */
  isOffline?(): boolean;
}

/**
 * The cart of a shop that speaks the JSON of `docs/rest-cart.md`. Throws where `url` is no web address.
 * A change that was sent twice is done once: the shop keeps the outcome of each `opId`.
 */
export function restCart({ url, page, ...options }: RestCartOptions): CartAdapter {
  const base = new URL(url);
  if (!/^https?:$/.test(base.protocol)) throw new TypeError(`${url} is no web address.`);
  const path = base.pathname.replace(/\/$/, '');
  const lines = new URL(base);
  lines.pathname = `${path}/lines`;
  const call = createCaller(options);
  const changes = changesOf(call, lines);
  return {
    id: 'rest',
    key: `rest:${base.origin}${path}`,
    read: (given) => readAt(call, base, given.signal),
    ...changes,
    again: changes,
    offers: createOffers(call, base),
    watch: (changed, signal) => watchPage(changed, signal, page),
  };
}

function changesOf(call: Call, at: URL): CartChanges {
  return {
    add: (lines, { opId, signal }) =>
      change(call, { url: at, method: 'POST', body: { opId, lines: lines.map(asked) }, signal }),
    setQuantity: (lineId, quantity, { opId, signal }) => {
      const url = new URL(at);
      url.pathname += `/${encodeURIComponent(lineId)}`;
      return change(call, { url, method: 'PUT', body: { opId, quantity }, signal });
    },
  };
}

const asked = ({ ref, quantity, attributes }: AddLine): AddLine => ({
  ref,
  quantity,
  ...(attributes && { attributes }),
});

async function readAt(call: Call, url: URL, signal: AbortSignal): Promise<Cart | null> {
  const { response, json } = await call({ url, method: 'GET', signal });
  const cart = response.ok ? readCart(json, url.href) : undefined;
  if (cart !== undefined) return cart;
  failUnlessRefused(response);
  throw new CartFailure('unknown', `The cart at ${url.href} answered ${response.status}.`);
}

async function change(call: Call, request: Parameters<Call>[0]): Promise<CartResult> {
  const { response, json } = await call(request);
  if (!response.ok) return refusalOf(response, json);
  const result = readResult(json, request.url.href);
  if (result) return result;
  throw new CartFailure('unknown', `The cart at ${request.url.href} gave no result.`);
}
