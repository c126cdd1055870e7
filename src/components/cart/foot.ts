import { html, nothing, type TemplateResult } from 'lit';
import { taxName } from '../../commerce/catalogue/tax.ts';
import type { Cart } from '../../core/cart.ts';
import { icon } from '../../icons/icon.ts';
import { arrowUpRightLines } from '../../icons/lines/arrow-up-right.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import type { Money } from '../../protocol/money.ts';
import type { Scene } from './scene.ts';

/** What the shop says that it costs, and the way to pay. */
export function foot(scene: Scene, cart: Cart): TemplateResult {
  return html`<div class="foot" part="foot">
    ${scene.codes} ${totals(scene, cart)} ${checkout(scene, cart)}
    ${
      scene.hasNoWay
        ? html`<p class="later" part="later" role="status">
            ${scene.i18n.t('cart.checkout-there')}
          </p>`
        : nothing
    }
  </div>`;
}

function totals(scene: Scene, cart: Cart): TemplateResult | typeof nothing {
  const { i18n } = scene;
  const { delivery, duty, total, subtotal, lang = '' } = cart;
  if (!total && !subtotal) return nothing;
  const money = (amount: Money): string => i18n.formats.money(amount);
  const label = delivery?.label;
  return html`<dl class="totals" part="totals">
      ${
        delivery
          ? row(
              'delivery',
              label
                ? html`<span lang=${lang || nothing} dir="auto">${label}</span>`
                : i18n.t('cart.delivery'),
              money(delivery.price),
            )
          : nothing
      }
      ${duty ? row('duty', i18n.t('cart.duty'), isZero(duty) ? i18n.t('cart.no-cost') : money(duty)) : nothing}
      ${total ? row('total', i18n.t(totalKey(scene, cart)), money(total)) : nothing}
      ${!total && subtotal ? row('total', i18n.t(goodsKey(scene, cart)), money(subtotal)) : nothing}
    </dl>
    ${!delivery && !duty ? html`<p class="later" part="later">${i18n.t('cart.later')}</p>` : nothing}`;
}

function row(part: string, label: unknown, amount: string): TemplateResult {
  return html`<div class="sum ${part}" part=${part}>
    <dt>${label}</dt>
    <dd class="number"><bdi>${amount}</bdi></dd>
  </div>`;
}

function totalKey({ country }: Scene, { taxIncluded }: Cart): MessageKey {
  if (taxIncluded === undefined) return 'cart.total';
  return `cart.total-${taxIncluded ? '' : 'no-'}${taxName(country)}`;
}

function goodsKey({ country }: Scene, { taxIncluded }: Cart): MessageKey {
  return taxIncluded ? `cart.goods-${taxName(country)}` : 'cart.goods';
}

const isZero = ({ amount }: Money): boolean => /^[0.]+$/.test(amount);

/** A link where the shop gave an address, so that it can be opened as the viewer likes. */
function checkout({ i18n, acts, opensNew }: Scene, { checkoutUrl }: Cart): TemplateResult {
  const words = html`<span>${i18n.t('cart.checkout')}</span>`;
  return checkoutUrl !== undefined && isWeb(checkoutUrl)
    ? html`<a
        class="button filled checkout"
        part="checkout"
        href=${checkoutUrl}
        target=${opensNew ? '_blank' : nothing}
        rel=${opensNew ? 'noopener' : nothing}
        @click=${acts.checkOut}
        >${words}${
          opensNew
            ? html`<span class="hidden">${` ${i18n.t('cart.new-tab')}`}</span
                >${icon(arrowUpRightLines, 'small', true)}`
            : nothing
        }</a
      >`
    : html`<button class="button filled checkout" part="checkout" @click=${acts.checkOut}>
        ${words}
      </button>`;
}

/** A page may hand in a cart of its own: no script is followed. */
const isWeb = (url: string): boolean => /^(https?:|[^:]*([/?#]|$))/i.test(url.trim());
