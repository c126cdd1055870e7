import type { ShopOffer, VariantRef } from '../../../core/cart.ts';
import type { Stock } from '../../../protocol/cue.ts';
import { readOffers } from '../../cart/offers.ts';
import { unreadable } from './ask.ts';
import { CONTEXT, MONEY } from './documents.ts';
import { moneyOf, type RawMoney } from './money.ts';
import type { Refs } from './refs.ts';
import type { Shop } from './shop.ts';

/** A variant as the shop told it, untrusted. */
interface RawOffer {
  readonly id?: unknown;
  readonly availableForSale?: unknown;
  readonly currentlyNotInStock?: unknown;
  readonly quantityAvailable?: unknown;
  readonly price?: RawMoney;
  readonly was?: RawMoney | null;
}

/** What the Storefront API is asked of its goods. `stock`: whether it would tell how many there are. */
export const OFFERS = `query($ids:[ID!]!,$stock:Boolean!,${CONTEXT}{nodes(ids:$ids){...on ProductVariant{id availableForSale currentlyNotInStock quantityAvailable@include(if:$stock)price${MONEY}was:compareAtPrice${MONEY}}}}`;

/** So many or fewer are few. */
const FEW = 5;

/** Asks the shop what it sells its goods for. */
export async function askOffers(
  asked: readonly VariantRef[],
  { ask, refs }: Shop,
  stock: boolean,
  signal: AbortSignal,
): Promise<readonly ShopOffer[]> {
  const ids = asked.flatMap((ref) => refs.gid(ref) ?? []);
  if (ids.length === 0) return [];
  let date: string | null = null;
  const heard = ({ headers }: Response): void => {
    date = headers.get('date');
  };
  const nodes = await ask(
    { query: OFFERS, field: 'nodes', variables: { ids, stock } },
    signal,
    heard,
  );
  // From another origin the answer's time is not to be seen, unless the shop allows it.
  const asOf = new Date(Date.parse(date ?? '') || Date.now()).toISOString();
  const offers =
    Array.isArray(nodes) &&
    readOffers(nodes.map((node: RawOffer | null) => node && offerOf(node, refs, asOf)));
  if (!offers) throw unreadable(nodes);
  return offers;
}

function offerOf(raw: RawOffer, refs: Refs, asOf: string): object {
  const price = moneyOf(raw.price);
  const was = moneyOf(raw.was);
  const isReduced = price && was && Number(was.amount) > Number(price.amount);
  return {
    ref: refs.ref(raw.id),
    asOf,
    ...(price && { price: { ...price, ...(isReduced && { was }) } }),
    ...(typeof raw.availableForSale === 'boolean' && { stock: stockOf(raw) }),
  };
}

/** What may be ordered although there is none, and goods that are not counted, are just to be had. */
function stockOf({ availableForSale, currentlyNotInStock, quantityAvailable }: RawOffer): Stock {
  if (!availableForSale) return { level: 'out' };
  const count = Number(quantityAvailable);
  return count > 0 && count <= FEW && !currentlyNotInStock
    ? { level: 'few', quantity: count }
    : { level: 'in' };
}
