import { html, nothing, type TemplateResult } from 'lit';
import { written } from '../../controllers/written.ts';
import type { Contact } from '../../protocol/details.ts';
import type { LocalizedText, WrittenText } from '../../protocol/text.ts';
import { spoken } from './spoken.ts';

/** In whose words somebody is told. */
export interface ContactWords {
  /** What the manifest says, in the viewer's language where it has that. */
  said(text: LocalizedText): WrittenText;
  /** That a link opens a new tab. */
  readonly newTab: string;
}

/** Who it is, and how they can be reached: for each who answers for something. */
export function contactLines(
  words: ContactWords,
  { name, address, email, url }: Contact,
): TemplateResult {
  return html`<p class="lead" part="name">${written(words.said(name))}</p>
    ${
      address
        ? html`<p class="second address" part="address">${written(words.said(address))}</p>`
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
    ${url ? html`<p>${linkTo(words, url, html`<bdi>${spoken(url)}</bdi>`)}</p>` : nothing}`;
}

/** A page of somebody's, beside the show, which goes on. */
export function linkTo(
  { newTab }: Pick<ContactWords, 'newTab'>,
  url: string,
  label: unknown,
): TemplateResult {
  return html`<a class="to" part="link" href=${url} target="_blank" rel="noopener"
    >${label}<span class="hidden"> ${newTab}</span></a
  >`;
}
