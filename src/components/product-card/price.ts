import { html, nothing, type TemplateResult } from 'lit';
import { taxName } from '../../commerce/catalogue/tax.ts';
import type { Reduction } from '../../commerce/catalogue/price.ts';
import type { Localization } from '../../controllers/localization.ts';
import type { Price } from '../../protocol/money.ts';

export interface PriceLine {
  readonly price: Price & { readonly isFrom?: boolean };
  /** Also what it cost before: where the lowest price stands in the same block, or the market does without. */
  readonly reduction: Pick<Reduction, 'was'> | null;
  readonly country: string | null;
}

/** The units that `Intl` writes. */
const UNITS = {
  g: 'gram',
  kg: 'kilogram',
  ml: 'milliliter',
  l: 'liter',
  cm: 'centimeter',
  m: 'meter',
};

/** A price, what it cost before, and what is known of the tax in it. */
export function priceLine(
  i18n: Localization,
  { price, reduction, country }: PriceLine,
): TemplateResult {
  const amount = i18n.formats.money(price);
  const tax = taxName(country);
  const unit = unitPriceOf(i18n, price);
  return html`<p class="price number" part="price">
    <bdi class="amount">${price.isFrom ? i18n.t('products.from', { price: amount }) : amount}</bdi>
    ${
      reduction
        ? html`<span class="hidden">${i18n.t('products.was')}</span>
            <s part="was"><bdi>${i18n.formats.money(reduction.was)}</bdi></s>`
        : nothing
    }
    ${
      price.taxIncluded === undefined
        ? nothing
        : html`<span class="tax" part="tax"
            >${i18n.t(`products.${price.taxIncluded ? '' : 'no-'}${tax}`)}</span
          >`
    }
    ${unit && html`<bdi class="tax" part="unit-price">(${unit})</bdi>`}
  </p>`;
}

/** What a measure of it costs (EU 98/6 Art. 3): one figure for all of it, in the currency of the price; else null. */
export function unitPriceOf(
  i18n: Localization,
  { currency, unitPrice, isFrom }: PriceLine['price'],
): string | null {
  if (isFrom || unitPrice?.currency !== currency) return null;
  const { unit, value } = unitPrice.per;
  const n = +value;
  const measure =
    unit === 'item'
      ? i18n.t('products.items', { n })
      : unit === 'm2'
        ? `${i18n.formats.number(n)}\u00a0m²`
        : i18n.formats.number(n, { style: 'unit', unit: UNITS[unit], unitDisplay: 'short' });
  return `${i18n.formats.money(unitPrice)} / ${measure}`;
}
