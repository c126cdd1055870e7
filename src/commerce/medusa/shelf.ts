import { CartFailure } from '../cart/failure.ts';
import type { KeptText } from '../http/kept-text.ts';
import type { Market } from './market.ts';
import { failureOf, type Store, type StoreAnswer } from './store.ts';
import { CART_FIELDS, rawCartOf, type RawCart } from './told.ts';

export interface ShelfOptions {
  readonly store: Store;
  readonly cartId: KeptText;
  market(signal: AbortSignal): Promise<Market | null>;
}

/** Where the shopper's cart stands. */
export interface Shelf {
  /** Asks for it, in the market's region; null: there is none, or none that may be added to. */
  read(signal: AbortSignal): Promise<RawCart | null>;
  /** The same; where it was just read or answered, that. */
  now(signal: AbortSignal): Promise<RawCart | null>;
  /** Keeps the cart that a change was answered with. */
  take(answer: StoreAnswer): RawCart;
  /** From here on others may have changed it. */
  forgetSeen(): void;
}

/** Makes the shelf of a browser's cart. */
export function createShelf({ store, cartId, market }: ShelfOptions): Shelf {
  let seen: RawCart | null | undefined;
  const take: Shelf['take'] = ({ data }) => {
    const cart = rawCartOf(data);
    if (!cart) throw new CartFailure('unknown', 'The shop gave no cart.');
    if (cartId.get() !== cart.id) cartId.set(cart.id);
    return (seen = cart);
  };
  const read: Shelf['read'] = async (signal) => {
    seen = undefined;
    const id = cartId.get();
    if (id === null) return (seen = null);
    const path = `carts/${encodeURIComponent(id)}`;
    const answer = await store({ path, query: [CART_FIELDS], signal });
    const isGone = answer.data['type'] === 'not_found';
    if (!answer.ok && !isGone) {
      throw failureOf(answer, 'its cart');
    }
    if (isGone || rawCartOf(answer.data) === null) {
      cartId.set(null);
      return (seen = null);
    }
    const cart = take(answer);
    return (seen = await repriced(cart, signal));
  };
  /** A shopper who changed the market takes the cart along. */
  const repriced = async (cart: RawCart, signal: AbortSignal): Promise<RawCart> => {
    const place = await market(signal);
    if (!place || place.region === cart['region_id']) return cart;
    const { region, country } = place;
    const address = country === undefined ? {} : { shipping_address: { country_code: country } };
    const body = { region_id: region, ...address };
    const path = `carts/${encodeURIComponent(cart.id)}`;
    const answer = await store({ path, query: [CART_FIELDS], body, signal });
    // Something in it may not be sold there: then it stays as it is.
    return answer.ok ? take(answer) : cart;
  };
  return {
    read,
    async now(signal) {
      const cart = seen === undefined ? await read(signal) : seen;
      seen = undefined;
      return cart;
    },
    take,
    forgetSeen: () => (seen = undefined),
  };
}
