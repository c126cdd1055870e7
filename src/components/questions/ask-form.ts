import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../icons/icon.ts';
import { arrowUpLines } from '../../icons/lines/arrow-up.ts';
import { LIMITS } from '../../protocol/limits.ts';
import type { WrittenText } from '../../protocol/text.ts';
import type { Panel } from './panel.ts';

/** Characters left from which on their number is told. */
const NEAR_THE_END = 80;
/** A longer title stands in its own line, not in the field. */
const LONGEST_IN_FIELD = 32;

/** Whether a draft can be sent. */
export function isSendable(text: string): boolean {
  return text.trim() !== '' && text.trim().length <= LIMITS.question;
}

/** The field in which a question is written. It grows with its text. */
export function askTemplate(panel: Panel): TemplateResult {
  const { i18n, notes, asked, show, embedded, acts } = panel;
  const { text } = notes.draft;
  const title = asked && i18n.text(asked.title, show.manifest.lang);
  const send = (event: Event): void => {
    event.preventDefault();
    acts.send();
  };
  return html`<form class="foot ask" part="ask" novalidate @submit=${send}>
    <div class="about">
      ${
        title && !embedded
          ? html`${pictureTemplate(panel)}<span class="about-words" part="about"
                >${i18n.t('questions.about', { product: title.text })}</span
              >`
          : nothing
      }
      ${countTemplate(text, panel)}
    </div>
    <div class="box">
      ${embedded && title ? pictureTemplate(panel) : nothing}
      <div class="grow">
        ${fieldTemplate(labelOf(title, panel), panel)}
        <div class="twin" aria-hidden="true">${`${text}\n`}</div>
      </div>
      <button
        class="send"
        part="send"
        type="submit"
        aria-label=${i18n.t('questions.send')}
        aria-disabled=${!isSendable(text)}
      >
        ${icon(arrowUpLines)}
      </button>
    </div>
  </form>`;
}

function fieldTemplate(label: string, { notes, acts }: Panel): TemplateResult {
  const { text } = notes.draft;
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    acts.send();
  };
  return html`<textarea
    class="ask-field"
    part="field"
    rows="1"
    dir="auto"
    enterkeyhint="send"
    aria-label=${label}
    aria-describedby="count"
    aria-invalid=${text.trim().length > LIMITS.question}
    placeholder=${label}
    .value=${live(text)}
    @input=${(event: InputEvent) => acts.write((event.target as HTMLTextAreaElement).value)}
    @keydown=${keys}
  ></textarea>`;
}

function labelOf(title: WrittenText | null, { i18n }: Panel): string {
  return title && title.text.length <= LONGEST_IN_FIELD
    ? i18n.t('questions.ask-about', { product: title.text })
    : i18n.t('questions.ask');
}

function pictureTemplate({ asked }: Panel): TemplateResult | typeof nothing {
  const picture = asked?.pictures[0];
  if (!picture) return nothing;
  return html`<img
    class="picture"
    part="picture"
    src=${picture.url}
    srcset=${picture.srcset ?? nothing}
    sizes="28px"
    alt=""
    loading="lazy"
    decoding="async"
    @error=${hide}
  />`;
}

/** A picture that cannot be shown is left out. */
function hide(event: Event): void {
  (event.target as HTMLImageElement).hidden = true;
}

function countTemplate(text: string, { i18n }: Panel): TemplateResult {
  const left = LIMITS.question - text.trim().length;
  const words =
    left < 0
      ? i18n.t('questions.over', { n: -left })
      : left <= NEAR_THE_END
        ? i18n.t('questions.left', { n: left })
        : '';
  return html`<span class="left number ${left < 0 ? 'over' : ''}" id="count" part="left"
    >${words}</span
  >`;
}
