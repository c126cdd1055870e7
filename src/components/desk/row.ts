import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { clockLines } from '../../icons/lines/clock.ts';
import { loaderCircleLines } from '../../icons/lines/loader-circle.ts';
import { answeredAt } from '../questions/figures.ts';
import { closeTemplate } from './close-questions.ts';
import type { OpenForm } from './desk-ui.ts';
import { LONG_WAIT, type DeskView, type Row } from './desk-view.ts';
import { keyedButton } from './keyed.ts';
import { languageName, opWords, productTitle } from './names.ts';
import { actsOf, type RowAct } from './row-acts.ts';
import { formTemplate } from './row-form.ts';
import { staffWords } from './staff-words.ts';

/** Milliseconds: how exactly it is said how long a question has waited. */
const STEP = 5_000;

/** A question of the queue; the chosen one with what can be done to it. */
export function rowTemplate(row: Row, index: number, view: DeskView): TemplateResult {
  const isCurrent = view.current?.id === row.id;
  const acts = actsOf(row, view);
  const form = view.ui.form?.questionId === row.id ? view.ui.form : null;
  const choose = (): void => {
    if (!isCurrent) view.set({ current: row.id, place: index, form: null });
    else if (view.ui.current !== row.id || view.ui.place !== index)
      view.set({ current: row.id, place: index });
  };
  return html`<li>
    <article
      class=${isCurrent ? 'question current' : 'question'}
      part=${isCurrent ? 'question chosen' : 'question'}
      data-key=${row.id}
      tabindex=${isCurrent ? 0 : -1}
      aria-labelledby="row-${index}"
      aria-describedby="row-${index}-meta"
      @focusin=${choose}
      @click=${choose}
    >
      ${votesTemplate(row, view)}
      <div class="body">
        <h3 class="words" id="row-${index}"><bdi lang=${row.lang}>${row.text}</bdi></h3>
        <p class="meta number" id="row-${index}-meta">${metaWords(row, view)}</p>
        ${answerTemplate(row, view)}
      </div>
      <div class="end">${endTemplate(row, acts, isCurrent, view)}</div>
      ${form || (isCurrent && acts.length > 0) ? underTemplate(form, acts, row, view) : nothing}
    </article>
  </li>`;
}

/** What is open under a question, or what can be done to it. */
function underTemplate(
  form: OpenForm | null,
  acts: readonly RowAct[],
  row: Row,
  view: DeskView,
): TemplateResult {
  return html`<div class="under">
    ${
      form
        ? formTemplate(form, row, view)
        : html`${actsTemplate(acts, row, view)} ${closeTemplate(row, view)}`
    }
  </div>`;
}

function votesTemplate({ votes, question }: Row, { words }: DeskView): TemplateResult {
  return html`<p class="votes" part="votes">
    ${
      question
        ? html`<b class="number">${words.formats.number(votes)}</b>
            <span>${words.t('want-it', { n: votes })}</span>`
        : nothing
    }
  </p>`;
}

/** What it is about, in which language, and for how long it has waited. */
function metaWords(row: Row, view: DeskView): string {
  const { words, now } = view;
  const { question } = row;
  const time = (at: number): string => words.formats.time(at);
  const waited = Math.floor(Math.max(0, now - row.at) / STEP) * STEP;
  const state =
    question?.state === 'answered'
      ? words.t(question.answer?.from ? 'answered-aloud' : 'answered-written', {
          time: time(answeredAt(question)),
        })
      : waited < STEP && question
        ? words.t('waiting-now')
        : words.t(question ? 'waiting' : 'held-for', { time: words.formats.duration(waited) });
  const parts = [
    productTitle(row.productId, view),
    row.isShowMe ? words.t('show-me') : '',
    languageName(row.lang, words),
    state,
  ];
  return parts.filter(Boolean).join(words.t('comma'));
}

function answerTemplate({ question }: Row, view: DeskView): TemplateResult | typeof nothing {
  const { answer } = question ?? {};
  if (question?.state !== 'answered' || !answer?.text) return nothing;
  const lang = answer.lang ?? view.show.manifest.lang;
  return html`<p class="answer" part="answer"><bdi lang=${lang}>${answer.text}</bdi></p>`;
}

/** Where there is little room, what is seldom done waits behind one button. */
function actsTemplate(acts: readonly RowAct[], row: Row, view: DeskView): TemplateResult {
  const { words, ui, set } = view;
  const below = acts.filter(({ name }) => name !== 'take');
  const taking = acts.find(({ name }) => name === 'take');
  const [likely] = below;
  const hasMore = below.filter(({ isSeldom }) => isSeldom).length > 1;
  const isFolded = hasMore && !ui.areActsOpen;
  return html`<div class=${isFolded ? 'acts folded' : 'acts'} part="acts">
    ${below.map(
      (act, index) => html`
        ${actTemplate(act, row, view, act === likely ? 'filled' : lookOf(act))}
        ${index === 0 && taking ? actTemplate(taking, row, view, 'when-narrow') : nothing}
      `,
    )}
    ${
      hasMore
        ? html`<button
            type="button"
            class="button plain when-narrow"
            part="acts-toggle"
            aria-expanded=${isFolded ? 'false' : 'true'}
            @click=${() => set({ areActsOpen: isFolded })}
          >
            ${words.t(isFolded ? 'more-here' : 'less-here')}
          </button>`
        : nothing
    }
  </div>`;
}

/** What is seldom done is quieter. */
function lookOf({ name, isSeldom }: RowAct): string {
  const look = name === 'hold' || name === 'remove' ? 'plain' : '';
  return isSeldom ? `${look} seldom` : look;
}

function actTemplate(
  { key, words, lines, run }: RowAct,
  row: Row,
  view: DeskView,
  look = '',
): TemplateResult {
  return keyedButton({
    words: view.words.t(words),
    key,
    look,
    ...(lines && { lines }),
    press: () => run(view, row),
  });
}

/** Whose it is, that it has waited long, or what is likely to be done with it. */
function endTemplate(
  row: Row,
  acts: readonly RowAct[],
  isCurrent: boolean,
  view: DeskView,
): TemplateResult | typeof nothing {
  const { words, now, isOffline } = view;
  const { moving, owner, isMine, question, at } = row;
  if (moving !== null) {
    return html`<p class="tag pending" part="moving">
      ${icon(loaderCircleLines, 'small')}<span
        >${words.t(isOffline ? 'moving-later' : 'moving', { act: opWords(moving, words) })}</span
      >
    </p>`;
  }
  if (isMine) return html`<p class="tag" part="owner">${words.t('yours')}</p>`;
  if (owner !== null) {
    const staff = staffWords(owner, view);
    return html`<p class="tag pending" part="owner">${words.t('has-it', { staff })}</p>`;
  }
  const next = acts.find(({ name }) => name === (isCurrent ? 'take' : 'start'));
  if (next) return actTemplate(next, row, view, isCurrent ? 'when-wide' : '');
  const isLate = question?.state !== 'answered' && now - at > LONG_WAIT;
  return isLate
    ? html`<p class="late" part="late">
        ${icon(clockLines, 'small')}<span>${words.t('late')}</span>
      </p>`
    : nothing;
}
