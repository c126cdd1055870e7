import type { ShopOffer } from '../../../src/core/cart.ts';
import type { Stock } from '../../../src/protocol/cue.ts';
import { money } from '../catalogue/money.ts';
import { unitOf } from '../catalogue/plans.ts';
import { thingOf } from './thing.ts';
import type { ShopMarket, Words } from '../catalogue/types.ts';
import { FEW_LEFT } from '../catalogue/goods.ts';
import type { Shelf } from '../store/shelf.ts';

/** Things that may be asked for at once. */
export const MAX_REFS = 100;

const SOURCE: Words = { en: 'Shop’s own count', 'zh-Hans': '商店自己的库存', ar: 'عدّ المتجر نفسه' };

/** What the shop asks for these SKUs in a market, and what there is of them. `now`: milliseconds since 1970. */
export function offersJson(
  refs: readonly string[],
  { currency, taxIncluded }: ShopMarket,
  find: Shelf['find'],
  now: number,
): readonly ShopOffer[] {
  const asOf = new Date(now).toISOString();
  return [...new Set(refs)].flatMap((ref) => {
    const thing = thingOf(ref, find);
    if (!thing) return [];
    const { sku, plan } = thing;
    const price = { ...money(unitOf(sku, plan, currency), currency), taxIncluded };
    const { quantity } = sku;
    return [{ ref, price, stock: stockOf(sku.stock), ...(quantity && { quantity }), asOf }];
  });
}

function stockOf(quantity: number): Stock {
  if (quantity === 0) return { level: 'out', source: SOURCE };
  return quantity <= FEW_LEFT
    ? { level: 'few', quantity, source: SOURCE }
    : { level: 'in', source: SOURCE };
}
