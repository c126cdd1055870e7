import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Localization } from '../../../controllers/localization.ts';
import type { Cart, CartDiscount } from '../../../core/cart.ts';
import { icon } from '../../../icons/icon.ts';
import { circleAlertLines } from '../../../icons/lines/circle-alert.ts';
import { loaderCircleLines } from '../../../icons/lines/loader-circle.ts';
import type { Money } from '../../../protocol/money.ts';

export interface DiscountsScene {
  readonly i18n: Localization<'whole'>;
  readonly cart: Cart;
  /** The code that is being taken out. */
  readonly removing: string | null;
  readonly isBusy: boolean;
  /** Absent where the shop takes no codes. */
  readonly remove?: (code: string) => void;
}

/** What the shop takes off, by codes and by itself; null: nothing. */
export function discounts(scene: DiscountsScene): TemplateResult | null {
  const { discounts: all = [] } = scene.cart;
  const shown = all.filter(({ code, applies }) => code !== undefined || applies);
  if (shown.length === 0) return null;
  return html`<ul class="discounts" part="discounts" role="list">
    ${repeat(
      shown,
      ({ code }, index) => code ?? index,
      (one) => discount(scene, one),
    )}
  </ul>`;
}

function discount(scene: DiscountsScene, one: CartDiscount): TemplateResult {
  const { i18n, cart, removing } = scene;
  const { code, label, applies, amount } = one;
  const isGoing = code !== undefined && code === removing;
  const named = label
    ? html`<span class="label" lang=${cart.lang || nothing} dir="auto">${label}</span>`
    : nothing;
  return html`<li class="discount ${isGoing ? 'asking' : ''}" part="discount">
    <div class="what">
      ${
        code === undefined
          ? nothing
          : html`<div class="named"><bdi class="code">${code}</bdi>${remove(scene, code)}</div>`
      }
      ${label || code !== undefined ? named : i18n.t('cart.discount')}
      ${applies ? nothing : idle(i18n)} ${isGoing ? going(i18n) : nothing}
    </div>
    ${
      amount && applies
        ? html`<bdi class="off number" part="off">${i18n.formats.money(negative(amount))}</bdi>`
        : nothing
    }
  </li>`;
}

const idle = (i18n: Localization<'whole'>): TemplateResult =>
  html`<span class="idle" part="state"
    >${icon(circleAlertLines, 'small')}<span>${i18n.t('cart.code-idle')}</span></span
  >`;

const going = (i18n: Localization<'whole'>): TemplateResult =>
  html`<span class="waiting" part="state"
    >${icon(loaderCircleLines, 'small')}<span>${i18n.t('cart.removing')}</span></span
  >`;

function remove(
  { i18n, isBusy, remove: act }: DiscountsScene,
  code: string,
): TemplateResult | typeof nothing {
  if (!act) return nothing;
  return html`<button
    class="link tap"
    part="remove"
    type="button"
    aria-disabled=${isBusy}
    @click=${() => isBusy || act(code)}
  >
    <span class="word">${i18n.t('cart.remove')}</span
    ><span class="hidden">${i18n.t('cart.of', { title: code })}</span>
  </button>`;
}

const negative = ({ amount, currency }: Money): Money => ({ amount: `-${amount}`, currency });
