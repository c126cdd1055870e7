import { html, nothing, type TemplateResult } from 'lit';
import { written } from '../../controllers/written.ts';
import type { Contact } from '../../protocol/details.ts';
import { spoken } from './spoken.ts';
import type { TermsSight } from './terms-sight.ts';

/** Who it is, and how they can be reached. */
export function contact(
  sight: Pick<TermsSight, 'words' | 'manifest'>,
  { name, address, email, url }: Contact,
): TemplateResult {
  const { words, manifest } = sight;
  return html`<div class="row" part="row">
    <p class="lead" part="name">${written(words.text(name, manifest.lang))}</p>
    ${
      address
        ? html`<p class="second address" part="address">
            ${written(words.text(address, manifest.lang))}
          </p>`
        : nothing
    }
    ${
      email
        ? html`<p>
            <a class="to" part="link" href="mailto:${encodeURIComponent(email).replace('%40', '@')}"
              ><bdi>${email}</bdi></a
            >
          </p>`
        : nothing
    }
    ${url ? html`<p>${link(sight, url, html`<bdi>${spoken(url)}</bdi>`)}</p>` : nothing}
  </div>`;
}

/** A page of somebody's, beside the show, which goes on. */
export function link(
  { words }: Pick<TermsSight, 'words'>,
  url: string,
  label: unknown,
): TemplateResult {
  return html`<a class="to" part="link" href=${url} target="_blank" rel="noopener"
    >${label}<span class="hidden"> ${words.t('terms.new-tab')}</span></a
  >`;
}
