import { randomUUID } from 'node:crypto';
import { HOME, type DoubleGood } from './goods.ts';

export interface DoubleAttribute {
  readonly key: string;
  readonly value: string;
}

export interface DoubleLine {
  readonly id: string;
  readonly number: string;
  quantity: number;
  attributes: readonly DoubleAttribute[];
  /** A subscription. */
  readonly plan?: string;
  /** The line that this one belongs to. */
  readonly parent?: DoubleLine;
  /** Set by an app; the buyer cannot change it. */
  readonly isFixed?: boolean;
}

export interface DoubleCart {
  readonly id: string;
  readonly token: string;
  readonly key: string;
  country: string;
  lines: DoubleLine[];
  attributes: readonly DoubleAttribute[];
  codes: readonly string[];
}

export interface DoubleUserError {
  readonly code: string;
  readonly field: readonly string[];
  readonly message: string;
}

export interface DoubleWarning {
  readonly code: string;
  readonly message: string;
  readonly target: string;
}

/** What a line is asked for with, as `CartLineInput`. */
export interface DoubleWish {
  readonly merchandiseId: string;
  readonly quantity: number;
  readonly attributes?: readonly DoubleAttribute[];
  readonly sellingPlanId?: string;
}

export const gidOf = (number: string): string => `gid://shopify/ProductVariant/${number}`;

export const newCart = (country = HOME): DoubleCart => {
  const token = randomUUID().replaceAll('-', '');
  const key = randomUUID().replaceAll('-', '');
  return {
    id: `gid://shopify/Cart/${token}?key=${key}`,
    token,
    key,
    country,
    lines: [],
    attributes: [],
    codes: [],
  };
};

export const newLine = (line: Omit<DoubleLine, 'id'>, cart: DoubleCart): DoubleLine => ({
  id: `gid://shopify/CartLine/${randomUUID()}?cart=${cart.token}`,
  ...line,
});

/** One line is another where anything is kept with it that is not the same. */
const sortOf = ({
  number,
  attributes,
  plan,
}: Pick<DoubleLine, 'number' | 'attributes' | 'plan'>): string =>
  JSON.stringify([number, attributes.map(({ key, value }) => [key, value]).sort(), plan ?? null]);

export const held = ({ lines }: DoubleCart, number: string): number =>
  lines.reduce((sum, line) => sum + (line.number === number ? line.quantity : 0), 0);

/** What Shopify says no to before anything is changed. */
export function refusalOf(
  good: DoubleGood | undefined,
  quantity: number,
  plan: string | undefined,
  field: readonly string[],
): DoubleUserError | null {
  const no = (code: string, name: string, message: string): DoubleUserError => ({
    code,
    field: [...field, name],
    message,
  });
  if (!good) return no('INVALID', 'merchandiseId', 'The merchandise with this id does not exist.');
  const { needsPlan, plans = {}, rule } = good;
  if (plan !== undefined && !(plan in plans)) {
    return no('SELLING_PLAN_NOT_APPLICABLE', 'sellingPlanId', 'It is not sold by that plan.');
  }
  if (needsPlan && plan === undefined) {
    return no('VARIANT_REQUIRES_SELLING_PLAN', 'merchandiseId', 'Choose how often it comes.');
  }
  if (!rule) return null;
  if (quantity < rule.minimum) return no('MINIMUM_NOT_MET', 'quantity', 'You must add at least 6.');
  if (rule.maximum !== null && quantity > rule.maximum) {
    return no('MAXIMUM_EXCEEDED', 'quantity', 'You can only add 24.');
  }
  return quantity % rule.increment === 0
    ? null
    : no('INVALID_INCREMENT', 'quantity', 'You can only add in sixes.');
}

/** Sets a line's quantity to what there is of it, and says so where that is less. */
export function fill(
  cart: DoubleCart,
  line: DoubleLine,
  wanted: number,
  good: DoubleGood,
): DoubleWarning[] {
  const others = held(cart, line.number) - line.quantity;
  const most = good.stock === null || good.sellsOn ? Infinity : Math.max(0, good.stock - others);
  // What is there already stays, although it has sold out since.
  line.quantity = Math.min(wanted, Math.max(most, good.stock === 0 ? line.quantity : 0));
  cart.lines = cart.lines.filter(({ quantity }) => quantity > 0);
  if (line.quantity === wanted) return [];
  const isOut = good.stock === 0;
  return [
    {
      code: isOut ? 'MERCHANDISE_OUT_OF_STOCK' : 'MERCHANDISE_NOT_ENOUGH_STOCK',
      message: isOut
        ? `${good.product} is sold out.`
        : `Only ${good.stock} of ${good.product} are left.`,
      target: line.quantity > 0 ? line.id : gidOf(line.number),
    },
  ];
}

/** Adds to the line of the same sort, or as a new one. */
export function addTo(cart: DoubleCart, wish: DoubleWish, good: DoubleGood): DoubleWarning[] {
  const { quantity, attributes = [], sellingPlanId: plan } = wish;
  const asked = { number: good.number, attributes, ...(plan !== undefined && { plan }) };
  const there = cart.lines.find((line) => !line.parent && sortOf(line) === sortOf(asked));
  const line = there ?? newLine({ ...asked, quantity: 0 }, cart);
  if (!there) cart.lines.push(line);
  return fill(cart, line, line.quantity + quantity, good);
}
