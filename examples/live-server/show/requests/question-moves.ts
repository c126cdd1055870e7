import type { Question, ShowState } from '../../../../src/protocol/snapshot.ts';
import type { QuestionState } from '../../../../src/protocol/cue.ts';
import { Refusal } from '../../http/problem.ts';
import type { LiveShow } from '../live-show.ts';
import { isOpen } from '../retention.ts';

const OPEN: readonly QuestionState[] = ['asked', 'queued', 'answering'];

/** What a question may become; `held`: out of sight until it is released. */
type Move = Exclude<QuestionState, 'asked'> | 'held';

/** From which states a question may come to each. */
const COMES_FROM: Readonly<Record<Move, readonly QuestionState[]>> = {
  queued: ['asked', 'answering'],
  answering: ['asked', 'queued'],
  answered: [...OPEN, 'answered'],
  merged: OPEN,
  declined: OPEN,
  removed: [...OPEN, 'answered', 'merged', 'declined'],
  held: OPEN,
};

/** The question. Throws the refusal `not-found`. */
export function questionOf(state: ShowState, questionId: string): Question {
  const question = Object.hasOwn(state.questions.byId, questionId)
    ? state.questions.byId[questionId]
    : undefined;
  if (!question) throw new Refusal('not-found', 'There is no such question.');
  return question;
}

/** Throws the refusal `conflict` where the question cannot come to `next` from where it is. */
export function checkMove(state: ShowState, questionId: string, next: Move): void {
  const question = questionOf(state, questionId);
  if (COMES_FROM[next].includes(question.state)) return;
  throw new Refusal('conflict', `The question is ${question.state}; it cannot become ${next}.`);
}

/** Throws unless something may still become of the question, held or not. */
export function checkWaits({ state, store }: LiveShow, questionId: string): void {
  if (store.held.get(questionId)) return;
  const question = questionOf(state, questionId);
  if (!isOpen(question)) throw new Refusal('conflict', `The question is ${question.state}.`);
}
