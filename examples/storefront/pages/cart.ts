import { pictureName, variantWords } from '../catalogue/goods.ts';
import type { CartRefusal, CartView, CartViewLine, PageContext } from '../catalogue/types.ts';
import type { ShopWords } from '../words/en.ts';
import { WORDS } from '../words/words.ts';
import { document } from './document.ts';
import { html, type Markup } from './html.ts';
import { still } from './picture.ts';
import { money, moneyText } from './prices.ts';
import { refusalNote } from './refusal.ts';
import { showText, totals } from './totals.ts';

/** The cart. Its section is replaced by the page's script when the cart changes elsewhere. */
export function cartPage(
  ctx: PageContext,
  cart: CartView,
  { refusal }: { readonly refusal?: CartRefusal },
): string {
  const words = WORDS[ctx.lang].cart;
  return document(ctx, {
    title: words.title,
    sheet: 'cart',
    isPrivate: true,
    body: html`<div class="cart-page" data-cart data-revision="${cart.revision}">
      <h1>${words.title}</h1>
      ${refusal && refusalNote(ctx, refusal)} ${cart.lines.length ? filled(ctx, cart) : empty(ctx)}
    </div>`,
  });
}

function empty({ lang }: PageContext): Markup {
  const { cart } = WORDS[lang];
  return html`<p class="lead-text">${cart.empty}</p>
    ${waysOn(cart)}`;
}

/** Where an empty bag can be filled. */
export function waysOn({ toGoods, toLive }: ShopWords['cart']): Markup {
  return html`<p class="ways">
    <a class="filled" href="/">${toGoods}</a>
    <a class="quiet" href="/live">${toLive}</a>
  </p>`;
}

function filled(ctx: PageContext, cart: CartView): Markup {
  const words = WORDS[ctx.lang].cart;
  return html`<div class="cart">
    <ul class="lines">
      ${cart.lines.map((line) => lineRow(ctx, line))}
    </ul>
    <section class="sum" aria-labelledby="sum">
      <h2 id="sum">${words.summary}</h2>
      ${totals(ctx.lang, cart, ctx.market.tax[ctx.lang])}
      <a class="filled wide" href="/checkout">${words.checkout}</a>
      <p class="small">${words.noPayment}</p>
    </section>
  </div>`;
}

function lineRow({ lang }: PageContext, line: CartViewLine): Markup {
  const { good, sku, plan, unitPrice } = line;
  const words = WORDS[lang].cart;
  const variant = variantWords(good, sku, plan)[lang];
  return html`<li class="line">
    <a
      class="line-picture"
      href="/products/${good.id}?sku=${sku.id}"
      tabindex="-1"
      aria-hidden="true"
    >
      ${still(pictureName(good, sku), { alt: '', sizes: '96px', isFirst: true })}
    </a>
    <div class="line-words">
      <a class="good-name" href="/products/${good.id}?sku=${sku.id}">${good.title[lang]}</a>
      ${variant && html`<span class="small">${variant}</span>`}
      <bdi class="small">${words.each(moneyText(lang, unitPrice))}</bdi>
      ${line.show && html`<span class="small">${showText(lang, line.show)}</span>`}
    </div>
    <div class="line-total strong">${money(lang, line.total)}</div>
    ${lineForms(lang, line)}
  </li>`;
}

function lineForms(lang: PageContext['lang'], line: CartViewLine): Markup {
  const { id, good, sku, quantity, max } = line;
  const { min = 1, step = 1 } = sku.quantity ?? {};
  const words = WORDS[lang].cart;
  const title = good.title[lang];
  return html`<div class="line-forms">
    <form class="line-form" method="post" action="/cart/lines/${id}">
      <input
        type="number"
        name="quantity"
        value="${quantity}"
        min="${min}"
        step="${step}"
        max="${Math.max(min, max)}"
        inputmode="numeric"
        aria-label="${words.line(title)}"
        required
      />
      <button class="quiet">${words.update}</button>
    </form>
    <form method="post" action="/cart/lines/${id}">
      <button class="bare" name="remove" value="1" aria-label="${words.removeLine(title)}">
        ${words.remove}
      </button>
    </form>
  </div>`;
}
