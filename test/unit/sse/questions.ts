import type { RequestOutcome } from '../../../src/core/ports.ts';
import { PROBLEM_PREFIX, type ShowRequest } from '../../../src/protocol/request.ts';
import type { Cue } from '../../../src/protocol/cue.ts';
import type { CueDraft } from '../../../src/transport/memory/feed.ts';

/** Makes questions that the server takes, each with an `opId` of its own. */
export function questions(): () => ShowRequest<'question.ask'> {
  let asked = 0;
  return () => ({
    op: 'question.ask',
    opId: `op-${++asked}`,
    data: { text: 'Does the glaze craze?', lang: 'en' },
  });
}

/** A request that the server refuses. */
export const REFUSED: ShowRequest<'question.vote'> = {
  op: 'question.vote',
  opId: 'op-refused',
  data: { questionId: 'unheard-of' },
};

/** Takes questions, by a cue in the log, and refuses all else. */
export function answerQuestions(
  request: ShowRequest,
  push: (draft: CueDraft) => Cue,
): RequestOutcome {
  const { op, opId } = request;
  if (op !== 'question.ask') {
    const problem = { type: `${PROBLEM_PREFIX}not-found`, title: 'No such question', status: 404 };
    return { ok: false, problem };
  }
  const data = { questionId: `q-${opId}`, text: request.data.text, lang: request.data.lang };
  const { seq } = push({ type: 'question.asked', data });
  return { ok: true, receipt: { opId, id: data.questionId, seq } };
}
