import type { Stock } from '../../protocol/cue.ts';
import type { Price } from '../../protocol/money.ts';
import { PRICE } from '../../protocol/schema/money.ts';
import { own } from '../../protocol/schema/plain.ts';
import { read } from '../../protocol/schema/read.ts';
import type { Good } from './goods.ts';
import { nodesIn, pageUrl, readJsonLd, termOf, type Node, type PageOffer } from './json-ld.ts';
import type { Said } from './layers.ts';

export interface MatchOptions {
  /** Address of the page: what those in it are relative to. */
  readonly base: string;
  /** Offers in another one are not of this shopper's. Undefined: any. */
  readonly currency: string | undefined;
  readonly asOf: string;
  /** Milliseconds since 1970: prices that held until before it are passed over. */
  readonly now: number;
}

/** What a page's blocks of JSON-LD say of these goods, by their keys. */
export function readPage(
  texts: readonly string[],
  goods: readonly Good[],
  options: MatchOptions,
): ReadonlyMap<string, Said> {
  const offers = readJsonLd(texts, options.base);
  const said = goods.flatMap((good) => {
    const found = one(offersFor(good, offers), options);
    return found ? [[good.key, found] as const] : [];
  });
  return new Map(said);
}

/** By what the shop calls it; the page of a product tells which one it is where there is no choice. */
function offersFor({ product, variant, ref }: Good, offers: readonly PageOffer[]): PageOffer[] {
  const names = new Set([ref, variant?.id ?? product.id]);
  const named = offers.filter(({ ids }) => ids.some((id) => names.has(id)));
  const url = product.url !== undefined && product.variants.length <= 1 && pageUrl(product.url);
  return named.length > 0 || !url ? named : offers.filter((offer) => offer.url === url);
}

/** What the offers of one thing say together: nothing where they do not agree. */
function one(offers: readonly PageOffer[], options: MatchOptions): Said | null {
  const prices = offers.flatMap(({ offer }) => priceOf(offer, options) ?? []);
  const levels = new Set(offers.map(({ offer }) => levelOf(offer)));
  const [price, ...others] = prices;
  const isAgreed = others.every(
    ({ amount, currency }) => amount === price?.amount && currency === price.currency,
  );
  const [level] = levels.size === 1 ? levels : [];
  if (!(price && isAgreed) && !level) return null;
  return {
    ...(price && isAgreed && { price }),
    ...(level && { stock: { level } }),
    asOf: options.asOf,
  };
}

/** What something costs now, not what it cost once: schema.org has no lowest price of 30 days to go with that. */
function priceOf(offer: Node, { currency, now }: MatchOptions): Price | null {
  const specified = nodesIn(own(offer, 'priceSpecification')).filter(
    (node) => own(node, 'priceType') === undefined,
  );
  const node = own(offer, 'price') === undefined ? specified[0] : offer;
  if (!node || hasEnded(offer, now) || hasEnded(node, now)) return null;
  const amount = own(node, 'price');
  const taxIncluded = own(specified[0] ?? node, 'valueAddedTaxIncluded');
  const price = read(
    PRICE,
    {
      amount: typeof amount === 'number' ? String(amount) : amount,
      currency: own(node, 'priceCurrency') ?? own(offer, 'priceCurrency'),
      ...(typeof taxIncluded === 'boolean' && { taxIncluded }),
    },
    { max: 100 },
  );
  if (!price.ok || (currency !== undefined && price.value.currency !== currency)) return null;
  return price.value;
}

function hasEnded(node: Node, now: number): boolean {
  const until = own(node, 'priceValidUntil') ?? own(node, 'validThrough');
  if (typeof until !== 'string') return false;
  // A date alone means its whole day, wherever that ends last.
  const day = /^\d{4}-\d\d-\d\d$/.test(until) ? 36 * 3_600_000 : 0;
  return Date.parse(until) + day < now;
}

/** What can be told of the stock. What may be ordered ahead is neither there nor out. */
const LEVELS: ReadonlyMap<string, Stock['level']> = new Map([
  ['InStock', 'in'],
  ['OnlineOnly', 'in'],
  ['LimitedAvailability', 'few'],
  ['OutOfStock', 'out'],
  ['SoldOut', 'out'],
  ['Discontinued', 'out'],
]);

const levelOf = (offer: Node): Stock['level'] | undefined =>
  LEVELS.get(termOf(own(offer, 'availability')));
