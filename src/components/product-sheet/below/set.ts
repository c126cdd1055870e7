import { html, nothing, type TemplateResult } from 'lit';
import { written } from '../../../controllers/written.ts';
import type { BundlePart } from '../../../protocol/details.ts';
import type { SheetFace } from '../sheet-face.ts';

/** What is in it, where it is sold as a set. */
export function set(face: SheetFace): unknown {
  const { bundle } = face.details;
  if (bundle.length === 0) return nothing;
  return html`<section class="set" part="set">
    <h3 class="legend">${face.own.t('sheet.in-set')}</h3>
    <ul>
      ${bundle.map((one) => item(face, one))}
    </ul>
  </section>`;
}

/** A thing that this show sells too can be looked at. */
function item({ i18n, own, manifest, open, product }: SheetFace, part: BundlePart): TemplateResult {
  const { title, quantity, productId } = part;
  const name = written(i18n.text(title, manifest.lang));
  const shown = manifest.products.find(({ id }) => id === productId && id !== product.id);
  return html`<li class="set-part" part="set-part">
    <span class="number">${own.t('sheet.times', { n: quantity })}</span>
    ${shown ? html`<button class="link" @click=${() => open(shown)}>${name}</button>` : name}
  </li>`;
}
