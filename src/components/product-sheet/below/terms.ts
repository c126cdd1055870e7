import { html, nothing, type TemplateResult } from 'lit';
import { stockOf, type StockView } from '../../../commerce/catalogue/stock.ts';
import { leadOf } from '../../../commerce/catalogue/terms.ts';
import { directionOf } from '../../../i18n/direction.ts';
import { icon, type IconLines } from '../../../icons/icon.ts';
import { packageLines } from '../../../icons/lines/package.ts';
import { truckLines } from '../../../icons/lines/truck.ts';
import { undo2Lines } from '../../../icons/lines/undo-2.ts';
import { marketDetails } from '../../../protocol/details.ts';
import type { LocalizedText, WrittenText } from '../../../protocol/text.ts';
import type { SheetFace } from '../sheet-face.ts';
import { dayOf, spanOf } from './dates.ts';
import { landedRow } from './landed.ts';

const DAY = 86_400_000;

/** Delivery with its dates and duty, returns with their last day, stock. */
export function terms(face: SheetFace): TemplateResult {
  const { i18n, own, product, variant, view, manifest, now, isOver, landed } = face;
  const { market } = view;
  const inWords = (text: LocalizedText | undefined): WrittenText | null =>
    text ? i18n.text(text, manifest.lang) : null;
  const duties = inWords(market?.products[product.id]?.duties ?? market?.duties);
  const stock = stockOf(product, variant, view);
  const { arrives, returnsUntil } = marketDetails(market, product);
  const reader = { lang: i18n.formats.lang, now };
  // It is promised to those who order during the show.
  const dates = arrives && !isOver && spanOf(arrives, reader);
  const until = returnsUntil && dayOf(returnsUntil, reader);
  const delivery = {
    dated: dates ? own.t('sheet.arrives', { dates }) : null,
    text: inWords(market?.delivery),
    more: landed ? null : duties,
  };
  const returns = {
    dated: until ? own.t('sheet.return-until', { date: until }) : null,
    text: inWords(market?.returns),
    more: null,
  };
  return html`<ul class="terms" part="terms">
    ${promise(face, truckLines, 'delivery', delivery)}
    ${promise(face, undo2Lines, 'returns', returns)} ${stock ? stockRow(face, stock) : nothing}
    ${landed ? landedRow(face, duties) : nothing}
  </ul>`;
}

interface Promised {
  /** What the dates say, in the interface's words. */
  readonly dated: string | null;
  /** What the merchant says. */
  readonly text: WrittenText | null;
  readonly more: WrittenText | null;
}

/** The first sentence in ink, or the dates where there are any; what there is to say of it below. */
function promise(
  { i18n }: SheetFace,
  lines: IconLines,
  part: string,
  { dated, text, more }: Promised,
): unknown {
  const [first, ...others] = [text, more].filter((one) => one !== null);
  if (!first && !dated) return nothing;
  const { lead, rest } = leadOf(first?.text ?? '');
  const [top, ...below] = [dated, lead, rest, ...others.map((other) => other.text)].filter(Boolean);
  // What is left of a sentence may begin with a name in Latin letters: it does not tell the direction.
  const lang = first?.lang ?? i18n.lang;
  return html`<li class="term" part=${part} lang=${lang} dir=${directionOf(lang)}>
    ${icon(lines)}
    <div>
      <p class="lead" lang=${dated ? i18n.lang : nothing} dir=${dated ? i18n.dir : nothing}>
        ${top}
      </p>
      ${below.length > 0 ? html`<p class="second">${below.join('. ')}</p>` : nothing}
    </div>
  </li>`;
}

function stockRow({ i18n, manifest, now }: SheetFace, stock: StockView): TemplateResult {
  const { level, quantity: n, source, asOf } = stock;
  const words = {
    in: n === undefined ? i18n.t('products.some-in-stock') : i18n.t('products.in-stock', { n }),
    few: n === undefined ? i18n.t('products.few') : i18n.t('products.left', { n }),
    out: i18n.t('products.sold-out'),
  };
  const isOld = now - Date.parse(asOf) > DAY / 2;
  const time = isOld ? i18n.formats.dayAndTime(asOf, now) : i18n.formats.time(asOf);
  const by = source ? i18n.text(source, manifest.lang) : null;
  return html`<li class="term" part="stock">
    ${icon(packageLines)}
    <div>
      <p class="lead number ${level}">${words[level]}</p>
      <p class="second number">
        <bdi lang=${by?.lang ?? nothing}
          >${
            by
              ? i18n.t('products.counted-by', { source: by.text, time })
              : i18n.t('products.counted', { time })
          }</bdi
        >
      </p>
    </div>
  </li>`;
}
