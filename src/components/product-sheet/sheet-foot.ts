import { html, nothing, type TemplateResult } from 'lit';
import { times } from '../../commerce/catalogue/decimal.ts';
import { refusalOf } from '../../commerce/catalogue/refusal.ts';
import { isSold, isSoldOut } from '../../commerce/catalogue/stock.ts';
import type { Localization } from '../../controllers/localization.ts';
import { icon } from '../../icons/icon.ts';
import { checkLines } from '../../icons/lines/check.ts';
import { circleAlertLines } from '../../icons/lines/circle-alert.ts';
import { loaderCircleLines } from '../../icons/lines/loader-circle.ts';
import { minusLines } from '../../icons/lines/minus.ts';
import { plusLines } from '../../icons/lines/plus.ts';
import type { SheetFace } from './sheet-face.ts';

/** How many, and into the bag with it; what became of it above. */
export function foot(i18n: Localization, face: SheetFace): TemplateResult {
  const obstacle = obstacleOf(i18n, face);
  return html`<div class="foot" part="footer">
    <div role="status" class="said">${outcome(i18n, face)}</div>
    ${
      obstacle
        ? html`<button class="button" part="add" aria-disabled="true">${obstacle}</button>`
        : html`<div class="buy">${stepper(i18n, face)} ${adder(i18n, face)}</div>`
    }
  </div>`;
}

/** Why it cannot be bought. */
function obstacleOf(i18n: Localization, { product, variant, view }: SheetFace): string | null {
  if (!isSold(product, view, variant)) return i18n.t('products.unsold');
  if (product.variants.length > 0 && !variant) return i18n.t('products.not-available');
  return isSoldOut(product, variant, view) ? i18n.t('products.sold-out') : null;
}

function stepper(i18n: Localization, { quantity, most, count }: SheetFace): TemplateResult {
  const button = (change: number, label: string, lines: typeof plusLines): TemplateResult => {
    const next = quantity + change;
    const isEnd = next < 1 || next > most;
    return html`<button
      class="button plain"
      aria-label=${label}
      aria-disabled=${isEnd}
      @click=${() => !isEnd && count(next)}
    >
      ${icon(lines)}
    </button>`;
  };
  return html`<div
    class="stepper"
    part="stepper"
    role="group"
    aria-label=${i18n.t('products.quantity')}
  >
    ${button(-1, i18n.t('products.fewer'), minusLines)}
    <output class="number" part="quantity">${i18n.formats.number(quantity)}</output>
    ${button(1, i18n.t('products.one-more'), plusLines)}
  </div>`;
}

function adder(i18n: Localization, face: SheetFace): TemplateResult {
  const { price, quantity, isAdding, add } = face;
  const sum = price && i18n.formats.money(times(price, quantity));
  const words = sum ? i18n.t('products.add-for', { price: sum }) : i18n.t('products.add-to-bag');
  return html`<button
    class="button filled number"
    part="add"
    aria-disabled=${isAdding}
    @click=${() => !isAdding && add(quantity)}
  >
    ${words}
  </button>`;
}

/** What became of the latest add: said, and what can be done next. */
function outcome(i18n: Localization, face: SheetFace): unknown {
  const { isAdding, bag, last, add } = face;
  if (isAdding) return said('adding', loaderCircleLines, i18n.t('products.adding-long'));
  const result = bag?.refused?.result ?? last;
  const refusal = result && refusalOf(result);
  if (!refusal) return inBag(i18n, face);
  const { key, values, available } = refusal;
  const own = result.issues.find(({ message }) => message)?.message;
  return html`${said('refused', circleAlertLines, i18n.t(key, values))}
  ${
    own
      ? html`<p class="own" part="reason" lang=${result.cart?.lang ?? nothing} dir="auto">
          ${own}
        </p>`
      : nothing
  }
  ${
    available > 0
      ? html`<button class="link offer" part="offer" @click=${() => add(available)}>
          ${i18n.t('products.add-n', { n: available })}
        </button>`
      : nothing
  }`;
}

function inBag(i18n: Localization, { bag, last, cart }: SheetFace): unknown {
  if (bag?.count) return said('in-bag', checkLines, i18n.t('products.in-bag', { n: bag.count }));
  const isIn = last?.status === 'ok' && !cart?.state.cart;
  return isIn ? said('in-bag', checkLines, i18n.t('products.added')) : nothing;
}

function said(name: string, lines: typeof plusLines, text: string): TemplateResult {
  return html`<p class="outcome ${name}" part="outcome">${icon(lines, 'small')} ${text}</p>`;
}
