import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { circleAlertLines } from '../../icons/lines/circle-alert.ts';
import { historyLines } from '../../icons/lines/history.ts';
import { wifiOffLines } from '../../icons/lines/wifi-off.ts';
import type { FailedAct } from '../../staff/desk.ts';
import { actWords } from './act-words.ts';
import type { DeskView } from './desk-view.ts';
import { copyTemplate, keptTemplate } from './kept-list.ts';
import { keyedButton } from './keyed.ts';

/** What stands between the staff and the show: no line, acts that wait, acts that were refused. */
export function noticesTemplate(view: DeskView): TemplateResult | typeof nothing {
  const { isOffline, hasEnded, isReader, kept, state, words } = view;
  const isQuiet = !isOffline && !hasEnded && !isReader && kept.length === 0;
  if (isQuiet && state.failed.length === 0) return nothing;
  return html`<div class="notices" part="notices">
    ${isReader ? plainNotice(words.t('reader-note')) : nothing}
    ${isOffline ? offlineTemplate(view) : nothing}
    ${hasEnded && !isReader ? plainNotice(words.t('ended-note')) : nothing}
    ${kept.length > 0 ? keptNotice(view) : nothing}
    ${state.failed.map((act) => failedTemplate(act, view))}
  </div>`;
}

function plainNotice(words: string): TemplateResult {
  return html`<p class="notice" part="notice">${words}</p>`;
}

/** What an earlier link or an interrupted page left: asked once, since the show has gone on. */
function keptNotice(view: DeskView): TemplateResult {
  const { words, kept, ui, set } = view;
  const n = kept.length;
  return html`<div class="notice warned kept-box" part="notice">
    ${icon(historyLines)}
    <div>
      <p>${words.t('kept-note', { n })}</p>
      ${keptTemplate(kept, view)}
    </div>
    <div class="notice-acts">
      ${keyedButton({
        words: words.t('kept-send', { n }),
        look: 'filled',
        part: 'send-kept',
        press: () => view.sendKept(),
      })}
      ${copyTemplate(kept, view, {
        isCopied: ui.isCopied,
        copied: () => set({ isCopied: true }),
      })}
      ${keyedButton({
        words: words.t('kept-drop'),
        look: 'plain',
        part: 'dismiss',
        press: () => view.dropKept(),
      })}
    </div>
  </div>`;
}

function offlineTemplate(view: DeskView): TemplateResult {
  const { words, state } = view;
  return html`<div class="notice warned" part="notice">
    ${icon(wifiOffLines)}
    <div>
      <p>${words.t('offline-note')}</p>
      ${state.pending.length > 0 ? keptTemplate(state.pending, view) : nothing}
    </div>
  </div>`;
}

function failedTemplate(act: FailedAct, view: DeskView): TemplateResult {
  const { words } = view;
  const key = `why-${act.reason}`;
  return html`<div class="notice error" part="notice refused">
    ${icon(circleAlertLines)}
    <div>
      <p>
        <b>${words.t('not-done', { act: actWords(act, view) })}</b>
      </p>
      ${
        words.has(key)
          ? html`<p>${words.t(key)}</p>`
          : html`<p>${words.t('why-unknown')} <bdi lang="en">${act.detail ?? act.reason}</bdi></p>`
      }
    </div>
    <div class="notice-acts">
      ${keyedButton({ words: words.t('again'), part: 'again', press: () => view.again(act.opId) })}
      ${keyedButton({
        words: words.t('dismiss'),
        look: 'plain',
        part: 'dismiss',
        press: () => view.dismiss(act.opId),
      })}
    </div>
  </div>`;
}
