import type { ApiSchema, BuyerContext } from './api-schema.ts';
import { gidOf, type DoubleCart, type DoubleLine } from './carts.ts';
import { discountsIn, type DoubleAllocation } from './discounts.ts';
import { CURRENCIES, HOME, moneyIn, type DoubleGood } from './goods.ts';

interface ViewOptions {
  readonly schema: ApiSchema;
  readonly origin: string;
  good(number: string): DoubleGood | undefined;
}

interface Page {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Prices are those of a country that the shop sells to. */
const marketOf = (country: string | undefined): string =>
  country !== undefined && country in CURRENCIES ? country : HOME;

/** A `ProductVariant`. */
export function variantView(good: DoubleGood, options: ViewOptions, country?: string): object {
  const market = marketOf(country);
  const { number, stock, sellsOn, compareAt, rule, picture, plans = {}, perLitre } = good;
  const isThere = stock === null || stock > 0;
  return {
    __typename: 'ProductVariant',
    id: gidOf(number),
    title: good.title,
    availableForSale: isThere || sellsOn === true,
    currentlyNotInStock: !isThere && sellsOn === true,
    quantityAvailable: (_: unknown, { hasToken }: BuyerContext) => {
      if (!hasToken) throw options.schema.denied('quantityAvailable');
      return stock ?? 0;
    },
    price: moneyIn(market, good.prices[market]!),
    compareAtPrice: compareAt && market === HOME ? moneyIn(HOME, compareAt) : null,
    unitPrice: perLitre !== undefined && market === HOME ? moneyIn(HOME, perLitre) : null,
    unitPriceMeasurement: perLitre === undefined ? null : LITRE,
    sellingPlanAllocations: {
      nodes: Object.entries(plans).map(([id, plan]) => {
        const adjusted = {
          price: moneyIn(HOME, plan.price),
          compareAtPrice: moneyIn(HOME, good.prices[HOME]!),
        };
        return { sellingPlan: { id, name: plan.name }, priceAdjustments: [adjusted] };
      }),
    },
    quantityRule: rule ?? { minimum: 1, maximum: null, increment: 1 },
    image: picture
      ? { url: ({ transform }: { transform?: { maxWidth?: number } }) => sized(picture, transform) }
      : null,
    product: {
      title: good.product,
      onlineStoreUrl: `${options.origin}/products/${number}`,
    },
  };
}

const LITRE = {
  measuredType: 'VOLUME',
  quantityValue: 500,
  quantityUnit: 'ML',
  referenceValue: 1,
  referenceUnit: 'L',
};

const sized = (picture: string, transform?: { maxWidth?: number }): string =>
  transform?.maxWidth ? `${picture}?width=${transform.maxWidth}` : picture;

/** A `Cart`. */
export function cartView(cart: DoubleCart, options: ViewOptions): object {
  const market = marketOf(cart.country);
  const priced = cart.lines.map((line) => {
    const good = options.good(line.number)!;
    const plan = market === HOME ? good.plans?.[line.plan ?? ''] : undefined;
    return { line, good, each: plan?.price ?? good.prices[market]! };
  });
  const sum = priced.reduce((all, { line, each }) => all + each * line.quantity, 0);
  const off = discountsIn(cart, priced, market);
  const total = moneyIn(market, sum - off.sum);
  return {
    id: cart.id,
    checkoutUrl: `${options.origin}/cart/c/${cart.token}?key=${cart.key}`,
    totalQuantity: cart.lines.reduce((all, { quantity }) => all + quantity, 0),
    buyerIdentity: { countryCode: cart.country },
    attributes: cart.attributes,
    discountCodes: off.codes,
    discountAllocations: off.onCart,
    cost: { subtotalAmount: total, totalAmount: total },
    lines({ first, after }: Page) {
      if (!first || first > 250) throw new Error('first must be between 1 and 250.');
      const start = after ? Number(after) : 0;
      const end = Math.min(priced.length, start + first);
      const nodes = priced.slice(start, end).map(({ line, good, each }) =>
        lineView(line, {
          each,
          market,
          name: good.plans?.[line.plan ?? '']?.name,
          off: off.onLines.get(line) ?? [],
          merchandise: variantView(good, options, market),
        }),
      );
      return {
        pageInfo: { hasNextPage: end < priced.length, endCursor: String(end) },
        nodes,
        edges: nodes.map((node) => ({ node })),
      };
    },
  };
}

interface LineView {
  readonly each: number;
  readonly market: string;
  /** What the plan is called. */
  readonly name: string | undefined;
  readonly off: readonly DoubleAllocation[];
  readonly merchandise: object;
}

function lineView(line: DoubleLine, { each, market, name, off, merchandise }: LineView): object {
  return {
    __typename: 'CartLine',
    id: line.id,
    quantity: line.quantity,
    attributes: line.attributes,
    cost: {
      amountPerQuantity: moneyIn(market, each),
      totalAmount: moneyIn(market, each * line.quantity),
    },
    discountAllocations: off,
    sellingPlanAllocation: line.plan
      ? { sellingPlan: { id: line.plan, name: name ?? line.plan } }
      : null,
    instructions: { canRemove: !line.isFixed, canUpdateQuantity: !line.isFixed },
    parentRelationship: line.parent ? { parent: { id: line.parent.id } } : null,
    merchandise,
  };
}
