import { html, nothing, type TemplateResult } from 'lit';
import type { OwnWords } from '../../../controllers/own-words.ts';
import type { Show } from '../../../core/show.ts';

/** The name of the desk or the studio, and the title of its show. */
export function titleTemplate(
  name: string,
  words: Pick<OwnWords<object>, 'text'>,
  show: Show | null,
): TemplateResult {
  const title = show && words.text(show.manifest.title, show.manifest.lang);
  return html`<h2 class="title" part="title">${name}</h2>
    ${
      title
        ? html`<p class="show-title" part="show-title">
            <bdi lang=${title.lang}>${title.text}</bdi>
          </p>`
        : nothing
    }`;
}
