import type { ShopOffer, VariantRef } from '../../core/cart.ts';
import type { Stock } from '../../protocol/cue.ts';
import type { Price } from '../../protocol/money.ts';
import type { Market } from './market.ts';
import { moneyOf } from './money.ts';
import { failureOf, raw, rawList, type Raw, type Store } from './store.ts';

/** So many or fewer are few. */
const FEW = 5;
/** Of so many it is asked at once: each comes with all variants of its product, a kilobyte each. */
const AT_ONCE = 20;

const STOCK_FIELDS = [
  'variants.id',
  'variants.manage_inventory',
  'variants.allow_backorder',
  'variants.inventory_quantity',
];

/** Asks the shop of its goods. Where no place is chosen, it says no prices. */
export async function offersOf(
  store: Store,
  refs: readonly VariantRef[],
  place: Market | null,
  signal: AbortSignal,
): Promise<readonly ShopOffer[]> {
  const offers: ShopOffer[] = [];
  for (let from = 0; from < refs.length; from += AT_ONCE) {
    const some = refs.slice(from, from + AT_ONCE);
    const { at, variants } = await variantsOf(store, some, place, signal);
    const asOf = new Date(at).toISOString();
    for (const [ref, variant] of variants) {
      const [price, stock] = [priceOf(variant), stockOf(variant)];
      offers.push({ ref, ...(price && { price }), ...(stock && { stock }), asOf });
    }
  }
  return offers;
}

/** How many there are of something; null: the shop does not count them, or does not say. */
export async function countOf(
  store: Store,
  ref: VariantRef,
  signal: AbortSignal,
): Promise<number | null> {
  const { variants } = await variantsOf(store, [ref], null, signal);
  return variants[0] ? counted(variants[0][1]) : null;
}

async function variantsOf(
  store: Store,
  refs: readonly VariantRef[],
  place: Market | null,
  signal: AbortSignal,
): Promise<{ readonly at: number; readonly variants: readonly (readonly [VariantRef, Raw])[] }> {
  const query: [string, string][] = refs.map((ref) => ['variants[id][]', ref]);
  const fields = place ? [...STOCK_FIELDS, '*variants.calculated_price'] : STOCK_FIELDS;
  query.push(['limit', String(refs.length)], ['fields', fields.join()]);
  if (place) query.push(['region_id', place.region]);
  if (place?.country !== undefined) query.push(['country_code', place.country]);
  const answer = await store({ path: 'products', query, signal });
  const products = answer.data['products'];
  if (!answer.ok || !Array.isArray(products)) throw failureOf(answer, 'its goods');
  const all = rawList(products).flatMap(({ variants }) => rawList(variants));
  // A product comes with all of its variants.
  const asked = (ref: VariantRef): (readonly [VariantRef, Raw])[] =>
    all.filter(({ id }) => id === ref).map((variant) => [ref, variant]);
  return { at: answer.at, variants: refs.flatMap(asked) };
}

function priceOf(variant: Raw): Price | undefined {
  const said = raw(variant['calculated_price']);
  const currency = String(said['currency_code']).toUpperCase();
  const withTax = said['calculated_amount_with_tax'];
  const price = moneyOf(withTax ?? said['calculated_amount'], currency);
  const was = moneyOf(said['original_amount_with_tax'] ?? said['original_amount'], currency);
  const isReduced = price && was && Number(was.amount) > Number(price.amount);
  const taxIncluded =
    said['is_calculated_price_tax_inclusive'] === true ||
    (withTax !== undefined && withTax !== said['calculated_amount_without_tax']);
  return price && { ...price, taxIncluded, ...(isReduced && { was }) };
}

/** Null: it is not counted, or sold on when it is out. */
function counted({
  manage_inventory,
  allow_backorder,
  inventory_quantity: left,
}: Raw): number | null {
  const isCounted = manage_inventory === true && allow_backorder !== true;
  return isCounted && typeof left === 'number' ? Math.max(0, Math.floor(left)) : null;
}

function stockOf(variant: Raw): Stock | undefined {
  const left = counted(variant);
  if (left === 0) return { level: 'out' };
  if (left !== null) return left <= FEW ? { level: 'few', quantity: left } : { level: 'in' };
  const isSoldOn = variant['manage_inventory'] === false || variant['allow_backorder'] === true;
  return isSoldOn ? { level: 'in' } : undefined;
}
