import type { Money, Price } from '../../protocol/money.ts';
import { holds } from './market-rules.ts';
import { isReduced, reductionOf } from './price.ts';

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
  return (
    reductionOf(price) ??
    (was && isReduced(price, was) && holds('was-alone', country) ? { was, lowest: null } : null)
  );
}
