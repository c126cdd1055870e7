import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { audioLinesLines } from '../../icons/lines/audio-lines.ts';
import { checkLines } from '../../icons/lines/check.ts';
import type { Question } from '../../protocol/snapshot.ts';
import { runningTime } from './frame/running-time.ts';
import { markAnswered, putBack } from './desk-acts.ts';
import { movingOf, type DeskView } from './desk-view.ts';
import { keyedButton } from './keyed.ts';
import { languageName, opWords } from './names.ts';

/** The question that is being answered aloud. */
export function nowTemplate(view: DeskView): TemplateResult {
  const { words, answering, now } = view;
  if (!answering) {
    return html`<section class="now" part="now" aria-label=${words.t('answering')}>
      <h3 class="now-head quiet">
        ${icon(audioLinesLines)}<span>${words.t('answering-none')}</span>
      </h3>
      ${
        view.hasEnded
          ? nothing
          : html`<p class="note">
              ${words.t(view.can('question.answering') ? 'answering-how' : 'answering-host')}
            </p>`
      }
    </section>`;
  }
  return html`<section class="now" part="now" aria-label=${words.t('answering')}>
    <div class="now-head">
      ${icon(audioLinesLines)}<span>${words.t('answering')}</span>
      <b class="number timer" part="timer">${runningTime(now - Date.parse(answering.since))}</b>
    </div>
    <h3 class="read-out" part="read-out">
      <bdi lang=${answering.lang}>${answering.text}</bdi>
    </h3>
    <p class="note">${askedWords(answering, view)}</p>
    ${actsTemplate(answering, view)}
  </section>`;
}

function askedWords({ votes, lang }: Question, { words }: DeskView): string {
  const language = languageName(lang, words);
  return words.t('asked-in', { votes: words.t('wanted-by', { n: votes }), language });
}

function actsTemplate({ questionId }: Question, view: DeskView): TemplateResult | typeof nothing {
  const { words, state, isOffline } = view;
  const moving = movingOf(state, questionId);
  if (moving !== null) {
    const act = opWords(moving, words);
    return html`<p class="note" part="moving">
      ${words.t(isOffline ? 'moving-later' : 'moving', { act })}
    </p>`;
  }
  if (!view.can('question.answering')) return nothing;
  return html`<div class="now-acts">
    ${keyedButton({
      words: words.t('mark-answered'),
      key: words.t('key-space'),
      shortcut: 'Space',
      lines: checkLines,
      look: 'filled grow',
      part: 'mark-answered',
      press: () => markAnswered(view),
    })}
    ${keyedButton({ words: words.t('put-back'), part: 'put-back', press: () => putBack(view) })}
  </div>`;
}
