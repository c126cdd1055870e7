import type { Question, QuestionsSlice } from '../../protocol/snapshot.ts';
import type { DeskState } from '../../staff/desk.ts';
import { createFinder } from '../questions/find.ts';
import type { DeskUi, TabName } from './desk-ui.ts';
import { heldRow, questionRow, type Row } from './desk-view.ts';

/** The rows of each tab, unsorted. */
export type TabRows = Readonly<Record<TabName, readonly Row[]>>;

/** Which question belongs in which tab. The one being answered stands apart; the shop's own in none. */
export function rowsByTab({ byId }: QuestionsSlice, state: DeskState): TabRows {
  const open: Row[] = [];
  const answered: Row[] = [];
  for (const question of Object.values(byId)) {
    if (isWaiting(question)) open.push(questionRow(question, state));
    else if (isAnswered(question)) answered.push(questionRow(question, state));
  }
  return {
    open,
    'show-me': open.filter(({ isShowMe }) => isShowMe),
    answered,
    held: state.held.map((held) => heldRow(held, state)),
  };
}

/** Those of a tab that a search finds, in the order that was chosen. */
export function shownRows(rows: readonly Row[], { tab, sort, query }: DeskUi): readonly Row[] {
  const finder = createFinder(query);
  const found = finder ? rows.filter((row) => finder(row.question ?? row)) : [...rows];
  if (tab === 'answered') return found.sort((a, b) => sinceOf(b) - sinceOf(a));
  if (tab === 'held' || sort === 'oldest') return found.sort((a, b) => a.at - b.at);
  return found.sort((a, b) => b.votes - a.votes || a.at - b.at);
}

/** The chosen row: by its id, else whoever stands where it stood. */
export function currentRow(rows: readonly Row[], { current, place }: DeskUi): Row | null {
  const chosen = rows.find(({ id }) => id === current);
  return chosen ?? rows[Math.min(place, rows.length - 1)] ?? null;
}

/** The question that was answered last. */
export function answeredLast({ byId }: QuestionsSlice): Question | null {
  let last: Question | null = null;
  for (const question of Object.values(byId)) {
    if (isAnswered(question) && question.seq > (last?.seq ?? -1)) last = question;
  }
  return last;
}

function isWaiting({ state }: Question): boolean {
  return state === 'asked' || state === 'queued';
}

function isAnswered({ state, kind }: Question): boolean {
  return state === 'answered' && kind !== 'faq';
}

const sinceOf = ({ question }: Row): number => question?.seq ?? 0;
