import type { Money } from '../../../src/protocol/money.ts';
import type { CartViewDiscount, Lang, Words } from '../catalogue/types.ts';
import { WORDS } from '../words/words.ts';
import { html, type Markup, type Part } from './html.ts';
import { money } from './prices.ts';

/** What a cart or an order comes to. */
export interface Figures {
  readonly subtotal: Money;
  readonly discounts?: readonly CartViewDiscount[];
  readonly delivery: { readonly label: Words; readonly price: Money };
  readonly duty: Money;
  readonly total: Money;
}

/** The sum in its parts. Duty has its line even where there is none. `tax`: what the prices say of tax. */
export function totals(lang: Lang, figures: Figures, tax?: string): Markup {
  const { cart } = WORDS[lang];
  const { subtotal, discounts = [], delivery, duty, total } = figures;
  const row = (label: string, value: Part, more?: string): Markup =>
    html`<div>
      <dt>${label}${more && html` <span class="small">${more}</span>`}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="totals">
    ${row(cart.subtotal, money(lang, subtotal), tax)}
    ${discounts.map(({ code, label, amount }) =>
      row(code, amount ? html`−${money(lang, amount)}` : cart.notForThis, label[lang]),
    )}
    ${row(cart.delivery, money(lang, delivery.price), delivery.label[lang])}
    ${row(cart.duty, Number(duty.amount) === 0 ? cart.none : money(lang, duty))}
    <div class="grand">
      <dt>${cart.total}</dt>
      <dd>${money(lang, total)}</dd>
    </div>
  </dl>`;
}

/** The live show that a line came from, in words. */
export function showText(lang: Lang, show: { readonly title?: Words }): string {
  const { cart } = WORDS[lang];
  return show.title ? cart.fromShow(show.title[lang]) : cart.fromAShow;
}
