import { holds } from '../../commerce/catalogue/market-rules.ts';
import { priceFrom } from '../../commerce/catalogue/price.ts';
import { marketOf, type Viewpoint } from '../../commerce/catalogue/viewpoint.ts';
import type { Localization } from '../../controllers/localization.ts';
import type { OwnWords } from '../../controllers/own-words.ts';
import type { Show } from '../../core/show.ts';
import type { TermsMessages } from '../../i18n/terms-locales.ts';
import { productDetails, type ProductDetails } from '../../protocol/details.ts';
import type { Link, Manifest, Product } from '../../protocol/manifest.ts';

export type TermsWords = OwnWords<TermsMessages>;

/** All that the terms are told from. */
export interface TermsSight {
  readonly i18n: Localization;
  readonly words: TermsWords;
  readonly manifest: Manifest;
  readonly country: string | null;
  readonly view: Viewpoint;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Nothing can be ordered during it any more. */
  readonly isOver: boolean;
  /** Whose safety contact and report are wanted. */
  readonly product: Product | null;
  readonly safety: ProductDetails['safety'] | null;
  /** Where the product can be reported. */
  readonly reportLink: Link | null;
  /** Whether tax is in the prices; null: not known of all of them. */
  readonly hasTax: boolean | null;
}

export interface SightOptions {
  readonly i18n: Localization;
  readonly words: TermsWords;
  readonly country: string | null;
  readonly productId: string;
}

/** What can be told of a show's terms, seen from a market. */
export function sightOf(show: Show, { i18n, words, country, productId }: SightOptions): TermsSight {
  const { manifest, clock, phase, state, cart } = show;
  const market = marketOf(manifest, country);
  const currency = cart?.state.cart?.currency;
  const view = { market, updates: state.products.updates, currency };
  const product = manifest.products.find(({ id }) => id === productId) ?? null;
  return {
    ...{ i18n, words, manifest, country, view, product },
    now: clock.now(),
    isOver: phase === 'ended' || phase === 'cancelled',
    safety: product && productDetails(product).safety,
    reportLink: product && linkOf(manifest),
    hasTax: taxIn(product ? [product] : manifest.products, view),
  };
}

/** Whether the market's law asks for something that is not told. */
export function isIncomplete({ country, product, safety, hasTax, view }: TermsSight): boolean {
  const price = product && priceFrom(product, view);
  return (
    (holds('tax-in-price', country) && hasTax !== true) ||
    (product !== null && !safety && holds('safety-contact', country)) ||
    (!!price?.was && !price.lowest && holds('lowest-with-was', country))
  );
}

/** One word for all of them; null: they differ, or it is not told of each. */
function taxIn(products: readonly Product[], view: Viewpoint): boolean | null {
  const told = new Set(products.map((product) => priceFrom(product, view)?.taxIncluded));
  const [first] = told;
  return told.size === 1 ? (first ?? null) : null;
}

function linkOf({ links, seller }: Manifest): Link | null {
  return [...links, ...(seller?.policies ?? [])].find(({ rel }) => rel === 'report') ?? null;
}
