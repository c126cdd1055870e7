import type { AddLine, CartAdapter, CartChanges } from '../../core/cart.ts';
import { watchPage } from '../cart/watch-page.ts';
import { createCaller, type Call } from '../http/call.ts';
import { below, change, readAt } from './asking.ts';
import { moreOf, type RestAbility } from './more.ts';
import { createOffers } from './offers.ts';

export type { RestAbility } from './more.ts';

export interface RestCartOptions {
  /** Where the cart is: an absolute address. */
  readonly url: string;
  /** What the shop can do beside lines and quantities. Default: nothing, and it is not asked for it. */
  readonly can?: readonly (RestAbility | (string & {}))[];
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
export function restCart({ url, page, can = [], ...options }: RestCartOptions): CartAdapter {
  const base = new URL(url);
  if (!/^https?:$/.test(base.protocol)) throw new TypeError(`${url} is no web address.`);
  const call = createCaller(options);
  const changes = changesOf(call, below(base, 'lines'));
  return {
    id: 'rest',
    key: `rest:${base.origin}${base.pathname.replace(/\/$/, '')}`,
    read: (given) => readAt(call, base, given.signal),
    ...changes,
    again: changes,
    offers: createOffers(call, base),
    ...moreOf(call, base, can),
    watch: (changed, signal) => watchPage(changed, signal, page),
  };
}

function changesOf(call: Call, at: URL): CartChanges {
  return {
    add: (lines, { opId, signal }) =>
      change(call, { url: at, method: 'POST', body: { opId, lines: lines.map(asked) }, signal }),
    setQuantity(lineId, quantity, { opId, signal }) {
      const url = below(at, encodeURIComponent(lineId));
      return change(call, { url, method: 'PUT', body: { opId, quantity }, signal });
    },
  };
}

const asked = ({ ref, quantity, attributes }: AddLine): AddLine => ({
  ref,
  quantity,
  ...(attributes && { attributes }),
});
