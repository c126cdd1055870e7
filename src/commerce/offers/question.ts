import type { ShopOffer } from '../../core/cart.ts';
import type { Show } from '../../core/show.ts';
import type { Product } from '../../protocol/manifest.ts';
import type { Good } from './goods.ts';

/** Things in one question. */
const AT_ONCE = 50;

/** Asks the shop, and hands on each answer. Returns the products of which none came. */
export type Question = (
  goods: readonly Good[],
  take: (goods: readonly Good[], offers: readonly ShopOffer[]) => void,
) => Promise<ReadonlySet<Product>>;

/** Makes what asks the shop of a show, so many things at a time. Tells once that it does not answer. */
export function createQuestion(show: Show, signal: AbortSignal): Question {
  const { cart } = show;
  let isFailing = false;
  const told = (failed: readonly Good[]): ReadonlySet<Product> => {
    if (failed.length > 0 && !isFailing && !signal.aborted) show.report(NO_ANSWER);
    isFailing = failed.length > 0;
    return new Set(failed.map(({ product }) => product));
  };
  return async (goods, take) => {
    for (let start = 0; cart?.offers && start < goods.length; start += AT_ONCE) {
      const some = goods.slice(start, start + AT_ONCE);
      const offers = await cart.offers(some.map(({ ref }) => ref));
      if (!offers || signal.aborted) return told(goods.slice(start));
      take(some, offers);
    }
    return told([]);
  };
}

const NO_ANSWER = {
  area: 'catalogue',
  reason: 'no-answer',
  message:
    'The shop did not say what its goods cost now: the show tells what its manifest and cues say, and the cart has the last word.',
} as const;
