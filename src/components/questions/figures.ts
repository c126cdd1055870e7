import type { Question, QuestionsSlice } from '../../protocol/snapshot.ts';
import { onceEach } from './once-each.ts';

/** How a show keeps its promise of answers. */
export interface AnswerFigures {
  readonly answered: number;
  /** Merged questions count once, under their target; declined ones count, but not as answered. */
  readonly total: number;
  /** Milliseconds from asked to answered, in the median; null: none is answered. */
  readonly median: number | null;
}

/** How many questions of the log are answered, of how many, and how soon. The shop's own count in none. */
export function answeredCount({ byId }: QuestionsSlice): AnswerFigures {
  return figuresOf(byId);
}

/** The question that is being answered now; of several the one taken up last. */
export function answeringNow({ byId }: QuestionsSlice): Question | null {
  let latest: Question | null = null;
  for (const question of Object.values(byId)) {
    if (question.state === 'answering' && question.seq > (latest?.seq ?? -1)) latest = question;
  }
  return latest;
}

/** When an answer began: aloud, or in writing. Milliseconds since 1970. */
export function answeredAt({ answer, since }: Question): number {
  return Date.parse(answer?.from ?? since);
}

/** Whether a question stands for itself in the count. */
export function isCounted({ state }: Question): boolean {
  return state !== 'merged' && state !== 'removed';
}

const waitOf = onceEach((question: Question) =>
  Math.max(0, answeredAt(question) - Date.parse(question.askedAt)),
);

const figuresOf = onceEach((byId: QuestionsSlice['byId']): AnswerFigures => {
  const questions = Object.values(byId).filter((one) => isCounted(one) && one.kind !== 'faq');
  const answered = questions.filter(({ state }) => state === 'answered');
  const waits = answered.map(waitOf).sort((a, b) => a - b);
  const upper = waits[waits.length >> 1];
  const lower = waits[(waits.length - 1) >> 1];
  return {
    answered: answered.length,
    total: questions.length,
    median: upper === undefined || lower === undefined ? null : (upper + lower) / 2,
  };
});
