import { html, nothing, type TemplateResult } from 'lit';
import { cancelButton } from './cancel.ts';
import { closeForm, decline, remove, sendAnswer } from './desk-acts.ts';
import { DECLINE_REASONS } from './decline-reasons.ts';
import type { OpenForm } from './desk-ui.ts';
import type { DeskView, Row } from './desk-view.ts';
import { keyCap, keyedButton } from './keyed.ts';
import { mergeTemplate } from './merge-form.ts';

/** How long a written answer may be. */
const MAX_ANSWER = 2_000;
const MAX_REASON = 500;

/** What is open under a question. */
export function formTemplate(form: OpenForm, row: Row, view: DeskView): TemplateResult {
  switch (form.name) {
    case 'write':
    case 'edit':
      return answerForm(form.name, row, view);
    case 'decline':
      return declineForm(row, view);
    case 'merge':
      return mergeTemplate(row, view);
    case 'remove':
      return removeForm(row, view);
  }
}

/** Escape closes a form and keeps what was written; Control or Command with Enter sends. */
function pressIn(event: KeyboardEvent, view: DeskView, send: () => void): void {
  if (event.isComposing) return;
  const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
  if (event.key !== 'Escape' && !sends) return;
  event.preventDefault();
  event.stopPropagation();
  if (sends) send();
  else closeForm(view);
}

function answerForm(name: 'write' | 'edit', row: Row, view: DeskView): TemplateResult {
  const { words, drafts } = view;
  const send = (event: Event): void => {
    if (row.question) sendAnswer(view, row.question, event.currentTarget as Element);
  };
  return html`<div
    class="form"
    part="form"
    @keydown=${(event: KeyboardEvent) => pressIn(event, view, () => send(event))}
  >
    <textarea
      class="field"
      part="field"
      data-first
      rows="3"
      maxlength=${MAX_ANSWER}
      aria-label=${words.t('answer-field')}
      placeholder=${words.t('answer-field')}
      .value=${drafts.get(row.id)}
      @input=${({ target }: Event) => drafts.set(row.id, (target as HTMLTextAreaElement).value)}
    ></textarea>
    ${
      name === 'edit' && row.question?.answer?.from
        ? html`<p class="note">${words.t('edit-aloud-note')}</p>`
        : nothing
    }
    <div class="acts">
      ${keyedButton({
        words: words.t(name === 'edit' ? 'edit-send' : 'write-send'),
        key: 'Ctrl Enter',
        shortcut: 'Control+Enter',
        look: 'filled',
        part: 'send',
        press: send,
      })}
      ${cancelButton(view)}
    </div>
  </div>`;
}

/** Four reasons that are ready, by their numbers, and the own one. */
function declineForm(row: Row, view: DeskView): TemplateResult {
  const { words, drafts } = view;
  const draft = `${row.id}/reason`;
  const own = (event: Event): void => {
    const text = drafts.get(draft).trim();
    if (text !== '') decline(view, row, { [words.lang]: text });
    event.preventDefault();
  };
  const press = (event: KeyboardEvent): void => {
    const reason = DECLINE_REASONS[Number(event.key) - 1];
    if (reason && !(event.target as Element).matches('input')) {
      event.stopPropagation();
      decline(view, row, reason);
    } else pressIn(event, view, () => own(event));
  };
  return html`<form class="form" part="form" @keydown=${press} @submit=${own}>
    <p class="note">${words.t('decline-why')}</p>
    <ul class="choices" part="choices">
      ${DECLINE_REASONS.map((reason, index) => reasonTemplate(reason, index, row, view))}
    </ul>
    <input
      class="field"
      part="field"
      maxlength=${MAX_REASON}
      aria-label=${words.t('decline-own')}
      placeholder=${words.t('decline-own')}
      .value=${drafts.get(draft)}
      @input=${({ target }: Event) => drafts.set(draft, (target as HTMLInputElement).value)}
    />
    <div class="acts">
      <button type="submit" class="button" part="send">
        <span>${words.t('decline-send')}</span>${keyCap('Enter')}
      </button>
      ${cancelButton(view)}
    </div>
  </form>`;
}

function reasonTemplate(
  reason: Readonly<Record<string, string>>,
  index: number,
  row: Row,
  view: DeskView,
): TemplateResult {
  const { text, lang } = view.words.text(reason, 'en');
  return html`<li>
    <button
      type="button"
      class="choice"
      part="choice"
      ?data-first=${index === 0}
      aria-keyshortcuts=${index + 1}
      @click=${() => decline(view, row, reason)}
    >
      ${keyCap(String(index + 1))}<bdi lang=${lang}>${text}</bdi>
    </button>
  </li>`;
}

function removeForm(row: Row, view: DeskView): TemplateResult {
  const { words } = view;
  return html`<div class="form" part="form" role="group" aria-label=${words.t('remove-sure')}>
    <p class="note">${words.t('remove-sure')}</p>
    <div class="acts">
      <button
        type="button"
        class="button danger"
        part="send"
        data-first
        aria-keyshortcuts="X"
        @click=${() => remove(view, row)}
      >
        <span>${words.t('remove-send')}</span>${keyCap('X')}
      </button>
      ${cancelButton(view)}
    </div>
  </div>`;
}
