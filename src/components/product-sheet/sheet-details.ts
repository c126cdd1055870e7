import { html, nothing, type TemplateResult } from 'lit';
import { stockOf, type StockView } from '../../commerce/catalogue/stock.ts';
import { leadOf } from '../../commerce/catalogue/terms.ts';
import type { Localization } from '../../controllers/localization.ts';
import { directionOf } from '../../i18n/direction.ts';
import { icon, type IconLines } from '../../icons/icon.ts';
import { arrowUpRightLines } from '../../icons/lines/arrow-up-right.ts';
import { packageLines } from '../../icons/lines/package.ts';
import { truckLines } from '../../icons/lines/truck.ts';
import { undo2Lines } from '../../icons/lines/undo-2.ts';
import type { LocalizedText, WrittenText } from '../../protocol/text.ts';
import { picture } from '../product-card/picture.ts';
import { written } from '../../controllers/written.ts';
import type { SheetFace } from './sheet-face.ts';

const DAY = 86_400_000;

/** All that is known: delivery with duty, returns, stock, points and facts, pictures, the product's page. */
export function details(i18n: Localization, face: SheetFace): unknown[] {
  return [
    terms(i18n, face),
    points(i18n, face),
    facts(i18n, face),
    gallery(i18n, face),
    page(i18n, face),
  ];
}

function terms(i18n: Localization, face: SheetFace): TemplateResult {
  const { product, variant, view, manifest } = face;
  const { market } = view;
  const inWords = (text: LocalizedText | undefined): WrittenText | null =>
    text ? i18n.text(text, manifest.lang) : null;
  const duties = inWords(market?.products[product.id]?.duties ?? market?.duties);
  const stock = stockOf(product, variant, view);
  return html`<ul class="terms" part="terms">
    ${promise(truckLines, 'delivery', inWords(market?.delivery), duties)}
    ${promise(undo2Lines, 'returns', inWords(market?.returns), null)}
    ${stock ? stockRow(i18n, face, stock) : nothing}
  </ul>`;
}

/** The first sentence in ink, what there is to say of it below. */
function promise(
  lines: IconLines,
  part: string,
  text: WrittenText | null,
  more: WrittenText | null,
): unknown {
  const [first, ...others] = [text, more].filter((one) => one !== null);
  if (!first) return nothing;
  const { lead, rest } = leadOf(first.text);
  const below = [rest, ...others.map((other) => other.text)].filter((one) => one !== '');
  // What is left of a sentence may begin with a name in Latin letters: it does not tell the direction.
  const dir = directionOf(first.lang);
  return html`<li class="term" part=${part} lang=${first.lang} dir=${dir}>
    ${icon(lines)}
    <div>
      <p class="lead">${lead}</p>
      ${below.length > 0 ? html`<p class="second">${below.join('. ')}</p>` : nothing}
    </div>
  </li>`;
}

function stockRow(i18n: Localization, { manifest, now }: SheetFace, stock: StockView): unknown {
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

function points(i18n: Localization, { view, product, manifest }: SheetFace): unknown {
  const said = view.market?.products[product.id]?.points ?? [];
  if (said.length === 0) return nothing;
  return html`<ul class="points" part="points">
    ${said.map((point) => {
      const { text, lang } = i18n.text(point, manifest.lang);
      return html`<li lang=${lang} dir="auto">${text}</li>`;
    })}
  </ul>`;
}

function facts(i18n: Localization, { product, manifest }: SheetFace): unknown {
  if (product.facts.length === 0) return nothing;
  return html`<dl class="facts" part="facts">
    ${product.facts.map((fact) => {
      const { lang } = manifest;
      return html`<div class="fact" part="fact">
        <dt>${written(i18n.text(fact.label, lang))}</dt>
        <dd>${written(i18n.text(fact.value, lang))}</dd>
      </div>`;
    })}
  </dl>`;
}

/** All pictures in a row that moves by touch, wheel and arrow keys. */
function gallery(i18n: Localization, { product, manifest }: SheetFace): unknown {
  if (product.pictures.length < 2) return nothing;
  const alt = (text: LocalizedText = ''): string => i18n.text(text, manifest.lang).text;
  return html`<div
    class="gallery"
    part="gallery"
    role="group"
    tabindex="0"
    aria-label=${i18n.t('products.pictures')}
  >
    ${product.pictures.map((one) => picture(one, '160px', alt(one.alt)))}
  </div>`;
}

function page(i18n: Localization, { product: { url } }: SheetFace): unknown {
  if (!url) return nothing;
  return html`<a class="button plain page" part="page" href=${url} target="_blank" rel="noopener">
    ${i18n.t('products.page')} ${icon(arrowUpRightLines, 'small', true)}
  </a>`;
}
