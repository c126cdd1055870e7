import { CartFailure } from '../cart/failure.ts';
import type { KeptText } from '../http/kept-text.ts';
import type { Market } from './market.ts';
import { failureOf, raw, type Store, type StoreAnswer } from './store.ts';
import { CART_FIELDS, rawCartOf, type RawCart } from './told.ts';

export interface ShelfOptions {
  readonly store: Store;
  readonly cartId: KeptText;
  market(signal: AbortSignal): Promise<Market | null>;
}

/** Where the shopper's cart stands. */
export interface Shelf {
  /** Asks at a path below the carts, with a body for a change. */
  ask(path: readonly string[] | null, signal: AbortSignal, body?: unknown): Promise<StoreAnswer>;
  /** Asks for it, in the market's region; null: there is none, or none that may be added to. */
  read(signal: AbortSignal): Promise<RawCart | null>;
  /**
   * The same; where it is known already, as it was last seen, which is enough to add to it: a change
   * must not wait for another look where the last one failed.
   */
  now(signal: AbortSignal): Promise<RawCart | null>;
  /** Keeps the cart that a change was answered with. */
  take(answer: StoreAnswer): RawCart;
}

/** Makes the shelf of a browser's cart. */
export function createShelf({ store, cartId, market }: ShelfOptions): Shelf {
  let seen: RawCart | undefined;
  const ask: Shelf['ask'] = (path, signal, body) =>
    store({ path: pathOf(path ?? []), query: [CART_FIELDS], body, signal });
  const take: Shelf['take'] = ({ data }) => {
    const cart = rawCartOf(data);
    if (!cart) throw new CartFailure('unknown', 'The shop’s cart cannot be read.');
    if (cartId.get() !== cart.id) cartId.set(cart.id);
    return (seen = cart);
  };
  const read: Shelf['read'] = async (signal) => {
    const id = cartId.get();
    if (id === null) return null;
    const answer = await ask([id], signal);
    const isGone = answer.data['type'] === 'not_found';
    if (!answer.ok && !isGone) throw failureOf(answer, 'its cart');
    if (isGone || rawCartOf(answer.data) === null) {
      cartId.set(null);
      return null;
    }
    return repriced(take(answer), signal);
  };
  /** A shopper who changed the market takes the cart along. */
  const repriced = async (cart: RawCart, signal: AbortSignal): Promise<RawCart> => {
    const place = await market(signal);
    if (!place || isPricedFor(place, cart)) return cart;
    const { region, country } = place;
    const address = country === undefined ? {} : { shipping_address: { country_code: country } };
    const answer = await ask([cart.id], signal, { region_id: region, ...address });
    // Something in it may not be sold there: then it stays as it is.
    return answer.ok ? take(answer) : cart;
  };
  return {
    ask,
    read,
    now: async (signal) => (seen && seen.id === cartId.get() ? seen : read(signal)),
    take,
  };
}

/** A region has the taxes of its countries. An address that the shopper has written counts more than the market. */
function isPricedFor({ region, country }: Market, cart: RawCart): boolean {
  const { country_code, address_1 } = raw(cart['shipping_address']);
  const isOfCountry = !country || !country_code || address_1 || country_code === country;
  return region === cart['region_id'] && !!isOfCountry;
}

const pathOf = (parts: readonly string[]): string =>
  ['carts', ...parts.map(encodeURIComponent)].join('/');
