import type { Cart, CartLine, VariantRef } from '../../../core/cart.ts';
import { readCart } from '../../cart/answer.ts';
import { planIdOf, type Bought } from '../ref.ts';
import { discountsOf } from './discounts.ts';
import { at, moneyOf, type Json } from './json.ts';

/** One line of the storefront's own cart, as far as changing it is concerned. */
export interface AjaxItem extends Bought {
  /** Names the line until it, or a discount on it, changes. */
  readonly key: string;
  readonly quantity: number;
  /** Whether adding the same by the same plan means this line: there is nothing with it that a shopper wrote. */
  readonly isPlain: boolean;
  /** What is noted of it: the same again joins it where that is the same. */
  readonly properties: Json;
  readonly rule: { readonly min: number; readonly max: number; readonly step: number };
}

/** The storefront's cart, read whole. */
export interface AjaxCart {
  readonly cart: Cart;
  readonly items: readonly AjaxItem[];
  /** As it came, for the theme. */
  readonly json: Readonly<Record<string, unknown>>;
}

/** What is not in the cart's JSON. */
export interface AjaxCartSetting {
  /** What its addresses are relative to. */
  readonly base: string;
  readonly checkoutUrl: string;
  readonly lang: unknown;
  refOf(bought: Bought): VariantRef;
}

/** `cart.js`, `change.js`; undefined where that is no cart. Its bad parts are left out. */
export function readAjaxCart(json: unknown, setting: AjaxCartSetting): AjaxCart | undefined {
  const raw = at(json);
  const { items, currency } = raw;
  if (!Array.isArray(items)) return undefined;
  const money = (cents: unknown): unknown => moneyOf(cents, currency);
  const cart = readCart(
    {
      id: raw['token'],
      currency,
      lines: items.map((item) => lineOf(at(item), money, setting)),
      subtotal: money(raw['items_subtotal_price']),
      total: money(raw['total_price']),
      discounts: discountsOf(raw),
      attributes: attributesOf(raw),
      checkoutUrl: setting.checkoutUrl,
      lang: setting.lang,
    },
    setting.base,
  );
  return cart ? { cart, items: items.flatMap((item) => itemOf(at(item))), json: raw } : undefined;
}

/** Whether both are the same variant, by the same plan. */
export const isSame = (one: Bought, other: Bought): boolean =>
  one.id === other.id && one.plan === other.plan;

/** How many of it are in the cart, in however many lines. */
export const held = ({ items }: AjaxCart, bought: Bought): number =>
  items.reduce((sum, item) => sum + (isSame(item, bought) ? item.quantity : 0), 0);

/** What is ours of the texts on the cart itself. */
function attributesOf({ attributes }: Json): object | undefined {
  const ours = Object.entries(at(attributes)).filter(([name]) => name.startsWith('_onair'));
  return ours.length > 0 ? Object.fromEntries(ours) : undefined;
}

function lineOf(
  item: Json,
  money: (cents: unknown) => unknown,
  { refOf }: AjaxCartSetting,
): { readonly [Key in keyof CartLine]?: unknown } {
  const { variant_title: variantTitle } = item;
  const rule = ruleOf(item);
  return {
    id: item['key'],
    ref: refOf(boughtIn(item)),
    quantity: item['quantity'],
    title: item['product_title'] ?? item['title'] ?? '',
    variantTitle: variantTitle === 'Default Title' ? undefined : variantTitle,
    picture: at(item['featured_image'])['url'] ?? item['image'],
    url: item['url'],
    unitPrice: money(item['final_price'] ?? item['price']),
    total: money(item['final_line_price'] ?? item['line_price']),
    max: rule.max === Infinity ? undefined : rule.max,
    min: rule.min === 1 ? undefined : rule.min,
    step: rule.step === 1 ? undefined : rule.step,
    plan: planIn(item)['name'],
    personal: isPlain(item) ? undefined : true,
  };
}

const planIn = (item: Json): Json => at(at(item['selling_plan_allocation'])['selling_plan']);

const boughtIn = (item: Json): Bought => ({
  id: String(item['variant_id'] ?? item['id']),
  plan: planIdOf(planIn(item)['id']),
});

function itemOf(item: Json): AjaxItem[] {
  const { key, quantity, properties } = item;
  if (typeof key !== 'string' || !Number.isSafeInteger(quantity)) return [];
  const line = { key, quantity: quantity as number, isPlain: isPlain(item), rule: ruleOf(item) };
  return [{ ...boughtIn(item), ...line, properties: at(properties) }];
}

function isPlain(item: Json): boolean {
  const isKnown = !item['selling_plan_allocation'] || boughtIn(item).plan !== undefined;
  return isKnown && Object.keys(at(item['properties'])).every((name) => name.startsWith('_'));
}

/** In which numbers it is sold. */
export function ruleOf(item: Json): AjaxItem['rule'] {
  const { min, max, increment } = at(item['quantity_rule']);
  const or = (value: unknown, otherwise: number): number =>
    Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : otherwise;
  return { min: or(min, 1), max: or(max, Infinity), step: or(increment, 1) };
}
