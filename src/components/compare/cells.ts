import { html, nothing } from 'lit';
import { reductionIn } from '../../commerce/catalogue/market-price.ts';
import { priceFrom } from '../../commerce/catalogue/price.ts';
import { isSold, isSoldOut, stockOf } from '../../commerce/catalogue/stock.ts';
import { taxName } from '../../commerce/catalogue/tax.ts';
import { written } from '../../controllers/written.ts';
import { marketDetails } from '../../protocol/details.ts';
import type { LocalizedText } from '../../protocol/text.ts';
import { unitPriceOf } from '../product-card/price.ts';
import { dayIn, isAhead } from '../trust/days.ts';
import { inWords, type Cell, type CellOf, type CompareSight } from './sight.ts';

const DAY = 86_400_000;

/** The first line in ink, the others small below it; `more` does not count as a difference. */
function cell(lead: string, below: readonly string[] = [], more = ''): Cell {
  return {
    key: [lead, ...below].join(),
    content: html`<p class="number"><bdi>${lead}</bdi></p>
      ${[...below, more].map((line) => (line ? html`<p class="second number"><bdi>${line}</bdi></p>` : nothing))}`,
  };
}

function textCell(sight: CompareSight, text: LocalizedText | undefined): Cell | null {
  if (!text) return null;
  const found = inWords(sight, text);
  return { key: found.text, content: written(found) };
}

export const priceCell: CellOf = ({ i18n, country, view }, product) => {
  const price = priceFrom(product, view);
  if (!price) return null;
  const { t, formats } = { t: i18n.t.bind(i18n), formats: i18n.formats };
  const amount = formats.money(price);
  const lead = price.isFrom ? t('products.from', { price: amount }) : amount;
  const { taxIncluded: has } = price;
  const tax = has === undefined ? '' : t(`products.${has ? '' : 'no-'}${taxName(country)}`);
  const reduction = reductionIn(price, country);
  const was = reduction ? formats.money(reduction.was) : '';
  const lowest = reduction?.lowest
    ? t('products.lowest', { price: formats.money(reduction.lowest) })
    : '';
  return {
    key: [lead, tax, was, lowest].join(),
    content: html`<p class="amount number"><bdi>${lead}</bdi></p>
      ${
        was
          ? html`<p class="second number">
              <span class="hidden">${t('products.was')}</span>
              <s part="was"><bdi>${was}</bdi></s>
            </p>`
          : nothing
      }
      ${tax ? html`<p class="second">${tax}</p>` : nothing}
      ${lowest ? html`<p class="second number" part="lowest"><bdi>${lowest}</bdi></p>` : nothing}`,
  };
};

/** As the product's card tells it: what varies with the variant is no price of the product. */
export const unitCell: CellOf = ({ i18n, view }, product) => {
  const price = priceFrom(product, view);
  const unit = price && unitPriceOf(i18n, price);
  return unit ? cell(unit) : null;
};

export const stockCell: CellOf = ({ i18n, manifest, view, now }, product) => {
  if (!isSold(product, view)) return cell(i18n.t('products.unsold'));
  const stock = stockOf(product, null, view);
  if (!stock) return isSoldOut(product, null, view) ? cell(i18n.t('products.sold-out')) : null;
  const { level, quantity: n, source, asOf } = stock;
  const words = {
    in: n === undefined ? i18n.t('products.some-in-stock') : i18n.t('products.in-stock', { n }),
    few: n === undefined ? i18n.t('products.few') : i18n.t('products.left', { n }),
    out: i18n.t('products.sold-out'),
  };
  const isOld = now - Date.parse(asOf) > DAY / 2;
  const time = isOld ? i18n.formats.dayAndTime(asOf, now) : i18n.formats.time(asOf);
  const by = source && i18n.text(source, manifest.lang).text;
  const counted = by
    ? i18n.t('products.counted-by', { source: by, time })
    : i18n.t('products.counted', { time });
  return cell(words[level], [], counted);
};

export const arrivesCell: CellOf = ({ words, view, now, isOver }, product) => {
  const { arrives } = marketDetails(view.market, product);
  if (!arrives || isOver || !isAhead(arrives.to, now)) return null;
  const from = dayIn(words.formats, arrives.from);
  const to = dayIn(words.formats, arrives.to);
  return cell(from === to ? to : words.t('terms.span', { from, to }));
};

export const returnsCell: CellOf = (sight, product) => {
  const { words, view, now } = sight;
  const { returnsUntil } = marketDetails(view.market, product);
  const told = textCell(sight, view.market?.returns);
  if (!returnsUntil || !isAhead(returnsUntil, now)) return told;
  const until = words.t('terms.until', { day: dayIn(words.formats, returnsUntil) });
  return cell(until, told ? [told.key] : []);
};

export const deliveryCell: CellOf = (sight) => textCell(sight, sight.view.market?.delivery);

export const dutiesCell: CellOf = (sight, { id }) => {
  const { market } = sight.view;
  return textCell(sight, market?.products[id]?.duties ?? market?.duties);
};
