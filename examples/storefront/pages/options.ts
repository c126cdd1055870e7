import { formatsFor } from '../../../src/i18n/formats.ts';
import { skuWith, variantWords } from '../catalogue/goods.ts';
import type { Good, GoodOption, GoodValue, PageContext, Sku } from '../catalogue/types.ts';
import { WORDS } from '../words/words.ts';
import { html, type Markup, type Part } from './html.ts';
import { altOf, still } from './picture.ts';
import { moneyText, skuPrice } from './prices.ts';

/** Option id → value id. */
export type Chosen = Readonly<Record<string, string>>;

/** The choices of a good as radio buttons: pictures before swatches before words. */
export function optionFields(ctx: PageContext, good: Good, chosen: Chosen): Markup {
  return html`${good.options.map(
    (option) =>
      html`<fieldset class="option">
        <legend>${option.label[ctx.lang]}</legend>
        <div class="values">
          ${option.values.map((value) => valueField(ctx, { good, option, value, chosen }))}
        </div>
      </fieldset>`,
  )}`;
}

/** All SKUs in words that have none left, but for values that say it themselves. */
export function soldOutNow({ lang }: PageContext, good: Good): string | null {
  const gone = good.skus.filter((sku) => sku.stock === 0 && !isSaid(good, sku));
  if (!gone.length || good.options.length < 2) return null;
  const choices = gone.map((sku) => variantWords(good, sku)[lang]);
  return WORDS[lang].good.soldOutNow(formatsFor(lang).list(choices));
}

/** What the page's script has to know to follow a choice: price and stock in words, by option values. */
export function choiceData(ctx: PageContext, good: Good): string {
  return JSON.stringify(
    good.skus.map((sku) => ({
      options: sku.options,
      price: moneyText(ctx.lang, skuPrice(ctx, sku)),
      stock: stockText(ctx, sku),
      isThere: sku.stock > 0,
    })),
  );
}

/** How many there are, where that is few. */
export function stockText({ lang }: PageContext, { stock }: Sku): string {
  const { good } = WORDS[lang];
  if (stock === 0) return good.soldOut;
  return stock <= 5 ? good.left(stock) : good.inStock;
}

/** The choice that a page opens with: what was asked for, else the first of each that can be had. */
export function openingChoice(good: Good, asked: Chosen): Chosen {
  const isOpen = (sku: Sku): boolean =>
    good.options.every(({ id }) => asked[id] === undefined || sku.options[id] === asked[id]);
  const open = good.skus.filter(isOpen);
  const sku = skuWith(good, asked) ?? open.find(({ stock }) => stock > 0) ?? open[0];
  return sku?.options ?? asked;
}

interface ValueField {
  readonly good: Good;
  readonly option: GoodOption;
  readonly value: GoodValue;
  readonly chosen: Chosen;
}

function valueField(ctx: PageContext, { good, option, value, chosen }: ValueField): Markup {
  const { lang } = ctx;
  const skus = good.skus.filter((sku) => sku.options[option.id] === value.id);
  const isGone = skus.every(({ stock }) => stock === 0);
  return html`<label class="value ${isGone && 'gone'}">
    <input
      type="radio"
      name="option.${option.id}"
      value="${value.id}"
      data-still="${value.picture?.name}"
      data-alt="${value.picture && altOf(good, value.picture.name)[lang]}"
      required
      ${chosen[option.id] === value.id && 'checked'}
    />
    ${look(value)}
    <span class="value-words"
      ><bdi class="value-name">${value.label[lang]}</bdi> ${ownPrice(ctx, good, skus)}
      ${isGone && html`<span class="small">${WORDS[lang].good.soldOut}</span>`}</span
    >
  </label>`;
}

/** How a value looks, where that can be shown. A style attribute would break the page's policy. */
function look({ picture, swatch }: GoodValue): Part {
  if (picture) return still(picture.name, { alt: '', sizes: '52px' });
  return (
    swatch !== undefined &&
    html`<svg class="swatch" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="11" fill="${swatch}" />
    </svg>`
  );
}

/** The price of a value, where it is what makes the price. */
function ownPrice(ctx: PageContext, good: Good, skus: readonly Sku[]): Part {
  const amounts = (of: readonly Sku[]): Set<string> =>
    new Set(of.map((sku) => skuPrice(ctx, sku).amount));
  const [sku] = skus;
  if (!sku || amounts(good.skus).size === 1 || amounts(skus).size > 1) return null;
  return html`<bdi class="small">${moneyText(ctx.lang, skuPrice(ctx, sku))}</bdi>`;
}

/** Whether a value of it is sold out in all its choices, and so says it. */
function isSaid(good: Good, gone: Sku): boolean {
  return Object.entries(gone.options).some(([id, value]) =>
    good.skus.every((sku) => sku.options[id] !== value || sku.stock === 0),
  );
}
