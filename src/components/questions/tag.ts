import { html, type TemplateResult } from 'lit';
import type { Localization } from '../../controllers/localization.ts';
import { icon, type IconLines } from '../../icons/icon.ts';
import { audioLinesLines } from '../../icons/lines/audio-lines.ts';
import { checkLines } from '../../icons/lines/check.ts';
import { circleMinusLines } from '../../icons/lines/circle-minus.ts';
import { clockLines } from '../../icons/lines/clock.ts';
import { gitMergeLines } from '../../icons/lines/git-merge.ts';
import { messageCircleQuestionMarkLines } from '../../icons/lines/message-circle-question-mark.ts';
import type { QuestionState } from '../../protocol/cue.ts';
import type { Question } from '../../protocol/snapshot.ts';
import { answeredAt } from './figures.ts';
import { isOpen, type Ledger } from './ledger.ts';

/** What colour confirms of a state that is said in words. */
export type Tone = 'quiet' | 'pending' | 'answered' | 'error';

const MARKS: Readonly<Record<QuestionState, readonly [lines: IconLines, tone: Tone]>> = {
  asked: [messageCircleQuestionMarkLines, 'quiet'],
  queued: [clockLines, 'pending'],
  answering: [audioLinesLines, 'pending'],
  answered: [checkLines, 'answered'],
  merged: [gitMergeLines, 'quiet'],
  declined: [circleMinusLines, 'quiet'],
  removed: [circleMinusLines, 'quiet'],
};

/** Mark and words of a state, and at the line's end what else is to be known at a glance. */
export function tagTemplate(
  lines: IconLines,
  tone: Tone,
  words: string,
  aside: string,
): TemplateResult {
  return html`<p class="tag ${tone}">
    ${icon(lines, 'small')}<span class="state number" part="state">${words}</span
    ><span class="aside number" part="aside">${aside}</span>
  </p>`;
}

/** The line above a question of the log. */
export function stateTemplate(
  question: Question,
  isMine: boolean,
  ledger: Ledger,
  i18n: Localization<'whole'>,
): TemplateResult {
  const [lines, tone] = MARKS[question.state];
  const words = stateWords(question, isMine, ledger, i18n);
  return tagTemplate(lines, tone, words, asideWords(question, isMine, ledger, i18n));
}

function stateWords(
  question: Question,
  isMine: boolean,
  { places }: Ledger,
  i18n: Localization<'whole'>,
): string {
  const { state, questionId, answer } = question;
  switch (state) {
    case 'queued':
      return lineWords(places.get(questionId) ?? 1, isMine, i18n);
    case 'answered': {
      const time = i18n.formats.time(answeredAt(question));
      return i18n.t(answer?.from ? 'questions.aloud' : 'questions.written', { time });
    }
    case 'asked':
      return i18n.t(isMine ? 'questions.mine-asked' : 'questions.asked');
    case 'answering':
      return i18n.t(isMine ? 'questions.mine-answering' : 'questions.answering');
    case 'merged':
    case 'declined':
    case 'removed':
      return i18n.t(`questions.${state}`);
  }
}

function lineWords(place: number, isMine: boolean, i18n: Localization<'whole'>): string {
  if (place === 1) return i18n.t(isMine ? 'questions.mine-next' : 'questions.next');
  const nth = i18n.t(`questions.place-${ordinal(place, i18n.lang)}`, { n: place });
  return i18n.t(isMine ? 'questions.mine-in-line' : 'questions.in-line', { place: nth });
}

function ordinal(n: number, lang: string): 'one' | 'two' | 'few' | 'other' {
  const category = new Intl.PluralRules(lang, { type: 'ordinal' }).select(n);
  return category === 'zero' || category === 'many' ? 'other' : category;
}

function asideWords(
  question: Question,
  isMine: boolean,
  { merges }: Ledger,
  i18n: Localization<'whole'>,
): string {
  const { state, questionId, votes, askedAt, since, name } = question;
  const merged = merges.get(questionId) ?? 0;
  if (isOpen(question)) {
    if (isMine && state !== 'answering') {
      return i18n.t('questions.asked-at', { time: i18n.formats.time(askedAt) });
    }
    return votes > 0 ? i18n.t('questions.want', { n: votes }) : '';
  }
  if (state !== 'answered') return i18n.formats.time(since);
  if (merged > 0) return i18n.t('questions.merged-here', { n: merged });
  // Nobody asked the shop's own: it says whose it is.
  return votes > 0 ? i18n.t('questions.wanted', { n: votes }) : (name ?? '');
}
