import type { Money, Price } from '../../protocol/money.ts';
import { millionths } from './decimal.ts';
import { holds } from './market-rules.ts';
import { reductionOf } from './price.ts';

/** A reduction as a market lets it be told. */
export interface MarketReduction {
  readonly was: Money;
  /** The lowest of the 30 days before; null: not known, and not asked for there. */
  readonly lowest: Money | null;
}

/**
 * The reduction that a price may be told with in a market: both prices where both are known; the one
 * before alone only where the law is known to allow it; else none.
 */
export function reductionIn(price: Price, country: string | null): MarketReduction | null {
  const { was } = price;
  const isAlone =
    was?.currency === price.currency &&
    millionths(price.amount) < millionths(was.amount) &&
    holds('was-alone', country);
  return reductionOf(price) ?? (isAlone ? { was, lowest: null } : null);
}
