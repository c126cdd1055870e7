import type { ShopOffer, VariantRef } from '../../../core/cart.ts';
import type { Stock } from '../../../protocol/cue.ts';
import { readOffers } from '../../cart/offers.ts';
import { boughtOf, planIdOf, variantIdOf } from '../ref.ts';
import { measureOf } from '../unit-price.ts';
import { unreadable } from './ask.ts';
import { CONTEXT, MONEY } from './documents.ts';
import { moneyOf, type RawMoney } from './money.ts';
import type { Shop } from './shop.ts';
import { listIn } from './told.ts';

/** What something costs, untrusted. */
interface RawPrice {
  readonly price?: RawMoney;
  readonly was?: RawMoney | null;
  readonly each?: RawMoney | null;
}

/** A variant as the shop told it, untrusted. */
interface RawOffer extends RawPrice {
  readonly id?: unknown;
  readonly availableForSale?: unknown;
  readonly currentlyNotInStock?: unknown;
  readonly quantityAvailable?: unknown;
  readonly per?: { readonly value?: unknown; readonly unit?: unknown } | null;
  readonly rule?: Readonly<Record<'min' | 'max' | 'step', unknown>> | null;
  readonly plans?: { readonly nodes?: unknown } | null;
}

const PRICE = `price${MONEY}was:compareAtPrice${MONEY}each:unitPrice${MONEY}`;

/**
 * What the Storefront API is asked of its goods. `stock`: whether it would tell how many there are;
 * `plans`: whether something is asked for that is bought by one.
 */
export const OFFERS = `query($ids:[ID!]!,$stock:Boolean!,$plans:Boolean!,${CONTEXT}{nodes(ids:$ids){...on ProductVariant{id availableForSale currentlyNotInStock quantityAvailable@include(if:$stock)${PRICE}per:unitPriceMeasurement{value:referenceValue unit:referenceUnit}rule:quantityRule{min:minimum max:maximum step:increment}plans:sellingPlanAllocations(first:50)@include(if:$plans){nodes{sellingPlan{id}priceAdjustments{${PRICE}}}}}}}`;

/** So many or fewer are few. */
const FEW = 5;

/** Asks the shop what it sells its goods for. */
export async function askOffers(
  asked: readonly VariantRef[],
  { ask, refs }: Shop,
  stock: boolean,
  signal: AbortSignal,
): Promise<readonly ShopOffer[]> {
  const ids = [...new Set(asked.flatMap((ref) => refs.gid(ref) ?? []))];
  if (ids.length === 0) return [];
  const plans = asked.some((ref) => boughtOf(ref)?.plan !== undefined);
  let date: string | null = null;
  const heard = ({ headers }: Response): void => {
    date = headers.get('date');
  };
  const variables = { ids, stock, plans };
  const nodes = await ask({ query: OFFERS, field: 'nodes', variables }, signal, heard);
  if (!Array.isArray(nodes)) throw unreadable(nodes);
  // From another origin the answer's time is not to be seen, unless the shop allows it.
  const asOf = new Date(Date.parse(date ?? '') || Date.now()).toISOString();
  const told = new Map(
    (nodes as (RawOffer | null)[]).map((node) => [variantIdOf(String(node?.id)), node]),
  );
  const offers = asked.flatMap((ref) => offerOf(ref, told) ?? []);
  return readOffers(offers.map((offer) => ({ ...offer, asOf }))) ?? [];
}

function offerOf(
  ref: VariantRef,
  told: ReadonlyMap<string | null, RawOffer | null>,
): object | undefined {
  const bought = boughtOf(ref);
  const raw = bought && told.get(bought.id);
  const priced = raw && pricedBy(raw, bought.plan);
  if (!priced) return undefined;
  const price = priceOf(priced, raw);
  const quantity = ruleOf(raw);
  return {
    ref,
    ...(price && { price }),
    ...(quantity && { quantity }),
    ...(typeof raw.availableForSale === 'boolean' && { stock: stockOf(raw) }),
  };
}

/** What has the price: the variant itself, or its allocation to a plan; undefined: it is not sold by that. */
function pricedBy(raw: RawOffer, plan: string | undefined): RawPrice | undefined {
  if (plan === undefined) return raw;
  const isIt = ({ sellingPlan }: ReturnType<typeof listIn>[number]): boolean =>
    planIdOf((sellingPlan as { readonly id?: unknown } | null)?.id) === plan;
  const allocation = listIn(raw.plans?.nodes).find(isIt);
  return allocation && (listIn(allocation['priceAdjustments'])[0] ?? raw);
}

function priceOf(priced: RawPrice, { per }: RawOffer): object | undefined {
  const price = moneyOf(priced.price);
  const was = moneyOf(priced.was);
  const each = moneyOf(priced.each);
  const measure = measureOf(per?.value, per?.unit);
  const isReduced = price && was && Number(was.amount) > Number(price.amount);
  return (
    price && {
      ...price,
      ...(isReduced && { was }),
      ...(each && measure && { unitPrice: { ...each, per: measure } }),
    }
  );
}

/** In which numbers it is sold; undefined: in any. */
function ruleOf({ rule }: RawOffer): object | undefined {
  const { min, max, step } = rule ?? {};
  const told = {
    ...(Number(min) > 1 && { min }),
    ...(Number(max) > 0 && { max }),
    ...(Number(step) > 1 && { step }),
  };
  return Object.keys(told).length > 0 ? told : undefined;
}

/** What may be ordered although there is none, and goods that are not counted, are just to be had. */
function stockOf({ availableForSale, currentlyNotInStock, quantityAvailable }: RawOffer): Stock {
  if (!availableForSale) return { level: 'out' };
  const count = Number(quantityAvailable);
  return count > 0 && count <= FEW && !currentlyNotInStock
    ? { level: 'few', quantity: count }
    : { level: 'in' };
}
