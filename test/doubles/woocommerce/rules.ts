import { limitsOf, PARENT, type Good } from './goods.ts';

/** A refusal as WooCommerce words it, its texts with entities. */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** The lines of a session's cart, by their keys. */
export type Lines = Map<string, { readonly good: Good; quantity: number; show?: string }>;

/** What a session keeps. */
export interface Basket {
  readonly lines: Lines;
  /** Coupons, as WooCommerce writes them: in lower case. */
  readonly coupons: readonly string[];
  /** What the plugin keeps of the show. */
  readonly texts: Readonly<Record<string, string>>;
}

export const EMPTY_BASKET: Basket = { lines: new Map(), coupons: [], texts: {} };

/** The coupons of the double: percent off all that is in the cart. Not recorded. */
export const COUPONS: Readonly<Record<string, number>> = { ten: 10 };

interface AddBody {
  readonly id?: unknown;
  readonly quantity?: unknown;
  readonly variation?: readonly { readonly attribute: string; readonly value: string }[];
  readonly onair_show?: unknown;
}

const PREFIX = 'woocommerce_rest_';

const refused = (code: string, message: string, status = 400): Refusal =>
  new Refusal(status, code, message);

const nameOf = ({ item, product }: Good): string =>
  [item.name, ...(product.parent ? item.variation.map(({ value }) => value) : [])].join(' - ');

/** As the recorded shop does it: refused whole where a line is there, made to fit where it is new. */
export function add(goods: ReadonlyMap<number, Good>, lines: Lines, body: AddBody): void {
  const good = chosen(goods, body);
  const name = nameOf(good);
  const quantity = good.item.sold_individually ? 1 : Number(body.quantity);
  if (!(quantity > 0))
    throw refused(
      `${PREFIX}product_invalid_quantity`,
      `You cannot add &quot;${name}&quot; with a quantity less than or equal to 0 to the cart.`,
    );
  const line = lines.get(good.item.key);
  inStock(good, name, quantity + (line?.quantity ?? 0));
  if (line) {
    fits(good, quantity + line.quantity);
    line.quantity += quantity;
    return;
  }
  const show = typeof body.onair_show === 'string' ? { show: body.onair_show } : {};
  lines.set(good.item.key, { good, quantity: fitted(good, quantity), ...show });
}

export function update(lines: Lines, key: unknown, quantity: number): void {
  const line = there(lines, key);
  fits(line.good, quantity);
  line.quantity = quantity;
}

export function remove(lines: Lines, key: unknown): void {
  there(lines, key);
  lines.delete(String(key));
}

/** Refused where there is no such coupon, or the cart has it. */
export function applyCoupon(coupons: readonly string[], typed: unknown): readonly string[] {
  const code = String(typed).toLowerCase();
  const name = `Coupon &quot;${String(typed)}&quot;`;
  if (!Object.hasOwn(COUPONS, code))
    throw refused(`${PREFIX}cart_coupon_error`, `${name} does not exist!`);
  if (coupons.includes(code))
    throw refused(`${PREFIX}cart_coupon_error`, `${name} has already been applied.`);
  return [...coupons, code];
}

export function removeCoupon(coupons: readonly string[], typed: unknown): readonly string[] {
  const code = String(typed).toLowerCase();
  if (coupons.includes(code)) return coupons.filter((one) => one !== code);
  throw refused(
    `${PREFIX}cart_coupon_invalid_code`,
    'Coupon cannot be removed because it is not already applied to the cart.',
    409,
  );
}

/** What the plugin takes: see `examples/woocommerce`. It keeps what has a name of ours, and texts of other names. */
export function keepTexts(kept: Basket['texts'], sent: unknown): Basket['texts'] {
  const ours = Object.entries(Object(sent ?? {}) as object).filter(
    ([name, text]) => /^_onair(_[a-z_]{1,40})?$/.test(name) && typeof text === 'string',
  );
  return { ...kept, ...(Object.fromEntries(ours) as Basket['texts']) };
}

/** Every request, even one that only looks, makes the lines fit what there is by now. */
export function normalize(lines: Lines): void {
  for (const line of lines.values()) line.quantity = fitted(line.good, line.quantity);
}

function there(lines: Lines, key: unknown): NonNullable<ReturnType<Lines['get']>> {
  const line = lines.get(String(key));
  if (!line) throw refused(`${PREFIX}cart_invalid_key`, 'Cart item does not exist.', 409);
  return line;
}

function chosen(goods: ReadonlyMap<number, Good>, { id, variation = [] }: AddBody): Good {
  if (Number(id) === PARENT) return variationOf(goods, variation);
  const good = goods.get(Number(id));
  if (good) return good;
  throw refused(
    `${PREFIX}cart_invalid_product`,
    `Product with ID &quot;${String(id)}&quot; was not found and cannot be added to the cart.`,
  );
}

function variationOf(
  goods: ReadonlyMap<number, Good>,
  variation: NonNullable<AddBody['variation']>,
): Good {
  if (variation.length === 0)
    throw refused(`${PREFIX}missing_attributes`, 'Missing attributes for variable product.');
  const size = variation.find(({ attribute }) => /^(attribute_)?size$/i.test(attribute))?.value;
  const match = [...goods.values()].find(
    ({ product, item }) => product.parent === PARENT && item.variation[0]?.value === size,
  );
  if (match) return match;
  throw refused(`${PREFIX}variation_id_from_variation_data`, 'No matching variation found.');
}

function inStock({ stock }: Good, name: string, wanted: number): void {
  if (stock === 0)
    throw refused(
      `${PREFIX}product_out_of_stock`,
      `You cannot add &quot;${name}&quot; to the cart because the product is out of stock.`,
    );
  if (stock !== null && wanted > stock)
    throw refused(
      `${PREFIX}product_partially_out_of_stock`,
      `You cannot add that amount of &quot;${name}&quot; to the cart because there is not enough stock (${stock} remaining).`,
    );
}

function fits(good: Good, quantity: number): void {
  const name = nameOf(good);
  const { minimum, maximum, multiple_of } = limitsOf(good);
  if (good.item.sold_individually)
    throw refused('readonly_quantity', `The quantity of &quot;${name}&quot; cannot be changed`);
  const bound = (which: string, most: number): Refusal =>
    refused(
      'invalid_quantity',
      `The ${which} quantity of &quot;${name}&quot; allowed in the cart is ${most}`,
    );
  if (quantity < minimum) throw bound('minimum', minimum);
  if (quantity > maximum) throw bound('maximum', maximum);
  if (quantity % multiple_of)
    throw refused(
      'invalid_quantity',
      `The quantity of &quot;${name}&quot; must be a multiple of ${multiple_of}`,
    );
}

function fitted(good: Good, quantity: number): number {
  const { minimum, maximum, multiple_of } = limitsOf(good);
  const bounded = Math.max(Math.min(quantity, maximum), minimum);
  return Math.round(bounded / multiple_of) * multiple_of;
}
