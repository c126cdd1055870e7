import { html, nothing, type TemplateResult } from 'lit';
import type { Localization } from '../../controllers/localization.ts';
import type { SheetFace } from './sheet-face.ts';
import { foot } from './sheet-foot.ts';
import { head } from './sheet-head.ts';
import { options } from './sheet-options.ts';
import { details } from './sheet-details.ts';

/** The face of a sheet. */
export function sheet(i18n: Localization, face: SheetFace): TemplateResult {
  return html`<div class="body" part="body">
      ${head(i18n, face)} ${options(i18n, face)} ${details(i18n, face)}
    </div>
    ${foot(i18n, face)}`;
}

/** For a product that is not in the show, or not any more. */
export function missing(i18n: Localization, embedded: boolean): TemplateResult {
  return html`<div class="body missing" part="body">
    <div class="head" part="header">
      <div class="names">
        <h2 class="name" part="title">${i18n.t('products.gone')}</h2>
        <p class="second">${i18n.t('products.gone-next')}</p>
      </div>
      ${embedded ? nothing : html`<div class="actions"><slot name="actions"></slot></div>`}
    </div>
  </div>`;
}
