import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { circleAlertLines } from '../../icons/lines/circle-alert.ts';
import { wifiOffLines } from '../../icons/lines/wifi-off.ts';
import type { Act, FailedAct } from '../../staff/desk.ts';
import type { DeskView } from './desk-view.ts';
import { keyedButton } from './keyed.ts';
import { opWords } from './names.ts';

/** What stands between the staff and the show: no line, acts that wait, acts that were refused. */
export function noticesTemplate(view: DeskView): TemplateResult | typeof nothing {
  const { isOffline, hasEnded, state } = view;
  if (!isOffline && !hasEnded && state.failed.length === 0) return nothing;
  return html`<div class="notices" part="notices">
    ${isOffline ? offlineTemplate(view) : nothing}
    ${hasEnded ? html`<p class="notice" part="notice">${view.words.t('ended-note')}</p>` : nothing}
    ${state.failed.map((act) => failedTemplate(act, view))}
  </div>`;
}

function offlineTemplate(view: DeskView): TemplateResult {
  const { words, state } = view;
  return html`<div class="notice warned" part="notice">
    ${icon(wifiOffLines)}
    <div>
      <p>${words.t('offline-note')}</p>
      ${
        state.pending.length > 0
          ? html`<ul class="kept" part="kept">
              ${state.pending.map((act) => html`<li>${actWords(act, view)}</li>`)}
            </ul>`
          : nothing
      }
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

/** What was done, and to what: `Pin: Stoneware mug`. */
export function actWords({ op, data }: Act, view: DeskView): string {
  const { words } = view;
  const what = opWords(op, words);
  const about = aboutWords(data as ActData, view);
  return about ? words.t('act-about', { act: what, about }) : what;
}

interface ActData {
  readonly questionId?: string;
  readonly productId?: string;
  readonly segmentId?: string;
}

/** Questions by their own words, products and segments by their titles. */
function aboutWords({ questionId, productId, segmentId }: ActData, view: DeskView): string {
  const { show, words, state } = view;
  if (questionId !== undefined) {
    const held = state.held.find((one) => one.questionId === questionId);
    return show.state.questions.byId[questionId]?.text || held?.text || '';
  }
  const { products, agenda, lang } = show.manifest;
  const thing =
    products.find(({ id }) => id === productId) ?? agenda.find(({ id }) => id === segmentId);
  return thing ? words.text(thing.title, lang).text : '';
}
