import type { CartAdapter, CartPort, ShopOffer } from '../../core/cart.ts';
import { STOCK } from '../../protocol/schema/cue.ts';
import { REF, TIMESTAMP } from '../../protocol/schema/leaves.ts';
import { many } from '../../protocol/schema/members.ts';
import { PRICE } from '../../protocol/schema/money.ts';
import { object } from '../../protocol/schema/object.ts';
import { QUANTITY_RULE } from '../../protocol/schema/quantity.ts';
import { read } from '../../protocol/schema/read.ts';
import { LONGEST_ANSWER } from './answer.ts';
import { ask, type AskOptions } from './ask.ts';

const OFFERS = object<{ readonly offers: readonly ShopOffer[] }>({
  offers: many(
    object<ShopOffer>({
      ref: REF,
      'price?': PRICE,
      'stock?': STOCK,
      'quantity?': QUANTITY_RULE,
      asOf: TIMESTAMP,
    }),
  ),
});

/** What a shop said of its goods; null where that is no such answer. Its bad parts are left out. */
export function readOffers(offers: unknown): readonly ShopOffer[] | null {
  if (!Array.isArray(offers)) return null;
  const result = read(OFFERS, { offers }, { max: LONGEST_ANSWER, mend: true });
  return result.ok ? result.value.offers : null;
}

/** How a shop is asked of its goods, where its adapter can: beside the changes of its cart, not in line with them. */
export function createOffers(
  adapter: CartAdapter | null,
  limits: AskOptions,
): Pick<CartPort, 'offers'> {
  if (!adapter?.offers) return {};
  const offers = adapter.offers.bind(adapter);
  return {
    async offers(refs) {
      const answered = await ask((signal) => offers(refs, { signal }), limits);
      return answered.ok ? readOffers(answered.value) : null;
    },
  };
}
