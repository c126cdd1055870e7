import type { CartAdapter } from '../../core/cart.ts';
import { readOffers } from '../cart/offers.ts';
import { CartFailure } from '../cart/failure.ts';
import type { Call } from '../http/call.ts';
import { below } from './asking.ts';

/** Statuses that say that this shop has no such answer at all. */
const HAS_NONE: ReadonlySet<number> = new Set([404, 405]);

/** Asks a shop at `{base}/offers` of its goods. One that has no such address is not asked again. */
export function createOffers(call: Call, base: URL): NonNullable<CartAdapter['offers']> {
  let hasNone = false;
  return async (refs, { signal }) => {
    if (hasNone) return [];
    const url = below(base, 'offers');
    for (const ref of refs) url.searchParams.append('ref', ref);
    const { response, json } = await call({ url, method: 'GET', signal });
    hasNone = HAS_NONE.has(response.status);
    if (hasNone) return [];
    const said = json as { readonly offers?: unknown } | null | undefined;
    const offers = response.ok ? readOffers(said?.offers) : null;
    if (offers) return offers;
    throw new CartFailure('unknown', `The goods at ${url.href} answered ${response.status}.`);
  };
}
