import type { Order, PageContext, ShopMarket } from '../catalogue/types.ts';
import { WORDS } from '../words/words.ts';
import { document } from './document.ts';
import { html, type Markup } from './html.ts';
import { orderLine } from './order-line.ts';
import { totals } from './totals.ts';

/** An order as it was made. */
export function orderPage(ctx: PageContext, order: Order): string {
  const { lang } = ctx;
  const words = WORDS[lang].order;
  return document(ctx, {
    title: words.title,
    sheet: 'cart',
    isPrivate: true,
    body: html`<h1>${words.title}</h1>
      <p class="lead-text">${words.demo}</p>
      <p class="small">
        <bdi>${words.number(shortId(order))}</bdi> · ${words.placed} ${placedAt(ctx, order.at)}
      </p>
      <div class="cart" data-order>
        <div>
          <h2>${words.goods}</h2>
          <ul class="order-lines">
            ${order.lines.map((line) => orderLine(lang, line))}
          </ul>
        </div>
        <section class="sum" aria-labelledby="sum">
          <h2 id="sum">${WORDS[lang].cart.summary}</h2>
          ${totals(lang, order, marketOf(ctx, order)?.tax[lang])}
          <h2 id="address">${words.address}</h2>
          ${addressOf(ctx, order)}
          <p class="small">${words.keep}</p>
          <a class="quiet wide" href="/">${words.home}</a>
        </section>
      </div>`,
  });
}

/** Enough of the id to name the order; all of it is the key to this page. */
const shortId = ({ id }: Order): string => id.slice(0, 8).toUpperCase();

/** In Porto's time, and so it says; the page's script makes it the visitor's own. */
function placedAt({ lang }: PageContext, at: number): Markup {
  const tag = { en: 'en-GB', 'zh-Hans': 'zh-Hans', ar: 'ar-u-nu-latn' }[lang];
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Lisbon' } as const;
  const text = new Intl.DateTimeFormat(tag, format).format(at);
  return html`<time datetime="${new Date(at).toISOString()}" data-zoned="${tag}"
    >${text} (${WORDS[lang].order.porto})</time
  >`;
}

const marketOf = ({ markets }: PageContext, order: Order): ShopMarket | undefined =>
  markets.find(({ country }) => country === order.country);

function addressOf(ctx: PageContext, order: Order): Markup {
  const { name, street, postcode, city, email } = order.address;
  const country = marketOf(ctx, order)?.name[ctx.lang];
  const lines = [name, street, `${postcode} ${city}`.trim(), country, email];
  return html`<address>${lines.map((line) => html`<bdi>${line}</bdi>`)}</address>`;
}
