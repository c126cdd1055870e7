import type { Question } from '../../protocol/snapshot.ts';
import { answeredAt } from '../questions/figures.ts';
import type { DeskWords } from './desk-words.ts';

/** How and when a question was answered, or how many want to know it. */
export function stateWords(question: Question, words: DeskWords): string {
  if (question.state !== 'answered') return words.t('wanted-by', { n: question.votes });
  const time = words.formats.time(answeredAt(question));
  return words.t(question.answer?.from ? 'answered-aloud' : 'answered-written', { time });
}
