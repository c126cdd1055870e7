import { formatsFor } from '../../../src/i18n/formats.ts';
import type { Money } from '../../../src/protocol/money.ts';
import type { Good, Lang, PageContext, Sku } from '../catalogue/types.ts';
import { WORDS } from '../words/words.ts';
import { html, type Markup } from './html.ts';

/** An amount as the page's language writes it: `€24.00`. */
export function moneyText(lang: Lang, money: Money): string {
  return formatsFor(lang).money(money);
}

/** The same on a page; it keeps its own direction in a text of the other one. */
export function money(lang: Lang, amount: Money): Markup {
  return html`<bdi class="price">${moneyText(lang, amount)}</bdi>`;
}

/** What a SKU costs in the page's market. */
export function skuPrice({ market }: PageContext, sku: Sku): Money {
  return { amount: sku.prices[market.currency], currency: market.currency };
}

/** What a good costs, or from which price on, where its choices differ. */
export function goodPrice(ctx: PageContext, good: Good): string {
  const prices = good.skus.map((sku) => skuPrice(ctx, sku));
  const least = prices.reduce((a, b) => (Number(b.amount) < Number(a.amount) ? b : a));
  const text = moneyText(ctx.lang, least);
  return prices.every(({ amount }) => amount === least.amount)
    ? text
    : WORDS[ctx.lang].good.from(text);
}
