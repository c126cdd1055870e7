import type { LandedCost } from '../../../src/core/cart.ts';
import { marketOf } from '../catalogue/markets.ts';
import { money } from '../catalogue/money.ts';
import { unitOf } from '../catalogue/plans.ts';
import type { Shelf } from '../store/shelf.ts';
import { thingOf } from './thing.ts';

/** Duty of one of it in a country; null: the shop does not sell it, or not there. `now`: milliseconds since 1970. */
export function landedCostOf(
  ref: string,
  country: string,
  find: Shelf['find'],
  now: number,
): LandedCost | null {
  const market = marketOf(country);
  const thing = thingOf(ref, find);
  if (!market || !thing) return null;
  const { currency, duty } = market;
  const price = unitOf(thing.sku, thing.plan, currency);
  // Percents have at most two digits: whole numbers all the way, rounded once.
  const toCustoms = Math.round((price * Math.round(duty.percent * 100)) / 10_000);
  return {
    duty: money(toCustoms, currency),
    total: money(price + toCustoms, currency),
    paid: 'with-order',
    asOf: new Date(now).toISOString(),
  };
}
