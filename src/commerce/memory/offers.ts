import type { ShopOffer, VariantRef } from '../../core/cart.ts';
import type { Stock } from '../../protocol/cue.ts';
import { sold, type MemoryGood } from './goods.ts';

/** So many or fewer are few. */
const FEW = 5;

/** What the shop in memory says of its goods; `now` in milliseconds since 1970. */
export function offersOf(
  refs: readonly VariantRef[],
  goods: Readonly<Record<VariantRef, MemoryGood>>,
  now: number,
): readonly ShopOffer[] {
  const asOf = new Date(now).toISOString();
  return refs.flatMap((ref) => {
    const good = sold(goods, ref);
    if (!good) return [];
    const { price, stock, quantity } = good;
    const there = { ...(stock !== undefined && { stock: stockOf(stock) }) };
    return [{ ref, price, ...there, ...(quantity && { quantity }), asOf }];
  });
}

function stockOf(quantity: number): Stock {
  if (quantity === 0) return { level: 'out' };
  return quantity <= FEW ? { level: 'few', quantity } : { level: 'in' };
}
