import type { Money } from '../../../src/protocol/money.ts';
import type { Lang, ShowMention, Words } from '../catalogue/types.ts';
import { html, type Markup } from './html.ts';
import { still } from './picture.ts';
import { money } from './prices.ts';
import { showText } from './totals.ts';

/** One line of what is or would be ordered. */
export interface OrderLineView {
  readonly title: Words;
  readonly variant: Words;
  /** The still's name. */
  readonly picture: string;
  readonly quantity: number;
  readonly total: Money;
  readonly show?: ShowMention | undefined;
}

export function orderLine(lang: Lang, line: OrderLineView): Markup {
  const { title, variant, picture, quantity, total, show } = line;
  return html`<li class="order-line">
    ${still(picture, { alt: '', sizes: '64px', isFirst: true })}
    <div class="line-words">
      <span class="good-name"><span class="times">${quantity} ×</span> ${title[lang]}</span>
      ${variant[lang] && html`<span class="small">${variant[lang]}</span>`}
      ${show && html`<span class="small">${showText(lang, show)}</span>`}
    </div>
    <span class="line-total">${money(lang, total)}</span>
  </li>`;
}
