import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Localization } from '../../controllers/localization.ts';
import type { Rail } from '../../controllers/rail.ts';
import type { Range } from '../../controllers/windowed-list.ts';
import { icon } from '../../icons/icon.ts';
import { chevronLeftLines } from '../../icons/lines/chevron-left.ts';
import { chevronRightLines } from '../../icons/lines/chevron-right.ts';
import type { Product } from '../../protocol/manifest.ts';

/** `list`: one above the other; `rail`: narrow cards side by side. */
export type ProductsLayout = 'list' | 'rail';

export interface ProductsFace {
  readonly htmlFor: string;
  readonly layout: ProductsLayout;
  readonly embedded: boolean;
  readonly products: readonly Product[];
  readonly range: Range;
  readonly rail: Rail;
}

const CARD_PARTS =
  'card, picture, image, icon, title, price, was, tax, lowest, delivery, state, offer, action, dialog';

/** All products, in the manifest's order. */
export function list(i18n: Localization, face: ProductsFace): unknown {
  const { layout, embedded, products } = face;
  const isRail = layout === 'rail';
  return [
    isRail || embedded ? nothing : header(i18n, products.length),
    products.length > 0 ? items(i18n, face) : empty(i18n),
    isRail ? chevrons(i18n, face.rail) : nothing,
  ];
}

function header(i18n: Localization, count: number): TemplateResult {
  return html`<div class="header" part="header">
    <h2 part="heading">
      ${i18n.t('products.title')}
      <span class="count number" part="count">${i18n.formats.number(count)}</span>
    </h2>
    <div class="actions"><slot name="actions"></slot></div>
  </div>`;
}

function empty(i18n: Localization): TemplateResult {
  return html`<div class="empty" part="empty">
    <p class="none">${i18n.t('products.none')}</p>
    <p>${i18n.t('products.none-next')}</p>
  </div>`;
}

function items(
  i18n: Localization,
  { htmlFor, layout, products, range, rail }: ProductsFace,
): unknown {
  const isWhole = range.to - range.from === products.length;
  const end = isWhole ? nothing : html`<div role="none"></div>`;
  const card = ({ id }: Product, index: number): TemplateResult =>
    html`<onair-product-card
      role="listitem"
      aria-setsize=${products.length}
      aria-posinset=${range.from + index + 1}
      exportparts=${CARD_PARTS}
      .htmlFor=${htmlFor}
      .productId=${id}
      layout=${layout === 'rail' ? 'rail' : 'row'}
    ></onair-product-card>`;
  return html`<div
    class="list"
    part="list"
    role="list"
    tabindex="-1"
    aria-label=${i18n.t('products.title')}
    @scroll=${{ handleEvent: rail.look, passive: true }}
  >
    ${end}${repeat(products.slice(range.from, range.to), ({ id }) => id, card)}${end}
  </div>`;
}

/** Ways to the ends that are out of sight, beside touch, wheel and keyboard. */
function chevrons(i18n: Localization, rail: Rail): unknown {
  return [
    rail.hasBefore
      ? html`<button
          class="button chevron"
          part="previous"
          aria-label=${i18n.t('products.back')}
          @click=${() => rail.go(-1)}
        >
          ${icon(chevronLeftLines, 'medium', true)}
        </button>`
      : nothing,
    rail.hasAfter
      ? html`<button
          class="button chevron next"
          part="next"
          aria-label=${i18n.t('products.more')}
          @click=${() => rail.go(1)}
        >
          ${icon(chevronRightLines, 'medium', true)}
        </button>`
      : nothing,
  ];
}
