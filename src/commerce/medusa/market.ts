import { CartFailure } from '../cart/failure.ts';
import { failureOf, raw, rawList, type Store } from './store.ts';

export interface MarketOptions {
  /** The region's id: `reg_…`. */
  readonly region?: string;
  /** ISO 3166-1 alpha-2, in either case. */
  readonly country?: string;
}

/** Where something is sold: a region of the shop, and the country whose tax it has. */
export interface Market extends MarketOptions {
  readonly region: string;
}

/**
 * Finds the region that is sold to: the one that was named, that of the country, or the only one. Null: the
 * shop has several, and chooses one itself for a new cart. Rejects where it has none that was asked for.
 */
export function createMarket(
  store: Store,
  asked: MarketOptions,
): (signal: AbortSignal) => Promise<Market | null> {
  const wanted = asked.country?.toLowerCase();
  let known: Market | null | undefined;
  const find = async (signal: AbortSignal): Promise<Market | null> => {
    const query = [
      ['fields', 'id,countries.iso_2'],
      ['limit', '250'],
    ] as const;
    const answer = await store({ path: 'regions', query, signal });
    if (!answer.ok) throw failureOf(answer, 'its regions');
    const regions = rawList(answer.data['regions']).map(({ id, countries }) => ({
      id,
      countries: rawList(countries).map(({ iso_2 }) => iso_2),
    }));
    const [found, ...others] = regions.filter(
      ({ id, countries }) =>
        (asked.region ?? id) === id &&
        (asked.region !== undefined || wanted === undefined || countries.includes(wanted)),
    );
    if (typeof found?.id !== 'string') throw noMarket(asked);
    if (others.length) return null;
    const only = found.countries.length === 1 ? raw(found.countries)[0] : undefined;
    const country = wanted ?? only;
    return { region: found.id, ...(typeof country === 'string' && { country }) };
  };
  return async (signal) => (known === undefined ? (known = await find(signal)) : known);
}

/** Nothing is sold there: nothing was asked of a cart. */
const noMarket = ({ region, country }: MarketOptions): CartFailure =>
  new CartFailure('unsupported', `The shop has no region ${region ?? country ?? ''}.`, {
    retryAfter: 0,
  });
