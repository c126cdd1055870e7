import type { Stock } from '../../protocol/cue.ts';
import type { Price } from '../../protocol/money.ts';
import { millionths } from '../catalogue/decimal.ts';
import type { Said } from './layers.ts';

/**
 * What a source says of a product as a whole, from what it says of each of its variants; null where
 * it does not know them all. It is as old as the oldest part of it.
 */
export function wholeOf(parts: readonly (Said | undefined)[]): Said | null {
  const all = parts.filter((part) => part !== undefined);
  const [first] = all;
  if (!first || all.length < parts.length) return null;
  const { asOf } = all.reduce((a, b) => (Date.parse(b.asOf) < Date.parse(a.asOf) ? b : a));
  const prices = all.flatMap(({ price }) => price ?? []);
  const stocks = all.flatMap(({ stock }) => stock ?? []);
  const price = prices.length === all.length ? lowest(prices) : null;
  return {
    ...(price && { price }),
    ...(stocks.length === all.length && { stock: together(stocks) }),
    asOf,
  };
}

/** The lowest of them; null where they cannot be compared. */
function lowest(prices: readonly Price[]): Price | null {
  const isAlike = prices.every(({ currency }) => currency === prices[0]?.currency);
  const low = (a: Price, b: Price): Price => (millionths(b.amount) < millionths(a.amount) ? b : a);
  return isAlike ? prices.reduce(low) : null;
}

/** Out where all are, few where none has many, else there is some. */
function together(stocks: readonly Stock[]): Stock {
  const there = stocks.filter(({ level }) => level !== 'out');
  const source = stocks.find((stock) => stock.source)?.source;
  const from = source && { source };
  if (there.length === 0) return { level: 'out', ...from };
  if (there.some(({ level }) => level === 'in')) return { level: 'in', ...from };
  const counts = there.flatMap(({ quantity }) => quantity ?? []);
  const quantity = counts.reduce((sum, count) => sum + count, 0);
  return { level: 'few', ...(counts.length === there.length && { quantity }), ...from };
}
