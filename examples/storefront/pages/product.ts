import { pictureName, skuWith } from '../catalogue/goods.ts';
import { COMMA } from '../catalogue/words.ts';
import type { CartRefusal, Good, PageContext } from '../catalogue/types.ts';
import { WORDS } from '../words/words.ts';
import { document } from './document.ts';
import { goodsList } from './goods.ts';
import { html, type Markup, type Part } from './html.ts';
import { ARROW_ICON } from './icons.ts';
import {
  choiceData,
  openingChoice,
  optionFields,
  soldOutNow,
  stockText,
  type Chosen,
} from './options.ts';
import { altOf, still } from './picture.ts';
import { goodPrice, money, moneyText, skuPrice } from './prices.ts';
import { refusalNote } from './refusal.ts';
import { structuredData } from './structured-data.ts';

export interface ProductOptions {
  readonly chosen?: Chosen;
  readonly refusal?: CartRefusal;
}

/** One good: its pictures, its choices, what it costs and how it comes to where the visitor is. */
export function productPage(
  ctx: PageContext,
  good: Good,
  { chosen: asked = {}, refusal }: ProductOptions,
): string {
  const { lang } = ctx;
  const chosen = openingChoice(good, asked);
  const sku = skuWith(good, chosen);
  const first = sku ? pictureName(good, sku) : (good.pictures[0]?.name ?? good.id);
  return document(ctx, {
    title: good.title[lang],
    sheet: 'product',
    description: good.summary[lang],
    head: structuredData(ctx, [good]),
    body: [
      html`<article class="product">
        ${gallery(ctx, good, first)}
        <div class="product-words">
          <h1>${good.title[lang]}</h1>
          <p class="lead-text">${good.summary[lang]}</p>
          ${refusal && refusalNote(ctx, refusal)} ${buying(ctx, good, chosen)} ${facts(ctx, good)}
          ${terms(ctx)} ${inTheShow(ctx)}
        </div>
      </article>`,
      others(ctx, good),
    ],
  });
}

function gallery({ lang }: PageContext, good: Good, first: string): Markup {
  const [, ...more] = good.pictures;
  return html`<div
    class="gallery"
    role="group"
    tabindex="0"
    aria-label="${WORDS[lang].good.pictures}"
  >
    ${still(first, {
      alt: altOf(good, first)[lang],
      sizes: '(min-width: 960px) 600px, 100vw',
      isFirst: true,
      hook: 'chosen',
    })}
    ${more.map(({ name, alt }) =>
      still(name, { alt: alt[lang], sizes: '(min-width: 960px) 294px, 50vw' }),
    )}
  </div>`;
}

function buying(ctx: PageContext, good: Good, chosen: Chosen): Markup {
  const { lang, market } = ctx;
  const words = WORDS[lang].good;
  const sku = skuWith(good, chosen);
  const gone = soldOutNow(ctx, good);
  return html`<form
    class="buying"
    method="post"
    action="/cart/add"
    data-choices="${choiceData(ctx, good)}"
  >
    <input type="hidden" name="good" value="${good.id}" />
    <p class="amount">
      <bdi class="price" data-price
        >${sku ? moneyText(lang, skuPrice(ctx, sku)) : goodPrice(ctx, good)}</bdi
      >
      <span class="small"
        >${market.tax[lang]}${COMMA[lang]}<a href="#terms">${words.plusDelivery}</a></span
      >
    </p>
    ${optionFields(ctx, good, chosen)}
    <p class="small stock ${sku?.stock === 0 && 'gone'}" data-stock role="status">
      ${sku && stockText(ctx, sku)}
    </p>
    ${gone && html`<p class="small">${gone}</p>`} ${adding(ctx, good)}
    ${good.limit !== undefined && html`<p class="small">${words.limit(good.limit)}</p>`}
  </form>`;
}

/** How many, and the button. */
function adding({ lang }: PageContext, good: Good): Markup {
  const words = WORDS[lang].good;
  return html`<div class="adding">
    <label class="quantity">
      <span class="small">${words.quantity}</span>
      <input
        type="number"
        name="quantity"
        value="1"
        min="1"
        max="${good.limit ?? 99}"
        inputmode="numeric"
        required
      />
    </label>
    <button class="filled">${words.add}</button>
  </div>`;
}

const row = (label: string, value: Part): Markup =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;

function facts({ lang }: PageContext, good: Good): Markup {
  return html`<section aria-labelledby="facts">
    <h2 id="facts">${WORDS[lang].good.facts}</h2>
    <dl class="facts">${good.facts.map(({ label, value }) => row(label[lang], value[lang]))}</dl>
  </section>`;
}

/** Delivery, duty and returns in the visitor's country. */
function terms({ lang, market }: PageContext): Markup {
  const { good } = WORDS[lang];
  const { currency, delivery, duty, returns } = market;
  const cost = money(lang, { amount: delivery.price, currency });
  return html`<section aria-labelledby="terms">
    <h2 id="terms">${good.delivery}</h2>
    <dl class="facts">
      ${row(good.deliveryTo(market.name[lang]), html`${delivery.label[lang]}${COMMA[lang]}${cost}`)}
      ${row(good.duty, duty.words[lang])} ${row(good.returns, returns[lang])}
    </dl>
  </section>`;
}

function inTheShow({ lang }: PageContext): Markup {
  const { good, home } = WORDS[lang];
  return html`<aside class="mention" aria-label="${good.show}">
    <p><span class="strong">${good.show}</span><br />${good.showText}</p>
    <a class="onward" href="/live">${home.open} ${ARROW_ICON}</a>
  </aside>`;
}

function others(ctx: PageContext, good: Good): Markup {
  const rest = ctx.goods.filter(({ id }) => id !== good.id);
  return html`<section class="block" aria-labelledby="others">
    <h2 id="others">${WORDS[ctx.lang].good.others}</h2>
    ${goodsList(ctx, rest, 'compact')}
  </section>`;
}
