import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { circleAlertLines } from '../../icons/lines/circle-alert.ts';
import { refreshCwLines } from '../../icons/lines/refresh-cw.ts';
import { xLines } from '../../icons/lines/x.ts';
import { asidesOf } from './asides-of.ts';
import { CARD_PARTS } from './offer.ts';
import type { Opened, PanelName, ShopView } from './shop-view.ts';

export const PANEL_TITLES = {
  products: 'shop.products',
  questions: 'shop.questions',
  bag: 'shop.bag',
  compare: 'shop.compare',
  trust: 'shop.trust',
} as const;

/** The name of what is open, for assistive technology and while it loads. */
export function titleOf({ i18n, show }: ShopView, opened: Opened): string {
  if (opened.name !== 'product') return i18n.t(PANEL_TITLES[opened.name]);
  const product = show.manifest.products.find(({ id }) => id === opened.productId);
  return product ? i18n.text(product.title, show.manifest.lang).text : i18n.t('shop.products');
}

/** What is open: the element once it is loaded; until then its shape, or why it is not there. */
export function panelContent(view: ShopView, opened: Opened, embedded = false): TemplateResult {
  const status = view.lazy.status(opened.name);
  const close = embedded ? nothing : closeButton(view);
  const content = status === 'ready' && element(view, opened, close, embedded);
  if (content) return content;
  return html`<div class="waiting">
    ${
      embedded
        ? nothing
        : html`<div class="bar">
            <h2 class="title">${titleOf(view, opened)}</h2>
            ${close}
          </div>`
    }
    ${status === 'failed' ? failed(view, opened) : skeleton(view)}
  </div>`;
}

function element(
  view: ShopView,
  opened: Opened,
  close: TemplateResult | typeof nothing,
  embedded: boolean,
): TemplateResult | undefined {
  switch (opened.name) {
    case 'product':
      return sheet(view, opened.productId, close, embedded);
    case 'products':
      return html`<onair-products
          part="products"
          layout="list"
          ?embedded=${embedded}
          exportparts=${PARTS.products}
          >${close}</onair-products
        >${asidesOf(view)?.more(view)}`;
    case 'questions':
      return html`<onair-questions
        part="questions"
        ?embedded=${embedded}
        exportparts=${PARTS.questions}
        >${close}</onair-questions
      >`;
    case 'compare':
    case 'trust':
      return asidesOf(view)?.aside(view, opened, html`${close}${skeleton(view)}`);
    case 'bag':
      return html`<onair-cart
        part="cart"
        ?embedded=${embedded}
        checkout-target=${view.element.getAttribute('checkout-target') ?? nothing}
        exportparts=${PARTS.bag}
        >${close}</onair-cart
      >`;
  }
}

function sheet(
  view: ShopView,
  productId: string,
  close: TemplateResult | typeof nothing,
  embedded: boolean,
): TemplateResult {
  return html`<onair-product-sheet
    part="product-sheet"
    layout=${embedded ? 'panel' : 'sheet'}
    ?embedded=${embedded}
    product-id=${productId}
    ?wishlist=${view.element.hasAttribute('wishlist')}
    ?restock=${view.element.hasAttribute('restock')}
    exportparts=${PARTS.product}
    >${close}${asidesOf(view)?.trustButton(view, 'more')}</onair-product-sheet
  >`;
}

/** Parts of the panels that a page may style from outside the shop. */
const PARTS: Readonly<Record<PanelName | 'product', string>> = {
  product: 'title:product-title, picture:product-picture, value, stepper, add',
  products: `card, ${CARD_PARTS}`,
  questions: 'question, answer, vote, field, send',
  bag: 'line, total, checkout',
};

function closeButton({ i18n, acts }: ShopView): TemplateResult {
  return html`<button
    slot="actions"
    class="button plain close"
    part="close"
    aria-label=${i18n.t('common.close')}
    @click=${acts.closePart}
  >
    ${icon(xLines)}
  </button>`;
}

function skeleton({ i18n }: ShopView): TemplateResult {
  return html`<div class="skeleton" part="skeleton" role="status">
    <span class="hidden">${i18n.t('common.loading')}</span>
    <i></i><i></i><i></i>
  </div>`;
}

function failed({ i18n, lazy }: ShopView, { name }: Opened): TemplateResult {
  return html`<div class="trouble" part="trouble" role="alert">
    ${icon(circleAlertLines)}
    <p>${i18n.t('shop.part-failed')}</p>
    <button class="button" part="retry" @click=${() => lazy.retry(name)}>
      ${icon(refreshCwLines, 'small')} ${i18n.t('common.try-again')}
    </button>
  </div>`;
}
