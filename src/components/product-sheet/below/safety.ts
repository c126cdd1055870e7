import { html, nothing, type TemplateResult } from 'lit';
import { written } from '../../../controllers/written.ts';
import { icon } from '../../../icons/icon.ts';
import { triangleAlertLines } from '../../../icons/lines/triangle-alert.ts';
import type { Contact } from '../../../protocol/details.ts';
import type { LocalizedText, WrittenText } from '../../../protocol/text.ts';
import { contactLines } from '../../trust/contact-lines.ts';
import type { SheetFace } from '../sheet-face.ts';

/** What to heed, and who answers for it (EU 2023/988 Art. 19). Warnings are never folded away. */
export function safety(face: SheetFace): unknown {
  const { i18n, own, manifest, details } = face;
  if (!details.safety) return nothing;
  const { maker, responsible, identifier, warnings } = details.safety;
  return [
    warnings.length > 0
      ? html`<ul class="warnings" part="warnings">
          ${warnings.map(
            (warning) =>
              html`<li class="warning" part="warning">
                ${icon(triangleAlertLines)}
                <p>${written(i18n.text(warning, manifest.lang))}</p>
              </li>`,
          )}
        </ul>`
      : nothing,
    html`<details class="safety" part="safety">
      <summary part="safety-summary">${own.t('sheet.safety')}</summary>
      <dl>
        ${contact(face, own.t('sheet.maker'), maker)}
        ${responsible ? contact(face, own.t('sheet.responsible'), responsible) : nothing}
        ${identifier ? row(own.t('sheet.identifier'), html`<bdi>${identifier}</bdi>`) : nothing}
      </dl>
    </details>`,
  ];
}

/** Who it is, in the words of the shop's terms. */
function contact({ i18n, own, manifest }: SheetFace, label: string, who: Contact): TemplateResult {
  const said = (text: LocalizedText): WrittenText => i18n.text(text, manifest.lang);
  return row(label, contactLines({ said, newTab: own.t('sheet.new-tab') }, who));
}

const row = (label: string, value: unknown): TemplateResult =>
  html`<div class="fact">
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
