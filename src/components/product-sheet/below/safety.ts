import { html, nothing, type TemplateResult } from 'lit';
import { written } from '../../../controllers/written.ts';
import { icon } from '../../../icons/icon.ts';
import { triangleAlertLines } from '../../../icons/lines/triangle-alert.ts';
import type { Contact } from '../../../protocol/details.ts';
import { spoken } from '../../trust/spoken.ts';
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

function contact(
  { i18n, manifest }: SheetFace,
  label: string,
  { name, address, email, url }: Contact,
): TemplateResult {
  const lines = [name, address].filter((one) => one !== undefined);
  return row(label, [
    lines.map((line) => html`<p>${written(i18n.text(line, manifest.lang))}</p>`),
    email
      ? html`<p>
          <a href="mailto:${encodeURIComponent(email)}"><bdi>${email}</bdi></a>
        </p>`
      : '',
    url
      ? html`<p>
          <a href=${url} target="_blank" rel="noopener"><bdi>${spoken(url)}</bdi></a>
        </p>`
      : '',
  ]);
}

const row = (label: string, value: unknown): TemplateResult =>
  html`<div class="fact">
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
