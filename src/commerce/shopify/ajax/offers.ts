import type { ShopOffer, VariantRef } from '../../../core/cart.ts';
import { CartFailure } from '../../cart/failure.ts';
import { readOffers } from '../../cart/offers.ts';
import { failUnlessRefused } from '../../http/status.ts';
import { boughtOf, planIdOf, type Bought } from '../ref.ts';
import { measureOf } from '../unit-price.ts';
import { ruleOf } from './cart.ts';
import type { Endpoint } from './endpoint.ts';
import { at, listOf, moneyOf, type Json } from './json.ts';

/** Products that are asked for at once. */
const AT_ONCE = 6;

export interface AjaxOffersOptions {
  readonly endpoint: Endpoint;
  /** The handle of the product that each variant is of, by the variant's number. */
  readonly handles: ReadonlyMap<string, string>;
}

/** What the storefront asks for its goods now, in the market of the page. Of what has no handle nothing is known. */
export async function offersOf(
  refs: readonly VariantRef[],
  { endpoint, handles }: AjaxOffersOptions,
  signal: AbortSignal,
): Promise<readonly ShopOffer[]> {
  const wanted = refs.flatMap((ref) => {
    const bought = boughtOf(ref);
    const handle = handles.get(bought?.id ?? '');
    return bought === null || handle === undefined ? [] : [{ bought, ref, handle }];
  });
  const names = [...new Set(wanted.map(({ handle }) => handle))];
  const products = new Map<string, AjaxProduct>();
  for (let start = 0; start < names.length; start += AT_ONCE) {
    const some = names.slice(start, start + AT_ONCE);
    const told = await Promise.all(some.map((name) => productOf(endpoint, name, signal)));
    told.forEach((product, index) => product && products.set(some[index] ?? '', product));
  }
  const currency = endpoint.currency();
  const offers = wanted.flatMap(({ handle, ref, bought }) => {
    const product = products.get(handle);
    return product ? (offerOf(product, bought, ref, currency) ?? []) : [];
  });
  return readOffers(offers) ?? [];
}

/** A product as the storefront tells it, untrusted, and when it was so. */
interface AjaxProduct {
  readonly json: unknown;
  readonly asOf: string;
}

/** A product by its handle; null: the storefront has none of that. */
async function productOf(
  endpoint: Endpoint,
  handle: string,
  signal: AbortSignal,
): Promise<AjaxProduct | null> {
  const path = `products/${encodeURIComponent(handle)}.js`;
  const { response, json } = await endpoint.get(path, signal);
  if (!response.ok) {
    failUnlessRefused(response);
    return null;
  }
  if (Object(json) !== json) throw new CartFailure('unknown', 'That is no product.');
  const date = Date.parse(response.headers.get('date') ?? '');
  return { json, asOf: new Date(date || Date.now()).toISOString() };
}

function offerOf(
  { json, asOf }: AjaxProduct,
  { id, plan }: Bought,
  ref: VariantRef,
  currency: unknown,
): object | undefined {
  const variants = listOf(at(json)['variants']).map(at);
  const variant = variants.find((one) => String(one['id']) === id);
  const priced = variant && pricedBy(variant, plan);
  if (!variant || !priced) return undefined;
  const { min, max, step } = ruleOf(variant);
  const rule = {
    ...(min > 1 && { min }),
    ...(max < Infinity && { max }),
    ...(step > 1 && { step }),
  };
  const { available } = variant;
  return {
    ref,
    asOf,
    price: priceOf(priced, variant, currency),
    ...(Object.keys(rule).length > 0 && { quantity: rule }),
    ...(typeof available === 'boolean' && { stock: { level: available ? 'in' : 'out' } }),
  };
}

/** What has the price: the variant itself, or its allocation to a plan; undefined: it is not sold by that. */
const pricedBy = (variant: Json, plan: string | undefined): Json | undefined =>
  plan === undefined
    ? variant
    : listOf(variant['selling_plan_allocations'])
        .map(at)
        .find((one) => planIdOf(one['selling_plan_id']) === plan);

function priceOf(
  { price: cents, compare_at_price: before, unit_price: own }: Json,
  variant: Json,
  currency: unknown,
): object | undefined {
  const price = moneyOf(cents, currency);
  if (!price || typeof currency !== 'string') return undefined;
  const measure = at(variant['unit_price_measurement']);
  const per = measureOf(measure['reference_value'], measure['reference_unit']);
  const each = per && moneyOf(own, currency);
  return {
    ...price,
    ...(Number(before) > Number(cents) && { was: moneyOf(before, currency) }),
    ...(each && { unitPrice: { ...each, per } }),
  };
}
