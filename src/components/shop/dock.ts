import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconLines } from '../../icons/icon.ts';
import { layoutGridLines } from '../../icons/lines/layout-grid.ts';
import { messageCircleQuestionMarkLines } from '../../icons/lines/message-circle-question-mark.ts';
import { shoppingBagLines } from '../../icons/lines/shopping-bag.ts';
import { figuresOf } from './figures.ts';
import { countOf, panelsOf, type PanelName, type ShopView } from './shop-view.ts';

/** Ask, products, bag: where the thumb is. */
export function dock(view: ShopView): TemplateResult {
  const panels = panelsOf(view);
  return html`<div class="dock" part="dock" role="group" aria-label=${view.i18n.t('shop.dock')}>
    ${panels.includes('questions') ? ask(view) : nothing}
    ${panels.includes('products') ? count(view, 'products', layoutGridLines) : nothing}
    ${panels.includes('bag') ? count(view, 'bag', shoppingBagLines) : nothing}
  </div>`;
}

function ask(view: ShopView): TemplateResult {
  const { i18n, acts } = view;
  const { total } = figuresOf(view.show);
  return html`<button
    class="ask"
    part="ask"
    aria-haspopup="dialog"
    @click=${() => acts.open({ name: 'questions' })}
  >
    ${icon(messageCircleQuestionMarkLines)}
    <span class="two">
      <span>${i18n.t('shop.ask')}</span>
      ${total > 0 ? html`<span class="figures number" part="figures">${answered(view)}</span>` : nothing}
    </span>
  </button>`;
}

/** "23 of 25 answered". */
export function answered({ show, i18n }: ShopView): string {
  const { answered: done, total } = figuresOf(show);
  return i18n.t('shop.answered', { answered: done, n: total });
}

function count(view: ShopView, name: PanelName, lines: IconLines): TemplateResult {
  const n = countOf(view, name);
  return html`<button
    class="round"
    part="dock-button"
    aria-haspopup="dialog"
    aria-label=${view.i18n.t(name === 'bag' ? 'shop.bag-count' : 'shop.products-count', { n })}
    @click=${() => view.acts.open({ name })}
  >
    ${icon(lines)}
    ${
      n > 0
        ? html`<span class="badge number" part="count" aria-hidden="true"
            >${view.i18n.formats.number(n)}</span
          >`
        : nothing
    }
  </button>`;
}
