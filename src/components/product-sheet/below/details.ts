import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../icons/icon.ts';
import { arrowUpRightLines } from '../../../icons/lines/arrow-up-right.ts';
import { bookmarkLines } from '../../../icons/lines/bookmark.ts';
import { checkLines } from '../../../icons/lines/check.ts';
import type { LocalizedText } from '../../../protocol/text.ts';
import { picture } from '../../product-card/picture.ts';
import { written } from '../../../controllers/written.ts';
import type { SheetFace } from '../sheet-face.ts';
import { safety } from './safety.ts';
import { set } from './set.ts';
import { terms } from './terms.ts';

/** All that is known below the choice: terms, what is in a set, points and facts, safety, pictures, the product's page. */
export function details(face: SheetFace): unknown[] {
  return [
    terms(face),
    set(face),
    points(face),
    facts(face),
    safety(face),
    gallery(face),
    acts(face),
  ];
}

function points({ i18n, view, product, manifest }: SheetFace): unknown {
  const said = view.market?.products[product.id]?.points ?? [];
  if (said.length === 0) return nothing;
  return html`<ul class="points" part="points">
    ${said.map((point) => {
      const { text, lang } = i18n.text(point, manifest.lang);
      return html`<li lang=${lang} dir="auto">${text}</li>`;
    })}
  </ul>`;
}

function facts({ i18n, product, manifest }: SheetFace): unknown {
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
function gallery({ i18n, product, manifest }: SheetFace): unknown {
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

/** What can be done beside buying it. */
function acts(face: SheetFace): unknown {
  const { i18n, product, saved } = face;
  if (!product.url && !saved) return nothing;
  return html`<div class="acts">
    ${saved ? save(face) : nothing}
    ${
      product.url
        ? html`<a
            class="button plain page"
            part="page"
            href=${product.url}
            target="_blank"
            rel="noopener"
          >
            ${i18n.t('products.page')} ${icon(arrowUpRightLines, 'small', true)}
          </a>`
        : nothing
    }
  </div>`;
}

/** Says that it is saved where the page said so, and nothing that it did not. */
function save({ own, saved }: SheetFace): TemplateResult {
  const status = saved?.status ?? 'idle';
  const isSaved = status === 'saved';
  const words = {
    idle: 'sheet.save',
    saving: 'sheet.saving',
    saved: 'sheet.saved',
    failed: 'sheet.save',
  } as const;
  return html`<button
      class="button ${isSaved ? 'done' : ''}"
      part="save"
      aria-disabled=${isSaved || status === 'saving'}
      @click=${() => saved?.save()}
    >
      ${icon(isSaved ? checkLines : bookmarkLines)} ${own.t(words[status])}
    </button>
    <span class="told" role="status"
      >${status === 'failed' ? html`<span class="failed">${own.t('sheet.not-saved')}</span>` : ''}${
        isSaved ? html`<span class="hidden">${own.t('sheet.saved')}</span>` : ''
      }</span
    >`;
}
