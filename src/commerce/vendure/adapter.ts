import type { CartAdapter } from '../../core/cart.ts';
import { watchPage } from '../cart/watch-page.ts';
import { createCaller } from '../http/call.ts';
import { createGraphql } from '../http/graphql.ts';
import { keptText, type KeptText } from '../http/kept-text.ts';
import { createChanges } from './changes.ts';
import { createDocuments } from './documents.ts';
import { createMoney } from './money.ts';
import type { OrderReading } from './order.ts';
import { bearerSession, cookieSession } from './session.ts';
import type { Whole } from './whole.ts';

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
  /**
   * The custom fields of orders that keep texts of the show, nullable strings, by the texts' names:
   * `{ _onair: 'liveShowText' }`. Only where the shop has them. Default: it keeps none.
   */
  readonly orderFields?: Readonly<Record<string, string>>;
}

/** The cart of a Vendure shop, over its Shop API. Throws a `TypeError` where an option cannot be what it says. */
export function vendureCart({ url, ...options }: VendureCartOptions): CartAdapter {
  const base = addressOf(url, options);
  const { precision = 2, taxIncluded = true, showField, orderFields, page, checkoutUrl } = options;
  const { channel = '', storageKey = `onair-vendure:${url}${channel}` } = options;
  const session = sessionOf(options, storageKey);
  const headers: Record<string, string> = {};
  if (channel) headers['vendure-token'] = channel;
  const ask = createGraphql(session.call, base, () => headers);
  const money = createMoney(precision);
  const fields = orderFields ?? {};
  const tax = taxIncluded ? 'WithTax' : '';
  const documents = createDocuments({ tax, showField, fields: Object.values(fields) });
  let made: Whole | undefined;
  const whole = async (): Promise<Whole> => {
    const { createWhole } = await import('./whole.ts');
    return (made ??= createWhole({ ask, documents, reading, fields }));
  };
  const reading: OrderReading = {
    ...{ money, taxIncluded, checkoutUrl },
    whole: (...asked) =>
      whole()
        .then(({ told }) => told(...asked))
        .catch(() => ({})),
  };
  let offers: CartAdapter['offers'];
  return {
    id: 'vendure',
    key: `vendure:${storageKey}`,
    ...createChanges({ ask, session, documents, reading, showField }),
    setCodes: async (codes, call) => (await whole()).setCodes(codes, call),
    ...(orderFields && {
      setAttributes: async (texts, call) => (await whole()).setAttributes(texts, call),
    }),
    async offers(refs, call) {
      const { createOffers } = await import('./offers.ts');
      return (offers ??= createOffers({ ask, money, taxIncluded }))(refs, call);
    },
    watch: (changed, signal) => watchPage(changed, signal, page),
  };
}

type Options = Omit<VendureCartOptions, 'url'>;

function addressOf(url: string, { currency, language, showField, orderFields }: Options): URL {
  const base = new URL(url);
  if (!/^https?:$/.test(base.protocol)) throw new TypeError(`${url} is no web address.`);
  for (const field of [showField ?? '', ...Object.values(orderFields ?? {})])
    if (/\W/.test(field)) throw new TypeError(`${field} is no field.`);
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
