import type { CueDraft } from '../effects.ts';
import type { Question } from '../../../../src/protocol/snapshot.ts';
import type { LiveShow } from '../live-show.ts';
import { isOpen } from '../retention.ts';
import type { Stepper } from '../run-script.ts';
import { answerFor } from './answer-for.ts';

/** Milliseconds that a question stays in each state, so that viewers can follow it. */
const STAYS = { asked: 1500, queued: 1500, answering: 3000 } as const;

/**
 * Answers the viewers' questions in writing, oldest first, one at a time. It goes by the log
 * alone, so a restart changes nothing, leaves alone what one of the staff has in hand, and rests
 * while the script is off. `hasShop`: whether what it shows can be ordered.
 */
export function createAnswerer(show: LiveShow, hasShop: boolean): Stepper {
  return {
    step(now) {
      if (!show.staff.script) return;
      const open = openQuestions(show);
      const waiting = open.filter(({ state }) => state === 'asked' || state === 'queued');
      const moves = [
        open.find(({ state }) => state === 'answering') ?? firstOf(waiting, 'queued'),
        firstOf(waiting, 'asked'),
      ];
      const cues = moves.flatMap((question) =>
        question ? nextMove(question, { show, hasShop, now }) : [],
      );
      if (cues.length > 0) show.commit({ cues });
    },
  };
}

function openQuestions({ state, staff }: LiveShow): readonly Question[] {
  return Object.values(state.questions.byId)
    .filter((question) => isOpen(question) && !Object.hasOwn(staff.claims, question.questionId))
    .sort((a, b) => Date.parse(a.askedAt) - Date.parse(b.askedAt));
}

function firstOf(questions: readonly Question[], state: 'asked' | 'queued'): Question | undefined {
  return questions.find((question) => question.state === state);
}

interface Moment {
  readonly show: LiveShow;
  readonly hasShop: boolean;
  readonly now: number;
}

function nextMove(question: Question, { show, hasShop, now }: Moment): CueDraft[] {
  const { questionId, state, since } = question;
  if (now - Date.parse(since) < STAYS[state as keyof typeof STAYS]) return [];
  const move = (data: Extract<CueDraft, { type: 'question.state' }>['data']): CueDraft[] => [
    { type: 'question.state', data, by: 'script' },
  ];
  if (state === 'asked') return move({ questionId, state: 'queued' });
  if (state === 'queued') return move({ questionId, state: 'answering' });
  const { products } = show.manifest;
  const pinned = show.state.products.pinned?.productId;
  const answer = answerFor(question, { products, pinned, hasShop });
  return move({ questionId, state: 'answered', answer });
}
