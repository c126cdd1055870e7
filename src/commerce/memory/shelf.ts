import type {
  AddLine,
  Cart,
  CartIssue,
  CartLine,
  CartResult,
  LandedCost,
  VariantRef,
} from '../../core/cart.ts';
import type { Money } from '../../protocol/money.ts';
import type { LanguageTag } from '../../protocol/text.ts';
import { own } from '../../protocol/schema/plain.ts';
import { times } from '../catalogue/decimal.ts';
import { codeOf, discountsOf, type MemoryDiscounts } from './discounts.ts';
import { currencyOf, sold, type MemoryGood, type SoldGood } from './goods.ts';
import { refusal, type Wish } from './refusal.ts';
import { less, percentOf, sum } from './sum.ts';

/** A shop in memory. */
export interface MemoryShopOptions extends MemoryDiscounts {
  readonly goods: Readonly<Record<VariantRef, MemoryGood>>;
  /** What the shop tells of delivery and duty; absent: nothing, and no total. */
  readonly delivery?: { readonly label?: string; readonly price: Money };
  readonly duty?: Money;
  /** Percent of a price that is due on its way into a market, paid with the order; absent: it cannot tell. */
  readonly duties?: Readonly<Record<string, number>>;
  readonly checkoutUrl?: string;
  /** Language of the goods' titles. */
  readonly lang?: LanguageTag;
}

export interface MemoryShop {
  readonly quantities: ReadonlyMap<VariantRef, number>;
  put(ref: VariantRef, quantity: number): void;
  cart(): Cart;
  add(lines: readonly AddLine[]): CartResult;
  setQuantity(ref: VariantRef, quantity: number): CartResult;
  setCodes(codes: readonly string[]): CartResult;
  setAttributes(attributes: Readonly<Record<string, string>>): CartResult;
}

/** What is kept of a cart. */
interface Kept {
  readonly quantities: Map<VariantRef, number>;
  codes: readonly string[];
  readonly attributes: Map<string, string>;
}

export function createShop(options: MemoryShopOptions): MemoryShop {
  const kept: Kept = { quantities: new Map(), codes: [], attributes: new Map() };
  const { quantities, attributes } = kept;
  const cart = (): Cart => cartOf(kept, options);
  const told = (issues: readonly CartIssue[]): CartResult => ({
    status: issues.length > 0 ? 'rejected' : 'ok',
    cart: cart(),
    issues,
  });
  const put = (ref: VariantRef, quantity: number): void => {
    if (quantity > 0) quantities.set(ref, quantity);
    else quantities.delete(ref);
  };
  return {
    ...{ quantities, put, cart },
    add: (lines) => ({ ...addAll(options, quantities, lines, put), cart: cart() }),
    setQuantity(ref, quantity) {
      const issue = quantities.has(ref)
        ? refusalOf(options, quantities, { ref, wanted: quantity, has: 0 })
        : ({ code: 'line-gone', severity: 'error', ref } as const);
      if (!issue) put(ref, quantity);
      return told(issue ? [issue] : []);
    },
    setCodes(asked) {
      const known = asked.map((code) => codeOf(options, code));
      const isKnown = (code: string | undefined): code is string => code !== undefined;
      if (!known.every(isKnown)) return told([{ code: 'unknown', severity: 'error' }]);
      kept.codes = [...new Set(known)];
      return told([]);
    },
    setAttributes(texts) {
      for (const [name, text] of Object.entries(texts)) attributes.set(name, text);
      return told([]);
    },
  };
}

function addAll(
  options: MemoryShopOptions,
  quantities: Kept['quantities'],
  lines: readonly AddLine[],
  put: MemoryShop['put'],
): Omit<CartResult, 'cart'> {
  const issues: CartIssue[] = [];
  let added = 0;
  for (const { ref, quantity } of lines) {
    const there = quantities.get(ref) ?? 0;
    const isNumber = Number.isSafeInteger(quantity) && quantity > 0;
    const wish = { ref, wanted: isNumber ? there + quantity : -1, has: there };
    const issue = refusalOf(options, quantities, wish);
    if (issue) issues.push(issue);
    else {
      put(ref, there + quantity);
      added += quantity;
    }
  }
  const status = issues.length === 0 ? 'ok' : added > 0 ? 'partial' : 'rejected';
  return { status, issues, added };
}

