import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { checkLines } from '../../icons/lines/check.ts';
import { circleAlertLines } from '../../icons/lines/circle-alert.ts';
import { loaderCircleLines } from '../../icons/lines/loader-circle.ts';
import { thumbsUpLines } from '../../icons/lines/thumbs-up.ts';
import type { Question } from '../../protocol/snapshot.ts';
import { refusedAt } from './asking.ts';
import type { Panel } from './panel.ts';
import { whyNotCounted } from './refusal.ts';
import { stateTemplate } from './tag.ts';

/** A question of the log, with what became of it. */
export function questionRow(question: Question, key: string, panel: Panel): TemplateResult {
  const { questionId, state, text, lang } = question;
  const isMine = panel.mine.has(questionId);
  return html`<li
    class="row ${state}"
    part=${state === 'answering' ? 'question now' : 'question'}
    data-key=${key}
    tabindex="-1"
  >
    ${stateTemplate(question, isMine, panel.ledger, panel.i18n)}
    ${
      state === 'removed'
        ? html`<p class="note" part="note">${panel.i18n.t('questions.removed-why')}</p>`
        : html`<h3 class="words" part="words"><bdi lang=${lang}>${text}</bdi></h3>`
    }
    ${answerTemplate(question, panel)} ${noteTemplate(question, panel)}
    ${(state === 'asked' || state === 'queued') && !isMine && panel.closed === null ? voteTemplate(question, panel) : nothing}
  </li>`;
}

function answerTemplate(
  { questionId, answer, lang, state }: Question,
  { i18n, corrections, show }: Panel,
): TemplateResult | typeof nothing {
  const corrected = corrections.get(questionId) ?? [];
  const text = state === 'answered' ? answer?.text : undefined;
  if (!text && corrected.length === 0) return nothing;
  return html`<div class="answer" part="answer" lang=${answer?.lang ?? lang} dir="auto">
    ${text ? html`<p class="answer-words">${text}</p>` : nothing}
    ${corrected.map((correction) => {
      const { text: words, lang: written } = i18n.text(correction.text, show.manifest.lang);
      const time = i18n.formats.time(correction.at);
      return html`<p class="correction" part="correction" lang=${i18n.lang} dir=${i18n.dir}>
        <b class="number">${i18n.t('questions.corrected', { time })}</b>
        <bdi lang=${written}>${words}</bdi>
      </p>`;
    })}
  </div>`;
}

/** Why it is not answered by itself. */
function noteTemplate(question: Question, panel: Panel): TemplateResult | typeof nothing {
  const { i18n, show } = panel;
  if (question.state === 'merged' && question.into !== undefined) {
    const target = panel.questions.byId[question.into];
    if (!target || target.state === 'removed') return nothing;
    return html`<p class="note" part="note">
      ${i18n.t('questions.same-as')}
      <button
        class="link target"
        part="target"
        type="button"
        @click=${() => panel.acts.goTo(target.questionId)}
      >
        <bdi lang=${target.lang}>${target.text}</bdi>
      </button>
    </p>`;
  }
  if (question.state !== 'declined' || question.reason === undefined) return nothing;
  const { text, lang } = i18n.text(question.reason, show.manifest.lang);
  return html`<p class="note" part="note"><bdi lang=${lang}>${text}</bdi></p>`;
}

function voteTemplate({ questionId }: Question, panel: Panel): TemplateResult {
  const { i18n, notes, show } = panel;
  const vote = notes.votes[questionId];
  const isCounted = vote?.status === 'counted';
  const isSending = vote?.status === 'sending';
  const words = isCounted ? 'questions.voted' : isSending ? 'questions.sending' : 'questions.vote';
  const lines = isCounted ? checkLines : isSending ? loaderCircleLines : thumbsUpLines;
  const why =
    vote?.problem && whyNotCounted(vote.problem, refusedAt(vote.problem, show), i18n.formats);
  return html`<button
      class="button vote"
      part="vote"
      type="button"
      aria-pressed=${isCounted}
      aria-disabled=${isSending || isCounted}
      @click=${() => panel.acts.vote(questionId)}
    >
      ${icon(lines, 'small')}<span>${i18n.t(words)}</span>
    </button>
    ${
      why
        ? html`<p class="why" part="why">
            ${icon(circleAlertLines, 'small')}<span
              >${i18n.t('questions.not-counted')} ${i18n.t(why.key, why.values)}</span
            >
          </p>`
        : nothing
    }`;
}
