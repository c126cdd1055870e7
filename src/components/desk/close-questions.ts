import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '../../protocol/snapshot.ts';
import { openMerge, reuseAnswer } from './desk-acts.ts';
import type { DeskView, Row } from './desk-view.ts';
import { keyCap } from './keyed.ts';
import { stateWords } from './state-words.ts';

/** The question whose answer the key uses: of those close to the chosen one, the first with a written answer. */
export function reusable({ close }: DeskView): Question | null {
  return close.find(({ state, answer }) => state === 'answered' && answer?.text) ?? null;
}

/** What is about the same as the chosen question: to be merged into, or answered alike. */
export function closeTemplate(row: Row, view: DeskView): TemplateResult | typeof nothing {
  const { words, close } = view;
  if (close.length === 0 || row.isLocked || row.moving !== null) return nothing;
  return html`<div class="close" part="close-questions">
    <p class="note" id="close-title">${words.t('close-to')}</p>
    <ul aria-labelledby="close-title">
      ${close.map((question) => questionTemplate(question, row, view))}
    </ul>
  </div>`;
}

function questionTemplate(question: Question, row: Row, view: DeskView): TemplateResult {
  const { words } = view;
  const { questionId, text, lang } = question;
  const isFirst = question === reusable(view);
  const canReuse = view.can('question.answer') && question.state === 'answered';
  return html`<li class="close-one" part="close-question">
    ${
      view.can('question.merge')
        ? html`<button
            type="button"
            class="link"
            title=${words.t('merge')}
            aria-describedby="close-${questionId}"
            @click=${() => openMerge(view, row.id, questionId)}
          >
            <bdi lang=${lang}>${text}</bdi>
          </button>`
        : html`<bdi lang=${lang}>${text}</bdi>`
    }
    <span class="meta number" id="close-${questionId}">${stateWords(question, words)}</span>
    ${
      canReuse && question.answer?.text
        ? html`<button
            type="button"
            class="link"
            part="reuse"
            aria-keyshortcuts=${isFirst ? 'Y' : nothing}
            aria-describedby="close-${questionId}"
            @click=${() => reuseAnswer(view, row.id, question)}
          >
            ${words.t('reuse')}${isFirst ? keyCap('Y') : nothing}
          </button>`
        : nothing
    }
  </li>`;
}
