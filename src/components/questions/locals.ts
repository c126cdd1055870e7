import type { MineSlice } from '../../core/view-state.ts';
import type { QuestionsSlice } from '../../protocol/snapshot.ts';
import type { LocalQuestion, Notes } from './notes.ts';

/** The viewer's questions that are not in the log: on their way, refused, held back. Newest first. */
export function localQuestions(
  requests: MineSlice['requests'],
  locals: Notes['locals'],
  byId: QuestionsSlice['byId'],
): readonly LocalQuestion[] {
  const sent = Object.entries(requests).flatMap(([key, { request, status, problem }]) =>
    request.op === 'question.ask'
      ? [{ key, data: request.data, status, ...(problem && { problem }) }]
      : [],
  );
  const noted = Object.values(locals).filter(({ id }) => id === undefined || !byId[id]);
  return [...noted, ...sent].reverse();
}

/** Ids of the questions that were asked on this page. */
export function ownIds(
  questions: MineSlice['questions'],
  locals: Notes['locals'],
): ReadonlySet<string> {
  const noted = Object.values(locals).flatMap(({ id }) => (id === undefined ? [] : [id]));
  return new Set([...questions, ...noted]);
}
