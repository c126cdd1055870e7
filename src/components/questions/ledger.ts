import type { QuestionState } from '../../protocol/cue.ts';
import type { Question, QuestionsSlice } from '../../protocol/snapshot.ts';
import type { LanguageTag } from '../../protocol/text.ts';
import { answeredAt } from './figures.ts';
import { onceEach } from './once-each.ts';

/** All questions as they are shown. */
export interface Ledger {
  /** Answering now, the viewer's own open ones, in line, asked, answered (most wanted first), settled otherwise. */
  readonly rows: readonly Question[];
  /** Place in line of each that is in line, from 1. */
  readonly places: ReadonlyMap<string, number>;
  /** How many were merged into each. */
  readonly merges: ReadonlyMap<string, number>;
}

const RANK: Readonly<Record<QuestionState, number>> = {
  answering: 0,
  queued: 2,
  asked: 3,
  answered: 4,
  declined: 5,
  merged: 6,
  removed: 7,
};
const MINE_OPEN = 1;

/**
 * Brings questions in order. A removed one is shown only to who asked it, and the shop's own only
 * in the viewer's language: it is there in each.
 */
export function createLedger(
  byId: QuestionsSlice['byId'],
  mine: ReadonlySet<string>,
  viewer: LanguageTag,
): Ledger {
  const questions = Object.values(byId);
  const line = questions
    .filter(({ state }) => state === 'queued')
    .sort((one, other) => one.seq - other.seq);
  const merges = new Map<string, number>();
  for (const { state, into } of questions) {
    if (state === 'merged' && into !== undefined) merges.set(into, (merges.get(into) ?? 0) + 1);
  }
  return {
    rows: questions
      .filter(
        ({ state, questionId, kind, lang }) =>
          (state !== 'removed' || mine.has(questionId)) &&
          (kind !== 'faq' || viewer.startsWith(lang)),
      )
      .map((question) => ({ question, key: sortKey(question, mine.has(question.questionId)) }))
      .sort((one, other) => compare(one.key, other.key))
      .map(({ question }) => question),
    places: new Map(line.map(({ questionId }, index) => [questionId, index + 1])),
    merges,
  };
}

/** Whether a viewer still waits for it. */
export function isOpen({ state }: Question): boolean {
  return state === 'asked' || state === 'queued' || state === 'answering';
}

type SortKey = readonly [rank: number, first: number, second: number];

/** The smallest comes first. What is settled never moves for votes: it takes none. */
const keyOf = onceEach((question: Question): SortKey => {
  const { state, seq, votes } = question;
  if (state === 'queued') return [RANK.queued, seq, 0];
  if (state === 'answered') return [RANK.answered, -votes, -answeredAt(question)];
  return [RANK[state], -Date.parse(question.since), -seq];
});

/** What a viewer waits for stands before what others do, newest first. */
function sortKey(question: Question, isMine: boolean): SortKey {
  const waits = question.state === 'asked' || question.state === 'queued';
  return isMine && waits ? [MINE_OPEN, -Date.parse(question.askedAt), 0] : keyOf(question);
}

function compare(one: SortKey, other: SortKey): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}
