import type { Question, ShowState } from '../../../src/protocol/snapshot.ts';

const OPEN = ['asked', 'queued', 'answering'];

/** Whether something may still become of the question. */
export function isOpen(question: Question): boolean {
  return OPEN.includes(question.state);
}

/** The state without the questions and polls that were over before `time`, and their ids. The shop's own stay. */
export function forgetSettled(
  state: ShowState,
  time: number,
): { readonly state: ShowState; readonly forgotten: readonly string[] } {
  const questions = Object.values(state.questions.byId);
  const settled = questions.filter(
    (each) => !isOpen(each) && each.kind !== 'faq' && Date.parse(each.since) < time,
  );
  const closed = Object.values(state.polls.byId).filter((poll) => poll.closed);
  // A closed poll does not say when it closed: only the newest twenty are kept.
  const old = closed.slice(0, Math.max(0, closed.length - 20));
  const forgotten = [...settled.map((each) => each.questionId), ...old.map((each) => each.pollId)];
  if (forgotten.length === 0) return { state, forgotten };
  return {
    state: {
      ...state,
      questions: { byId: without(state.questions.byId, forgotten) },
      polls: { ...state.polls, byId: without(state.polls.byId, forgotten) },
    },
    forgotten,
  };
}

function without<T>(
  table: Readonly<Record<string, T>>,
  keys: readonly string[],
): Record<string, T> {
  const gone = new Set(keys);
  return Object.fromEntries(Object.entries(table).filter(([key]) => !gone.has(key)));
}
