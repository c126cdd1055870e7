import { html, nothing, type TemplateResult } from 'lit';
import type { Localization } from '../../controllers/localization.ts';
import { icon } from '../../icons/icon.ts';
import { messageCircleQuestionMarkLines } from '../../icons/lines/message-circle-question-mark.ts';
import { wifiOffLines } from '../../icons/lines/wifi-off.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import type { Panel } from './panel.ts';

/** Where the questions will stand. */
export function skeletonTemplate(i18n: Localization<'whole'>): TemplateResult {
  const row = html`<div class="bone-row"><i></i><i></i><i></i></div>`;
  return html`<div class="bones" part="skeleton">
    ${i18n.ready ? html`<p class="hidden" role="status">${i18n.t('common.loading')}</p>` : nothing}
    <div aria-hidden="true">${[row, row, row]}</div>
  </div>`;
}

/** The line is interrupted, and what comes of it. */
export function troubleTemplate({ i18n, feed, closed }: Panel): TemplateResult | typeof nothing {
  const isDown = feed.status === 'waiting';
  if (!isDown && !(feed.status === 'ended' && feed.error)) return nothing;
  const words: MessageKey = !isDown
    ? 'questions.line-ended'
    : closed === null
      ? 'questions.line-down'
      : 'questions.line-down-reading';
  return html`<p class="trouble" part="trouble" role="status">
    ${icon(wifiOffLines)}<span>${i18n.t(words)}</span>
  </p>`;
}

/** Nothing is in the list, and what can be done. */
export function emptyTemplate({ i18n, query, tab, closed }: Panel): TemplateResult {
  const isFinding = query.trim() !== '';
  const title = isFinding
    ? 'questions.none-found'
    : tab.name === 'mine'
      ? 'questions.none-mine'
      : 'questions.none';
  const next = `${title}-next` as const;
  return html`<div class="empty" part="empty">
    <p class="empty-title">${i18n.t(title)}</p>
    ${closed === null ? html`<p class="note">${i18n.t(next)}</p>` : nothing}
  </div>`;
}

/** In the place of the field where nothing can be asked. */
export function closedTemplate({ i18n, closed }: Panel): TemplateResult {
  return html`<p class="foot closed" part="closed">
    ${icon(messageCircleQuestionMarkLines)}<span
      >${i18n.t(`questions.closed-${closed ?? 'here'}`)}</span
    >
  </p>`;
}
