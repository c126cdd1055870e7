import type { Cart, CartLine, VariantRef } from '../../../core/cart.ts';
import { readCart } from '../../cart/answer.ts';

/** One line of the storefront's own cart, as far as changing it is concerned. */
export interface AjaxItem {
  /** Names the line until it, or a discount on it, changes. */
  readonly key: string;
  readonly id: string;
  readonly quantity: number;
  /** Whether adding the same variant plainly means this line: it has no subscription, and nothing that a shopper wrote. */
  readonly isPlain: boolean;
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
  refOf(id: string): VariantRef;
}

type Json = Readonly<Record<string, unknown>>;

/** `cart.js`, `change.js`; undefined where that is no cart. Its bad parts are left out. */
export function readAjaxCart(json: unknown, setting: AjaxCartSetting): AjaxCart | undefined {
  const { items, currency } = jsonOf(json);
  if (!Array.isArray(items)) return undefined;
  const raw = jsonOf(json);
  const money = (cents: unknown): unknown => moneyOf(cents, currency);
  const cart = readCart(
    {
      id: raw['token'],
      currency,
      lines: items.map((item) => lineOf(jsonOf(item), money, setting)),
      subtotal: money(raw['items_subtotal_price']),
      total: money(raw['total_price']),
      checkoutUrl: setting.checkoutUrl,
      lang: setting.lang,
    },
    setting.base,
  );
  return cart
    ? { cart, items: items.flatMap((item) => itemOf(jsonOf(item))), json: raw }
    : undefined;
}

/** How many of a variant are in the cart, in however many lines. */
export const held = ({ items }: AjaxCart, id: string): number =>
  items.reduce((sum, item) => sum + (item.id === id ? item.quantity : 0), 0);

const jsonOf = (json: unknown): Json => Object(json ?? {}) as Json;

/** Hundredths of every currency, also of those that have none: ¥1,000 is 100000. */
function moneyOf(cents: unknown, currency: unknown): unknown {
  if (!Number.isSafeInteger(cents) || (cents as number) < 0) return undefined;
  const digits = String(cents).padStart(3, '0');
  return { amount: `${digits.slice(0, -2)}.${digits.slice(-2)}`, currency };
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
    ref: refOf(idOf(item)),
    quantity: item['quantity'],
    title: item['product_title'] ?? item['title'] ?? '',
    variantTitle: variantTitle === 'Default Title' ? undefined : variantTitle,
    picture: jsonOf(item['featured_image'])['url'] ?? item['image'],
    url: item['url'],
    unitPrice: money(item['final_price'] ?? item['price']),
    total: money(item['final_line_price'] ?? item['line_price']),
    max: rule.max === Infinity ? undefined : rule.max,
  };
}

const idOf = (item: Json): string => String(item['variant_id'] ?? item['id']);

function itemOf(item: Json): AjaxItem[] {
  const { key, quantity, properties, selling_plan_allocation: plan } = item;
  if (typeof key !== 'string' || !Number.isSafeInteger(quantity)) return [];
  const isHidden = (name: string): boolean => name.startsWith('_');
  const isPlain = !plan && Object.keys(jsonOf(properties)).every(isHidden);
  return [{ key, id: idOf(item), quantity: quantity as number, isPlain, rule: ruleOf(item) }];
}

function ruleOf(item: Json): AjaxItem['rule'] {
  const { min, max, increment } = jsonOf(item['quantity_rule']);
  const or = (value: unknown, otherwise: number): number =>
    Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : otherwise;
  return { min: or(min, 1), max: or(max, Infinity), step: or(increment, 1) };
}
