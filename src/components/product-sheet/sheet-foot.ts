import { html, nothing, type TemplateResult } from 'lit';
import { times } from '../../commerce/catalogue/decimal.ts';
import { refusalOf } from '../../commerce/catalogue/refusal.ts';
import { isSold, isSoldOut, quantityRuleOf } from '../../commerce/catalogue/stock.ts';
import type { Localization } from '../../controllers/localization.ts';
import { icon } from '../../icons/icon.ts';
import { arrowUpRightLines } from '../../icons/lines/arrow-up-right.ts';
import { checkLines } from '../../icons/lines/check.ts';
import { circleAlertLines } from '../../icons/lines/circle-alert.ts';
import { loaderCircleLines } from '../../icons/lines/loader-circle.ts';
import { minusLines } from '../../icons/lines/minus.ts';
import { plusLines } from '../../icons/lines/plus.ts';
import { nearest } from './amounts.ts';
import type { SheetFace } from './sheet-face.ts';

/** How many, and into the bag with it; what became of it above. */
export function foot(face: SheetFace): TemplateResult {
  const { i18n, details, plans, product } = face;
  const obstacle = obstacleOf(face);
  const isElsewhere = !obstacle && details.plansOnly && plans.length === 0;
  return html`<div class="foot" part="footer">
    <div role="status" class="said">${outcome(i18n, face)}</div>
    ${
      isElsewhere
        ? elsewhere(face, product.url)
        : obstacle
          ? html`<button class="button" part="add" aria-disabled="true">${obstacle}</button>`
          : [rule(face), html`<div class="buy">${stepper(i18n, face)} ${adder(i18n, face)}</div>`]
    }
  </div>`;
}

/** Why it cannot be bought. */
function obstacleOf({ i18n, own, product, variant, view, ...face }: SheetFace): string | null {
  if (!isSold(product, view, variant)) return i18n.t('products.unsold');
  if (product.variants.length > 0 && !variant) return i18n.t('products.not-available');
  if (isSoldOut(product, variant, view)) return i18n.t('products.sold-out');
  const { amounts, left } = face;
  if (amounts.most >= amounts.least || left === undefined) return null;
  return own.t('sheet.too-few', { n: left, least: amounts.least });
}

/** It is sold by subscription, which this cart cannot do: where it can be had. */
function elsewhere({ own }: SheetFace, url: string | undefined): TemplateResult {
  if (!url) return html`<p class="rule" part="rule">${own.t('sheet.plans-only-elsewhere')}</p>`;
  return html`<a class="button filled" part="add" href=${url} target="_blank" rel="noopener">
    ${own.t('sheet.plans-only')} ${icon(arrowUpRightLines, 'small', true)}
  </a>`;
}

/** In which numbers it is sold, where the shop has a rule. */
function rule({ own, product, variant, view }: SheetFace): unknown {
  const { min, step, max } = quantityRuleOf(product, variant, view);
  const isPacked = step > 1 && min === step;
  const words = [
    isPacked && own.t('sheet.packs', { n: step }),
    !isPacked && min > 1 && own.t('sheet.at-least', { n: min }),
    !isPacked && step > 1 && own.t('sheet.steps', { n: step }),
    max !== undefined && own.t('sheet.at-most', { n: max }),
  ].filter((one) => one !== false);
  if (words.length === 0) return nothing;
  return html`<p class="rule number" part="rule">
    ${words.map((one) => html`<span>${one}</span>`)}
  </p>`;
}

function stepper(i18n: Localization, face: SheetFace): TemplateResult {
  const { own, quantity, count } = face;
  const { least, step, most } = face.amounts;
  const fewer = step > 1 ? own.t('sheet.fewer', { n: step }) : i18n.t('products.fewer');
  const more = step > 1 ? own.t('sheet.more', { n: step }) : i18n.t('products.one-more');
  const button = (change: number, label: string, lines: typeof plusLines): TemplateResult => {
    const next = quantity + change;
    const isEnd = next < least || next > most;
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
    ${button(-step, fewer, minusLines)}
    <output class="number" part="quantity">${i18n.formats.number(quantity)}</output>
    ${button(step, more, plusLines)}
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
  const { isAdding, bag, last, add, amounts } = face;
  if (isAdding) return said('adding', loaderCircleLines, i18n.t('products.adding-long'));
  const result = bag?.refused?.result ?? last;
  const refusal = result && refusalOf(result);
  if (!refusal) return inBag(i18n, face);
  const { key, values, available, isPartial } = refusal;
  const offered = nearest(amounts, available);
  const own = result.issues.find(({ message }) => message)?.message;
  return html`${said(isPartial ? 'some' : 'refused', circleAlertLines, i18n.t(key, values))}
  ${
    own
      ? html`<p class="own" part="reason" lang=${result.cart?.lang ?? nothing} dir="auto">
          ${own}
        </p>`
      : nothing
  }
  ${
    available >= amounts.least
      ? html`<button class="link offer" part="offer" @click=${() => add(offered)}>
          ${i18n.t('products.add-n', { n: offered })}
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
