import type { RequestOutcome } from '../../src/core/ports.ts';
import { PROBLEM_PREFIX, type ProblemReason } from '../../src/protocol/request.ts';
import type { CueDraft } from '../../src/transport/memory/feed.ts';
import { at } from './story-question.ts';

/** A refusal, as a server gives it. */
export const refusal = (
  reason: ProblemReason | 'of-a-new-kind',
  retryAfter?: number,
): RequestOutcome => ({
  ok: false,
  problem: {
    type: PROBLEM_PREFIX + reason,
    title: 'Refused',
    status: 400,
    ...(retryAfter !== undefined && { retryAfter }),
  },
});

/** What nobody should be able to do harm with. */
export const HOSTILE =
  '<img src=x onerror="document.title=\'broken\'"> ${alert(1)} </script><b>How heavy is it?</b>';
/** 400 characters without a place to break. */
export const ONE_WORD = `Does${'reallyreally'.repeat(33)}`;

const asked = (questionId: string, text: string, lang = 'en', time = '13:40:00'): CueDraft => ({
  type: 'question.asked',
  at: at(time),
  data: { questionId, text, lang },
});

const answered = (questionId: string, text: string, lang = 'en', time = '13:41:40'): CueDraft => ({
  type: 'question.state',
  at: at(time),
  data: { questionId, state: 'answered', answer: { text, lang } },
});

/** Questions that strain the layout. */
export const STRAINING_LOG: readonly CueDraft[] = [
  asked('hostile', HOSTILE),
  asked('word', ONE_WORD),
  asked('long', 'How do I wash it without any harm to the glaze? '.repeat(9).trim()),
  asked('hebrew', 'האם אפשר לשטוף אותו במדיח כלים, שלוש פעמים ביום?', 'he'),
  answered('hebrew', 'כן, עד 65 מעלות.', 'he', '13:50:00'),
  answered('word', ONE_WORD, 'en', '13:51:00'),
  answered('hostile', HOSTILE, 'en', '13:52:00'),
];

/** A log of that many questions, all answered but the last. */
export function manyQuestions(count: number): readonly CueDraft[] {
  return Array.from({ length: count }, (_, index): CueDraft[] => {
    const questionId = `q${index + 1}`;
    const question = asked(questionId, `Which number is this, ${index + 1}?`);
    const isLast = index === count - 1;
    return isLast ? [question] : [question, answered(questionId, `It is number ${index + 1}.`)];
  }).flat();
}
