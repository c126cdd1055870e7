import { html, type TemplateResult } from 'lit';
import type { TermsMessages } from '../../i18n/terms-locales.ts';
import type { TermsWords } from './terms-sight.ts';

/** A title with a place for the container's button, and below it what scrolls. */
export function panel(
  words: TermsWords,
  title: keyof TermsMessages,
  content: unknown,
): TemplateResult {
  return html`<div class="root" part="base" lang=${words.lang} dir=${words.dir}>
    <div class="header" part="header">
      <h2 part="title">${words.t(title)}</h2>
      <slot name="actions"></slot>
    </div>
    <div class="body">${content}</div>
  </div>`;
}
