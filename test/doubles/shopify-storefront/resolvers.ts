import type { ApiSchema, BuyerContext } from './api-schema.ts';
import { gidOf, type DoubleCart, type DoubleLine } from './carts.ts';
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
  const { number, stock, sellsOn, compareAt, rule, picture } = good;
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

const sized = (picture: string, transform?: { maxWidth?: number }): string =>
  transform?.maxWidth ? `${picture}?width=${transform.maxWidth}` : picture;

/** A `Cart`. */
export function cartView(cart: DoubleCart, options: ViewOptions): object {
  const market = marketOf(cart.country);
  const priced = cart.lines.map((line) => {
    const good = options.good(line.number)!;
    return { line, good, each: good.prices[market]! };
  });
  const sum = priced.reduce((all, { line, each }) => all + each * line.quantity, 0);
  const total = moneyIn(market, sum);
  return {
    id: cart.id,
    checkoutUrl: `${options.origin}/cart/c/${cart.token}?key=${cart.key}`,
    totalQuantity: cart.lines.reduce((all, { quantity }) => all + quantity, 0),
    buyerIdentity: { countryCode: cart.country },
    cost: { subtotalAmount: total, totalAmount: total },
    lines({ first, after }: Page) {
      if (!first || first > 250) throw new Error('first must be between 1 and 250.');
      const start = after ? Number(after) : 0;
      const end = Math.min(priced.length, start + first);
      return {
        pageInfo: { hasNextPage: end < priced.length, endCursor: String(end) },
        nodes: priced
          .slice(start, end)
          .map(({ line, good, each }) =>
            lineView(line, each, variantView(good, options, market), market),
          ),
      };
    },
  };
}

function lineView(line: DoubleLine, each: number, merchandise: object, market: string): object {
  return {
    __typename: 'CartLine',
    id: line.id,
    quantity: line.quantity,
    attributes: line.attributes,
    cost: {
      amountPerQuantity: moneyIn(market, each),
      totalAmount: moneyIn(market, each * line.quantity),
    },
    sellingPlanAllocation: line.plan ? { sellingPlan: { id: line.plan } } : null,
    instructions: { canRemove: !line.isFixed, canUpdateQuantity: !line.isFixed },
    parentRelationship: line.parent ? { parent: { id: line.parent.id } } : null,
    merchandise,
  };
}
