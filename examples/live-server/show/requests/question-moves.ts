import type { Question, ShowState } from '../../../../src/protocol/snapshot.ts';
import type { QuestionState } from '../../../../src/protocol/cue.ts';
import { Refusal } from '../../http/problem.ts';

const OPEN: readonly QuestionState[] = ['asked', 'queued', 'answering'];

/** From which states a question may come to each. */
const COMES_FROM: Readonly<Record<Exclude<QuestionState, 'asked'>, readonly QuestionState[]>> = {
  queued: ['asked'],
  answering: ['asked', 'queued'],
  answered: OPEN,
  merged: OPEN,
  declined: OPEN,
  removed: [...OPEN, 'answered', 'merged', 'declined'],
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
export function checkMove(
  state: ShowState,
  questionId: string,
  next: Exclude<QuestionState, 'asked'>,
): void {
  const question = questionOf(state, questionId);
  if (COMES_FROM[next].includes(question.state)) return;
  throw new Refusal('conflict', `The question is ${question.state}; it cannot become ${next}.`);
}
