import { html, type TemplateResult } from 'lit';
import type { Contact } from '../../protocol/details.ts';
import { contactLines, linkTo } from './contact-lines.ts';
import type { TermsSight } from './terms-sight.ts';

/** Who it is, and how they can be reached. */
export function contact(
  { words, manifest }: Pick<TermsSight, 'words' | 'manifest'>,
  who: Contact,
): TemplateResult {
  const said = (text: Contact['name']): ReturnType<typeof words.text> =>
    words.text(text, manifest.lang);
  return html`<div class="row" part="row">
    ${contactLines({ said, newTab: words.t('terms.new-tab') }, who)}
  </div>`;
}

/** A page of somebody's, beside the show, which goes on. */
export function link(
  { words }: Pick<TermsSight, 'words'>,
  url: string,
  label: unknown,
): TemplateResult {
  return linkTo({ newTab: words.t('terms.new-tab') }, url, label);
}
