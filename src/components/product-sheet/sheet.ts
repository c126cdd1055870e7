import { html, type TemplateResult } from 'lit';
import type { Localization } from '../../controllers/localization.ts';
import type * as below from './below/below.ts';
import type { SheetFace } from './sheet-face.ts';
import { foot } from './sheet-foot.ts';
import { head } from './sheet-head.ts';
import { options } from './sheet-options.ts';

/** The face of a sheet. */
export function sheet(
  face: SheetFace,
  { plans, restock, details }: Pick<typeof below, 'plans' | 'restock' | 'details'>,
): TemplateResult {
  return html`<div class="body" part="body">
      ${head(face)} ${options(face.i18n, face)} ${plans(face)} ${restock(face)} ${details(face)}
      <slot name="more"></slot>
    </div>
    ${foot(face)}`;
}

/** For a product that is not in the show, or not any more. */
export function missing(i18n: Localization, embedded: boolean): TemplateResult {
  return html`<div class="body missing" part="body">
    <div class="head" part="header">
      <div class="names">
        <h2 class="name" part="title">${i18n.t('products.gone')}</h2>
        <p class="second">${i18n.t('products.gone-next')}</p>
      </div>
      ${embedded ? '' : html`<div class="actions"><slot name="actions"></slot></div>`}
    </div>
  </div>`;
}
