import { COMMA } from '../catalogue/words.ts';
import type { Lang, PageContext } from '../catalogue/types.ts';
import type { FaqSection } from '../../live-server/show/faq/faq.ts';
import { FAQ, LANG_NAMES, WORDS } from '../words/words.ts';
import { html, type Markup, type Part } from './html.ts';
import { BAG_ICON, GLOBE_ICON } from './icons.ts';

/** One page, without what all pages share. */
export interface Page {
  readonly title: string;
  readonly description?: string;
  readonly body: Part;
  /** More for the head: the live page's script. */
  readonly head?: Part;
  /** The style sheet of its layout. */
  readonly sheet?: 'home' | 'product' | 'live' | 'cart' | 'faq';
  /** Not to be found by search engines: the bag, the checkout, an order. */
  readonly isPrivate?: boolean;
}

/** The whole document of a page, in the words and the direction of its language. */
export function document(ctx: PageContext, page: Page): string {
  const { lang } = ctx;
  const markup = html`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
    ${head(page)}
    <body>
      <a class="skip" href="#content">${WORDS[lang].bar.skip}</a>
      ${bar(ctx)}
      <main id="content">${page.body}</main>
      ${foot(lang)}
    </body>
  </html>`;
  return `<!doctype html>\n${markup.toString()}\n`;
}

function head({ title, description, head: more, sheet, isPrivate }: Page): Markup {
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title} · Kiln &amp; Cloth</title>
    ${description && html`<meta name="description" content="${description}" />`}
    ${isPrivate && html`<meta name="robots" content="noindex" />`}
    <link rel="icon" href="/public/icon.svg" type="image/svg+xml" />
    ${[FONTS.map(fontLink), more]}
    ${[...SHEETS, ...(sheet ? [sheet] : [])].map((name) => html`<link rel="stylesheet" href="/public/${name}.css" />`)}
    <script type="module" src="/public/shop.js"></script>
  </head>`;
}

/** The theme, what stands around every page, and what pages are put together from. */
const SHEETS = ['shop', 'frame', 'pieces'];

/** Fetched with the page, so that its text is there in its own face from the first frame on. */
const FONTS = ['inter-latin-wght-normal', 'noto-serif-display-latin-400-normal'];
const fontLink = (name: string): Markup =>
  html`<link
    rel="preload"
    href="/public/fonts/${name}.woff2"
    as="font"
    type="font/woff2"
    crossorigin
  />`;

const NAV = [
  ['table', '/products/mug'],
  ['linen', '/products/throw'],
  ['light', '/products/lamp'],
  ['leather', '/products/bag'],
  ['live', '/live'],
] as const;

function bar(ctx: PageContext): Markup {
  const { bar: words } = WORDS[ctx.lang];
  const here = ctx.path.split('?', 1)[0];
  const current = (url: string): Part => url === here && html`aria-current="page"`;
  return html`<header class="bar">
    <a class="name" href="/" translate="no">Kiln &amp; Cloth</a>
    <nav aria-label="${words.goods}">
      ${NAV.map(([word, url]) => html`<a href="${url}" ${current(url)}>${words[word]}</a>`)}
    </nav>
    ${choices(ctx)}
    <a class="bag" href="/cart" ${current('/cart')}>
      ${BAG_ICON}<span class="unseen">${words.bag}</span>
      <span class="count" data-cart-count ${ctx.cartCount === 0 && 'hidden'}>${ctx.cartCount}</span>
    </a>
  </header>`;
}

/** Country and language: a plain form, folded away. */
function choices({ lang, market, markets, path }: PageContext): Markup {
  const { bar: words } = WORDS[lang];
  return html`<details class="choices">
    <summary>
      ${GLOBE_ICON}<span class="unseen">${words.choices}:</span>
      <span class="chosen">${market.name[lang]}${COMMA[lang]}<bdi>${market.currency}</bdi></span>
    </summary>
    <form method="post" action="/choose">
      <input type="hidden" name="back" value="${path}" />
      <label>
        ${words.country}
        <select name="market">
          ${markets.map(
            (one) =>
              html`<option value="${one.country}" ${one === market && 'selected'}>
                ${one.name[lang]}${COMMA[lang]}${one.currency}
              </option>`,
          )}
        </select>
      </label>
      <label>
        ${words.language}
        <select name="lang">
          ${Object.entries(LANG_NAMES).map(
            ([code, name]) =>
              html`<option value="${code}" lang="${code}" ${code === lang && 'selected'}>
                ${name}
              </option>`,
          )}
        </select>
      </label>
      <button class="quiet">${words.apply}</button>
    </form>
  </details>`;
}

/** What every page's foot leads to. */
const OF_THE_SHOP: readonly FaqSection['id'][] = ['delivery', 'returns', 'duty', 'privacy'];

function foot(lang: Lang): Markup {
  const { foot: words, bar: nav } = WORDS[lang];
  const ways = FAQ[lang].filter(({ id }) => OF_THE_SHOP.includes(id));
  return html`<footer class="foot">
    <nav aria-label="${words.nav}">
      ${ways.map(({ id, title }) => html`<a href="/faq#${id}">${title}</a>`)}
      <a href="/faq">${words.questions}</a>
      <a href="/live">${nav.live}</a>
    </nav>
    <p class="small"><span class="strong">${words.workshop}</span><br />${words.demo}</p>
  </footer>`;
}
