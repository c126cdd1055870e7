import type { Order, PageContext } from '../catalogue/types.ts';
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
        <bdi>${words.number(shortId(order))}</bdi> · ${words.when(placedAt(ctx, order.at))}
      </p>
      <div class="cart" data-order>
        <div>
          <h2>${words.goods}</h2>
          <ul class="order-lines">
            ${order.lines.map((line) => orderLine(lang, line))}
          </ul>
        </div>
        <section class="sum" aria-labelledby="address">
          ${totals(lang, order)}
          <h2 id="address">${words.address}</h2>
          ${addressOf(ctx, order)}
          <p class="small">${words.keep}</p>
          <a class="filled wide" href="/">${words.home}</a>
        </section>
      </div>`,
  });
}

/** Enough of the id to name the order; all of it is the key to this page. */
const shortId = ({ id }: Order): string => id.slice(0, 8).toUpperCase();

function placedAt({ lang }: PageContext, at: number): string {
  const tag = { en: 'en-GB', 'zh-Hans': 'zh-Hans', ar: 'ar-u-nu-latn' }[lang];
  return new Intl.DateTimeFormat(tag, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Lisbon',
  }).format(at);
}

function addressOf({ lang, markets }: PageContext, order: Order): Markup {
  const { name, street, postcode, city, email } = order.address;
  const country = markets.find((market) => market.country === order.country);
  const lines = [name, street, `${postcode} ${city}`.trim(), country?.name[lang], email];
  return html`<address>${lines.map((line) => html`<bdi>${line}</bdi>`)}</address>`;
}
