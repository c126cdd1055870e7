import { html, type TemplateResult } from 'lit';
import type { Question } from '../../protocol/snapshot.ts';
import { cancelButton } from './cancel.ts';
import { closeForm, merge } from './desk-acts.ts';
import type { DeskView, Row } from './desk-view.ts';
import { keyCap } from './keyed.ts';
import { stateWords } from './state-words.ts';

/** As many as are looked through at a glance. */
const MOST = 6;
const SETTLED: readonly Question['state'][] = ['merged', 'removed', 'declined'];

/** Questions that a question may be merged into: the one that was asked for, those that are about the same, then the rest. */
export function mergeTargets(row: Row, { show, close, ui }: DeskView): readonly Question[] {
  const { byId } = show.state.questions;
  const asked = byId[ui.form?.into ?? ''];
  const isAbout = ({ productId }: Question): number =>
    productId !== undefined && productId === row.productId ? 1 : 0;
  const rest = Object.values(byId)
    .filter(({ questionId, state }) => questionId !== row.id && !SETTLED.includes(state))
    .sort((a, b) => isAbout(b) - isAbout(a) || b.votes - a.votes);
  return [...new Set([...(asked ? [asked] : []), ...close, ...rest])].slice(0, MOST);
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
                <span class="meta number">${stateWords(target, words)}</span>
              </span>
            </button>
          </li>`,
      )}
    </ul>
    <div class="acts">${cancelButton(view)}</div>
  </div>`;
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
