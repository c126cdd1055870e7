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

/** Questions that strain the layout. */
export const STRAINING_LOG: readonly CueDraft[] = [
  asked('hostile', HOSTILE),
  asked('word', ONE_WORD),
  asked('long', 'How do I wash it without any harm to the glaze? '.repeat(9).trim()),
  asked('hebrew', 'האם אפשר לשטוף אותו במדיח כלים, שלוש פעמים ביום?', 'he'),
  {
    type: 'question.state',
    at: at('13:50:00'),
    data: {
      questionId: 'hebrew',
      state: 'answered',
      answer: { text: 'כן, עד 65 מעלות.', lang: 'he' },
    },
  },
  {
    type: 'question.state',
    at: at('13:51:00'),
    data: { questionId: 'word', state: 'answered', answer: { text: ONE_WORD, lang: 'en' } },
  },
  {
    type: 'question.state',
    at: at('13:52:00'),
    data: { questionId: 'hostile', state: 'answered', answer: { text: HOSTILE, lang: 'en' } },
  },
];

/** A log of that many questions, all answered but the last. */
export function manyQuestions(count: number): readonly CueDraft[] {
  return Array.from({ length: count }, (_, index): CueDraft[] => {
    const questionId = `q${index + 1}`;
    const answer = { text: `It is number ${index + 1}.`, lang: 'en' };
    return [
      asked(questionId, `Which number is this, ${index + 1}?`),
      ...(index === count - 1
        ? []
        : [
            {
              type: 'question.state',
              at: at('13:41:40'),
              data: { questionId, state: 'answered', answer },
            } as const,
          ]),
    ];
  }).flat();
}
