import type { CartAdapter } from '../../core/cart.ts';
import { watchPage } from '../cart/watch-page.ts';
import { createCaller } from '../http/call.ts';
import { createGraphql } from '../http/graphql.ts';
import { keptText, type KeptText } from '../http/kept-text.ts';
import { createChanges } from './changes.ts';
import { createDocuments } from './documents.ts';
import { createMoney } from './money.ts';
import { bearerSession, cookieSession } from './session.ts';

export interface VendureCartOptions {
  /** The Shop API: an absolute address, such as `https://shop.example/shop-api`. */
  readonly url: string;
  readonly fetch?: typeof fetch;
  /** Where the page says `onair-cart-refresh`. Default: the window, which hears it from all over the page. */
  readonly page?: Pick<EventTarget, 'addEventListener'>;
  /** Whether this device has no network at all. Default: `navigator.onLine`. */
  isOffline?(): boolean;
  /**
   * How the shop knows whose cart it is. `bearer`, the default: by a token that is kept in this browser's
   * local storage from the first add on; works from every origin that the shop's CORS allows. `cookie`: by
   * the cookie of the shop's own pages; only where page and shop are of one site, for on another site's
   * page the browser does not send it back and each call would get a cart of its own.
   */
  readonly session?: 'bearer' | 'cookie';
  /** Where the token is kept: that of the shop's own storefront, to have one cart with it. */
  readonly storageKey?: string;
  /** Keeps the token in local storage's place, where the storefront has it elsewhere. */
  readonly token?: KeptText;
  /** The channel's token, where it is not the default one. Each channel has a cart of its own. */
  readonly channel?: string;
  /** ISO 4217. The shop re-prices the whole cart with the next change. Default: the channel's. */
  readonly currency?: string;
  /** A language code of Vendure's, like `de` or `zh_Hans`. Default: the channel's. */
  readonly language?: string;
  /** Whether prices are told with their tax. Default true. What is paid in the end has it anyhow. */
  readonly taxIncluded?: boolean;
  /** Decimals of the shop's amounts in every currency: its `MoneyStrategy`'s `precision`. Default 2. */
  readonly precision?: number;
  /** Where the shop's own checkout is: a web address, or one on this page's site. */
  readonly checkoutUrl?: string;
  /**
   * The custom field of order lines that keeps the show, a nullable string. Only where the shop has it:
   * others refuse each add. A line that is there keeps the show that it has.
   */
  readonly showField?: string;
}

/** The cart of a Vendure shop, over its Shop API. Throws a `TypeError` where an option cannot be what it says. */
export function vendureCart({ url, ...options }: VendureCartOptions): CartAdapter {
  const base = addressOf(url, options);
  const { precision = 2, taxIncluded = true, showField, page, checkoutUrl } = options;
  const { channel = '', storageKey = `onair-vendure:${url}${channel}` } = options;
  const session = sessionOf(options, storageKey);
  const headers: Record<string, string> = {};
  if (channel) headers['vendure-token'] = channel;
  const ask = createGraphql(session.call, base, () => headers);
  const money = createMoney(precision);
  const reading = { money, taxIncluded, checkoutUrl };
  const documents = createDocuments(taxIncluded ? 'WithTax' : '', showField);
  let offers: CartAdapter['offers'];
  return {
    id: 'vendure',
    key: `vendure:${storageKey}`,
    ...createChanges({ ask, session, documents, reading, showField }),
    async offers(refs, call) {
      const { createOffers } = await import('./offers.ts');
      return (offers ??= createOffers({ ask, money, taxIncluded }))(refs, call);
    },
    watch: (changed, signal) => watchPage(changed, signal, page),
  };
}

type Options = Omit<VendureCartOptions, 'url'>;

function addressOf(url: string, { currency, language, showField = '' }: Options): URL {
  const base = new URL(url);
  if (!/^https?:$/.test(base.protocol)) throw new TypeError(`${url} is no web address.`);
  if (/\W/.test(showField)) throw new TypeError(`${showField} is no field.`);
  if (currency) base.searchParams.set('currencyCode', currency);
  if (language) base.searchParams.set('languageCode', language);
  return base;
}

function sessionOf({ session, token, ...caller }: Options, storageKey: string) {
  // Vendure heeds a cookie before a token: it must not go along.
  const credentials = session === 'cookie' ? 'include' : 'omit';
  const call = createCaller({ ...caller, credentials });
  return session === 'cookie'
    ? cookieSession(call)
    : bearerSession(call, token ?? keptText(storageKey));
}
