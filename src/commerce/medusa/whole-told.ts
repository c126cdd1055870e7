import type { Cart } from '../../core/cart.ts';
import { moneyOf } from './money.ts';
import { raw, rawList, type Raw } from './store.ts';

type Told = Pick<Cart, 'discounts' | 'attributes'>;

/** The start of the names of ours among the texts of a cart. */
const OURS = '_onair';

/** What a cart has beside its lines. */
export function wholeOf(cart: Raw, currency: string): Told {
  const promotions = rawList(cart['promotions']);
  // Of several Medusa says only what they take off together.
  const amount = promotions.length === 1 && moneyOf(cart['discount_total'], currency);
  const texts = Object.entries(raw(cart['metadata'])).filter(
    (entry): entry is [string, string] => entry[0].startsWith(OURS) && typeof entry[1] === 'string',
  );
  return {
    ...(promotions.length && {
      discounts: promotions.map(({ code, is_automatic }) => ({
        [is_automatic === true ? 'label' : 'code']: String(code),
        applies: true,
        ...(amount && { amount }),
      })),
    }),
    ...(texts.length && { attributes: Object.fromEntries(texts) }),
  };
}
