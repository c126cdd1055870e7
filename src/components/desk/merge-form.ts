import { html, type TemplateResult } from 'lit';
import type { Question } from '../../protocol/snapshot.ts';
import { answeredAt } from '../questions/figures.ts';
import { fold } from '../questions/find.ts';
import { cancelButton } from './cancel.ts';
import { closeForm, merge } from './desk-acts.ts';
import type { DeskView, Row } from './desk-view.ts';
import { keyCap } from './keyed.ts';

/** As many as are looked through at a glance. */
const MOST = 6;

/** Questions that a question may be merged into, those that say the most of its words first. */
export function mergeTargets(row: Row, { show }: DeskView): readonly Question[] {
  const wanted = wordsOf(row.text);
  const closeness = ({ text, productId }: Question): number => {
    const shared = [...wordsOf(text)].filter((word) => wanted.has(word)).length;
    return shared * 2 + (productId !== undefined && productId === row.productId ? 1 : 0);
  };
  return Object.values(show.state.questions.byId)
    .filter(
      ({ questionId, state }) =>
        questionId !== row.id && !['merged', 'removed', 'declined'].includes(state),
    )
    .map((question) => ({ question, points: closeness(question) }))
    .sort((a, b) => b.points - a.points || b.question.votes - a.question.votes)
    .slice(0, MOST)
    .map(({ question }) => question);
}

/** J and K go along the targets, Enter takes the one that has the focus. */
export function mergeTemplate(row: Row, view: DeskView): TemplateResult {
  const { words } = view;
  const targets = mergeTargets(row, view);
  return html`<div
    class="form"
    part="form"
    @keydown=${(event: KeyboardEvent) => press(event, view)}
  >
    <p class="note">
      ${words.t(targets.length > 0 ? 'merge-into' : 'merge-none')}
      ${targets.length > 0 ? html`${keyCap('J')}${keyCap('K')}${keyCap('Enter')}` : ''}
    </p>
    <ul class="choices" part="choices">
      ${targets.map(
        (target, index) =>
          html`<li>
            <button
              type="button"
              class="choice"
              part="choice"
              ?data-first=${index === 0}
              @click=${() => merge(view, row, target.questionId)}
            >
              <span>
                <bdi lang=${target.lang}>${target.text}</bdi>
                <span class="meta number">${stateWords(target, view)}</span>
              </span>
            </button>
          </li>`,
      )}
    </ul>
    <div class="acts">${cancelButton(view)}</div>
  </div>`;
}

function stateWords(question: Question, { words }: DeskView): string {
  if (question.state !== 'answered') return words.t('wanted-by', { n: question.votes });
  const time = words.formats.time(answeredAt(question));
  return words.t(question.answer?.from ? 'answered-aloud' : 'answered-written', { time });
}

function press(event: KeyboardEvent, view: DeskView): void {
  const steps: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
  const step = steps[event.key];
  if (event.key === 'Escape') closeForm(view);
  if (step === undefined && event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  const form = event.currentTarget as HTMLElement;
  const choices = [...form.querySelectorAll<HTMLElement>('.choice')];
  const at = choices.findIndex((choice) => choice.matches(':focus'));
  choices[Math.min(Math.max(at + (step ?? 0), 0), choices.length - 1)]?.focus();
}

/** Letters that stand together; words of a writing without spaces count letter by letter. */
function wordsOf(text: string): ReadonlySet<string> {
  const found = fold(text).match(/\p{Script=Han}|[\p{L}\p{N}]{3,}/gu) ?? [];
  return new Set(found);
}
