import { html, nothing, type TemplateResult } from 'lit';
import type { IconLines } from '../../icons/icon.ts';
import { arrowUpLines } from '../../icons/lines/arrow-up.ts';
import { circleAlertLines } from '../../icons/lines/circle-alert.ts';
import { clockLines } from '../../icons/lines/clock.ts';
import { messageCircleQuestionMarkLines } from '../../icons/lines/message-circle-question-mark.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { refusedAt } from './asking.ts';
import type { LocalQuestion } from './notes.ts';
import type { Panel } from './panel.ts';
import { whyRefused } from './refusal.ts';
import { tagTemplate, type Tone } from './tag.ts';

type Mark = readonly [lines: IconLines, tone: Tone, words: MessageKey];

const MARKS: Readonly<Record<LocalQuestion['status'], Mark>> = {
  sending: [arrowUpLines, 'quiet', 'questions.sending'],
  refused: [circleAlertLines, 'error', 'questions.refused'],
  taken: [messageCircleQuestionMarkLines, 'quiet', 'questions.mine-asked'],
  held: [clockLines, 'pending', 'questions.held'],
};

/** A question of the viewer's own that is not in the log: on its way, waiting for the team, or refused. */
export function localRow(local: LocalQuestion, key: string, panel: Panel): TemplateResult {
  const { i18n, isOffline } = panel;
  const [lines, tone, words] = MARKS[local.status];
  const waits = local.status === 'sending' && isOffline;
  const aside = waits ? 'questions.when-back' : 'questions.just-now';
  return html`<li class="row" part="question" data-key=${key} tabindex="-1">
    ${tagTemplate(lines, tone, i18n.t(words), local.status === 'refused' ? '' : i18n.t(aside))}
    <h3 class="words" part="words"><bdi lang=${local.data.lang}>${local.data.text}</bdi></h3>
    ${local.status === 'refused' ? refusalTemplate(local, panel) : nothing}
  </li>`;
}

function refusalTemplate(local: LocalQuestion, panel: Panel): TemplateResult {
  const { i18n, show, acts, closed } = panel;
  const why = local.problem && whyRefused(local.problem, refusedAt(local.data, show), i18n.formats);
  const act = (name: MessageKey, part: string, run: () => void): TemplateResult =>
    html`<button class="button" part=${part} type="button" @click=${run}>${i18n.t(name)}</button>`;
  return html`<p class="why" part="why">
      <span>${why ? i18n.t(why.key, why.values) : i18n.t('questions.why-unknown')}</span>
    </p>
    <div class="acts">
      ${
        closed === null
          ? [
              act('common.try-again', 'again', () => acts.again(local)),
              act('questions.put-back', 'put-back', () => acts.putBack(local)),
            ]
          : nothing
      }
      ${act('questions.dismiss', 'dismiss', () => acts.dismiss(local))}
    </div>`;
}
