import { html, nothing, type TemplateResult } from 'lit';
import { reductionIn } from '../../commerce/catalogue/market-price.ts';
import type { LocalizedText } from '../../protocol/text.ts';
import { picture } from '../product-card/picture.ts';
import { priceLine } from '../product-card/price.ts';
import { written } from '../../controllers/written.ts';
import type { SheetFace } from './sheet-face.ts';

/** Name, price with tax, and the product in one line. */
export function head(face: SheetFace): TemplateResult {
  const { i18n, layout, embedded, product, variant, manifest } = face;
  return html`<div class="head ${layout}" part="header">
    ${layout === 'panel' ? picture(variant?.picture ?? product.pictures[0], '92px') : nothing}
    <div class="names">
      <h2 class="name" part="title">${written(i18n.text(product.title, manifest.lang))}</h2>
      ${priceBlock(face)} ${second(face, product.summary, 'summary')}
      ${second(face, face.view.market?.products[product.id]?.sizes, 'sizes')}
    </div>
    ${embedded ? nothing : html`<div class="actions"><slot name="actions"></slot></div>`}
  </div>`;
}

function priceBlock({ i18n, price, country, priceBefore }: SheetFace): unknown {
  if (!price) return nothing;
  const reduction = reductionIn(price, country);
  const lowest = reduction?.lowest && i18n.formats.money(reduction.lowest);
  return html`<div class="prices" part="prices">
    ${priceLine(i18n, { price, reduction, country })}
    ${
      lowest
        ? html`<p class="second" part="lowest">
            <bdi>${i18n.t('products.lowest', { price: lowest })}</bdi>
          </p>`
        : nothing
    }
    <p class="changed" part="changed" role="status">
      ${
        priceBefore
          ? i18n.t('products.price-changed', { price: i18n.formats.money(priceBefore) })
          : ''
      }
    </p>
  </div>`;
}

function second(
  { i18n, manifest }: SheetFace,
  text: LocalizedText | undefined,
  part: string,
): unknown {
  if (!text) return nothing;
  return html`<p class="second" part=${part}>${written(i18n.text(text, manifest.lang))}</p>`;
}