/** Why a line cannot have so many; null: it can. */
function refusalOf(
  { goods }: MemoryShopOptions,
  quantities: Kept['quantities'],
  wish: Pick<Wish, 'ref' | 'wanted' | 'has'>,
): CartIssue | null {
  const { ref } = wish;
  const good = sold(goods, ref);
  const others = [...quantities].filter(([other]) => other !== ref);
  const taken = others
    .filter(([other]) => good && sold(goods, other)?.of === good.of)
    .reduce((all, [, quantity]) => all + quantity, 0);
  return refusal({ ...wish, good, taken });
}

function cartOf({ quantities, codes, attributes }: Kept, options: MemoryShopOptions): Cart {
  const { goods, checkoutUrl, lang } = options;
  const kept = [...quantities].flatMap(([ref, quantity]) => {
    const good = sold(goods, ref);
    return good ? [{ ref, quantity, good }] : [];
  });
  const lines = kept.map(({ ref, quantity, good }) => lineOf(ref, quantity, good));
  const [taxIncluded, ...others] = new Set(kept.map(({ good }) => good.price.taxIncluded));
  return {
    currency: currencyOf(goods),
    lines,
    count: lines.reduce((count, { quantity }) => count + quantity, 0),
    ...sums(lines, codes, options),
    ...(taxIncluded !== undefined && others.length === 0 && { taxIncluded }),
    ...(checkoutUrl !== undefined && { checkoutUrl }),
    ...(attributes.size > 0 && { attributes: Object.fromEntries(attributes) }),
    ...(lang !== undefined && { lang }),
  };
}

function sums(
  lines: readonly CartLine[],
  codes: readonly string[],
  options: MemoryShopOptions,
): Pick<Cart, 'subtotal' | 'discounts' | 'delivery' | 'duty' | 'total'> {
  const { delivery, duty } = options;
  const currency = currencyOf(options.goods);
  const subtotal = sum(
    lines.flatMap(({ total }) => total ?? []),
    currency,
  );
  const discounts = discountsOf(options, codes, lines, currency);
  const off = discounts.flatMap(({ amount }) => amount ?? []);
  const left = less(subtotal, sum(off, currency));
  return {
    subtotal,
    ...(discounts.length > 0 && { discounts }),
    ...(delivery &&
      lines.length > 0 && {
        delivery,
        total: sum([left, delivery.price, ...(duty ? [duty] : [])], currency),
      }),
    ...(duty && lines.length > 0 && { duty }),
  };
}

function lineOf(ref: VariantRef, quantity: number, good: SoldGood): CartLine {
  const { amount, currency } = good.price;
  const { min, step, max = Infinity } = good.quantity ?? {};
  const most = Math.min(max, good.stock ?? Infinity);
  return {
    id: `line-${ref}`,
    ref,
    quantity,
    title: good.title,
    ...(good.variantTitle !== undefined && { variantTitle: good.variantTitle }),
    ...(good.picture !== undefined && { picture: good.picture }),
    ...(good.url !== undefined && { url: good.url }),
    unitPrice: { amount, currency },
    total: times({ amount, currency }, quantity),
    ...(most < Infinity && { max: most }),
    ...(min !== undefined && { min }),
    ...(step !== undefined && { step }),
    ...(good.plan !== undefined && { plan: good.plan }),
  };
}

/** What comes on top of a price on its way into a market; `now` in milliseconds since 1970. */
export function landedCostOf(
  { goods, duties = {} }: MemoryShopOptions,
  ref: VariantRef,
  market: string,
  now: number,
): LandedCost | null {
  const good = sold(goods, ref);
  const percent = own(duties, market);
  if (!good || percent === undefined) return null;
  const { amount, currency } = good.price;
  const duty = percentOf({ amount, currency }, percent);
  const total = sum([{ amount, currency }, duty], currency);
  return { duty, total, paid: 'with-order', asOf: new Date(now).toISOString() };
}
