import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { MARKETS, marketOf } from '../catalogue/markets.ts';
import { LANGS, type Lang, type ShopMarket } from '../catalogue/types.ts';
import { KEEP_DAYS } from '../store/shop-store.ts';

/** Who looks at the shop: all that it knows of them. */
export interface Visitor {
  readonly lang: Lang;
  readonly market: ShopMarket;
  /** What the cookie says; the shop may not have that cart any more. */
  readonly cart: string | undefined;
  /** The shop's own address, as this visitor reached it: `http://127.0.0.1:8080`. */
  readonly origin: string;
}

/** No cookie is set before the visitor's own act: putting something into the cart, choosing. */
const COOKIES = { cart: 'shop_cart', lang: 'shop_lang', market: 'shop_market' } as const;

/** Language and market of this request: its parameters, else what was chosen, else what the browser prefers. */
export function visitorOf(c: Context): Visitor {
  const chosen = langOf(c.req.query('lang')) ?? langOf(getCookie(c, COOKIES.lang));
  const market = marketOf(c.req.query('market')) ?? marketOf(getCookie(c, COOKIES.market));
  return {
    lang: chosen ?? preferred(c.req.header('accept-language') ?? ''),
    market: market ?? MARKETS[0],
    cart: getCookie(c, COOKIES.cart),
    origin: new URL(c.req.url).origin,
  };
}

/** Remembers something, until the cart it belongs to would be forgotten. */
export function remember(c: Context, what: keyof typeof COOKIES, value: string): void {
  setCookie(c, COOKIES[what], value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: new URL(c.req.url).protocol === 'https:',
    maxAge: KEEP_DAYS * 24 * 3600,
  });
}

/** The shop's language that serves a BCP 47 tag; undefined: none does. */
export function langOf(tag: string | undefined): Lang | undefined {
  const [primary = '', ...rest] = (tag ?? '').toLowerCase().split('-');
  if (primary === 'zh') return rest.includes('hant') ? undefined : 'zh-Hans';
  return LANGS.find((lang) => lang === primary);
}

/** The first language of an `Accept-Language` header that the shop has. */
function preferred(header: string): Lang {
  const asked = header.split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const quality = /q=([\d.]+)/.exec(parameters.join(';'))?.[1] ?? '1';
    return { tag, quality: Number(quality) };
  });
  const sorted = asked.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality);
  return sorted.map(({ tag }) => langOf(tag)).find((lang) => lang !== undefined) ?? 'en';
}
