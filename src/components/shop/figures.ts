import type { Show } from '../../core/show.ts';
import type { Question } from '../../protocol/snapshot.ts';
import { answeredCount, answeringNow } from '../questions/figures.ts';

/** What the shop says of the questions outside their panel. */
export interface ShopFigures {
  readonly answered: number;
  readonly total: number;
  readonly answering: Question | null;
}

/** Figures of a show's questions at this moment. */
export function figuresOf({ state: { questions } }: Show): ShopFigures {
  return { ...answeredCount(questions), answering: answeringNow(questions) };
}

/** The viewer's own question that comes next in line, and its place there from 1; null: none. */
export function waitingOf({ state: { questions, mine } }: Show): WaitingQuestion | null {
  const line = Object.values(questions.byId)
    .filter(({ state }) => state === 'queued')
    .sort((one, other) => one.seq - other.seq);
  const index = line.findIndex(({ questionId }) => mine.questions.includes(questionId));
  const question = line[index];
  return question ? { question, place: index + 1 } : null;
}

/** A question of the viewer's own that waits. */
export interface WaitingQuestion {
  readonly question: Question;
  readonly place: number;
}
