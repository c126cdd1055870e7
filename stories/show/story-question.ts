import type { CueDraft } from '../../src/transport/memory/feed.ts';

/** What became of a question: when, and how. Times are of 26 November, UTC. */
export interface ScriptedQuestion {
  readonly id: string;
  readonly asked: string;
  readonly text: string;
  readonly lang?: string;
  readonly product?: string;
  readonly votes?: number;
  /** Answered aloud from–to, in writing, or both. */
  readonly aloud?: readonly [from: string, to: string];
  readonly written?: readonly [at: string, text: string];
  readonly answer?: string;
  readonly queued?: string;
  readonly answering?: string;
  readonly merged?: readonly [at: string, into: string];
  readonly declined?: readonly [at: string, reason: string];
}

/** Questions that are all about one product. */
export const about = (
  product: string,
  questions: readonly Omit<ScriptedQuestion, 'product'>[],
): ScriptedQuestion[] => questions.map((question) => ({ product, ...question }));

/** `13:51:00` of the show's day. */
export const at = (time: string): string => `2026-11-26T${time}.000Z`;

/** The cues that tell a question's life. */
export function questionCues(question: ScriptedQuestion): CueDraft[] {
  const { id: questionId, asked, text, lang = 'en', product, aloud, written, answer } = question;
  const moved = (time: string, data: object): CueDraft =>
    ({ type: 'question.state', at: at(time), data: { questionId, ...data } }) as CueDraft;
  return [
    {
      type: 'question.asked',
      at: at(asked),
      data: { questionId, text, lang, ...(product !== undefined && { productId: product }) },
    },
    ...(question.queued ? [moved(question.queued, { state: 'queued' })] : []),
    ...(question.answering ? [moved(question.answering, { state: 'answering' })] : []),
    ...(aloud
      ? [
          moved(aloud[1], {
            state: 'answered',
            answer: { from: at(aloud[0]), to: at(aloud[1]), ...(answer && { text: answer, lang }) },
          }),
        ]
      : []),
    ...(written
      ? [moved(written[0], { state: 'answered', answer: { text: written[1], lang } })]
      : []),
    ...(question.merged
      ? [moved(question.merged[0], { state: 'merged', into: question.merged[1] })]
      : []),
    ...(question.declined
      ? [moved(question.declined[0], { state: 'declined', reason: question.declined[1] })]
      : []),
  ];
}
