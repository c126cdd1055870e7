import { html, nothing, type TemplateResult } from 'lit';
import type { OwnWords } from '../../controllers/own-words.ts';
import type { TermsMessages } from '../../i18n/terms-locales.ts';

export interface PanelFace {
  readonly title: keyof TermsMessages;
  /** The container around has the title. */
  readonly embedded: boolean;
  readonly content: unknown;
}

/** A title with a place for the container's button, and below it what scrolls. */
export function panel(
  words: OwnWords<TermsMessages>,
  { title, embedded, content }: PanelFace,
): TemplateResult {
  return html`<div class="root" part="base" lang=${words.lang} dir=${words.dir}>
    ${
      embedded
        ? nothing
        : html`<div class="header" part="header">
            <h2 part="title">${words.t(title)}</h2>
            <slot name="actions"></slot>
          </div>`
    }
    <div class="body">${content}</div>
  </div>`;
}
