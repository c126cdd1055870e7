import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { checkLines } from '../../icons/lines/check.ts';
import type { Question } from '../../protocol/snapshot.ts';
import { answeredAt } from '../questions/figures.ts';
import { edit } from './desk-acts.ts';
import type { DeskView } from './desk-view.ts';
import { keyedButton } from './keyed.ts';

/** What was answered last, in case it has to be mended. */
export function lastTemplate(view: DeskView): TemplateResult | typeof nothing {
  const { lastAnswered: question, ui, words } = view;
  if (!question || ui.tab === 'answered' || ui.tab === 'held') return nothing;
  const { answer } = question;
  return html`<div class="last" part="last-answer">
    <span class="last-mark">${icon(checkLines)}</span>
    <div class="last-words" id="last-words">
      <p class="meta number">${historyWords(question, view)}</p>
      <p>
        <b><bdi lang=${question.lang}>${question.text}</bdi></b>
        ${
          answer?.text
            ? html`<bdi lang=${answer.lang ?? question.lang}>${answer.text}</bdi>`
            : nothing
        }
      </p>
    </div>
    ${
      view.can('question.answer')
        ? keyedButton({
            words: words.t('edit'),
            key: 'E',
            part: 'edit',
            describedBy: 'last-words',
            press: () => edit(view, question),
          })
        : nothing
    }
  </div>`;
}

/** How and when it was answered, corrected, and what was merged into it. */
function historyWords(question: Question, { show, words }: DeskView): string {
  const { questionId, answer } = question;
  const time = (at: string | number): string => words.formats.time(at);
  const { corrections } = show.state.notes;
  const corrected = corrections.findLast((one) => one.questionId === questionId);
  const merged = Object.values(show.state.questions.byId).filter(
    ({ into, state }) => state === 'merged' && into === questionId,
  ).length;
  return [
    words.t(answer?.from ? 'answered-aloud' : 'answered-written', {
      time: time(answeredAt(question)),
    }),
    corrected ? words.t('corrected', { time: time(corrected.at) }) : '',
    merged > 0 ? words.t('merged-here', { n: merged }) : '',
  ]
    .filter(Boolean)
    .join(words.t('comma'));
}
