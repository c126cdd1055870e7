import { reusable } from './close-questions.ts';
import {
  beginCorrection,
  edit,
  enterNext,
  markAnswered,
  reuseAnswer,
  TO_ROW,
  toggleReading,
  toggleScript,
} from './desk-acts.ts';
import type { DeskKey } from './desk-messages.ts';
import type { DeskView } from './desk-view.ts';

/** A key beside those of the chosen question. */
export interface DeskKeyAct {
  /** As `KeyboardEvent.key` says them, in small letters. */
  readonly keys: readonly string[];
  /** As the caps say them. */
  readonly caps: readonly string[];
  readonly words: DeskKey;
  /** Whether the role has it, and this show: then it is in the list of keys. */
  isThere(view: DeskView): boolean;
  /** Whether it does something now. */
  suits(view: DeskView): boolean;
  run(view: DeskView, key: string): void;
}

const always = (): boolean => true;
const answers = (view: DeskView): boolean => view.can('question.answer');

export const DESK_KEYS: readonly DeskKeyAct[] = [
  {
    keys: ['j', 'k', 'arrowdown', 'arrowup'],
    caps: ['J', 'K'],
    words: 'key-move',
    isThere: always,
    suits: always,
    run: (view, key) => move(view, key === 'j' || key === 'arrowdown' ? 1 : -1),
  },
  {
    keys: ['y'],
    caps: ['Y'],
    words: 'key-reuse',
    isThere: answers,
    suits: (view) => answers(view) && canReuse(view),
    run: reuse,
  },
  {
    keys: [' '],
    caps: ['key-space'],
    words: 'mark-answered',
    isThere: (view) => view.can('question.answering'),
    suits: ({ answering }) => answering !== null,
    run: markAnswered,
  },
  {
    keys: ['u'],
    caps: ['U'],
    words: 'key-undo',
    isThere: ({ isReader }) => !isReader,
    suits: ({ canUndo }) => canUndo,
    run: (view) => view.undo(),
  },
  {
    keys: ['e'],
    caps: ['E'],
    words: 'key-edit',
    isThere: answers,
    suits: (view) => answers(view) && view.lastAnswered !== null,
    run: (view) => view.lastAnswered && edit(view, view.lastAnswered),
  },
  {
    keys: ['c'],
    caps: ['C'],
    words: 'correct-title',
    isThere: (view) => view.can('correction.add'),
    suits: (view) => view.can('correction.add'),
    run: (view) =>
      beginCorrection(view, view.ui.tab === 'answered' ? (view.current?.question ?? null) : null),
  },
  {
    keys: ['n'],
    caps: ['N'],
    words: 'next-step',
    isThere: (view) => view.can('agenda.enter'),
    suits: (view) => view.can('agenda.enter'),
    run: enterNext,
  },
  {
    keys: ['r'],
    caps: ['R'],
    words: 'key-review',
    isThere: always,
    suits: always,
    run: (view) => view.set({ tab: 'held', current: null, place: 0 }, TO_ROW),
  },
  {
    keys: ['p'],
    caps: ['P'],
    words: 'key-script',
    isThere: hasScript,
    suits: hasScript,
    run: toggleScript,
  },
  {
    keys: ['t'],
    caps: ['T'],
    words: 'read',
    isThere: always,
    suits: always,
    run: toggleReading,
  },
  {
    keys: ['/'],
    caps: ['/'],
    words: 'find',
    isThere: always,
    suits: always,
    run: (view) => view.set({ isFinding: true }, '.find-field'),
  },
  {
    keys: ['?'],
    caps: ['?'],
    words: 'keys',
    isThere: always,
    suits: always,
    run: (view) => view.set({ isHelping: true }),
  },
];

function move(view: DeskView, step: 1 | -1): void {
  const { rows, current } = view;
  const next = rows[current ? rows.indexOf(current) + step : 0];
  if (next) view.set({ current: next.id, form: null }, TO_ROW);
}

function reuse(view: DeskView): void {
  const question = reusable(view);
  if (question && view.current) reuseAnswer(view, view.current.id, question);
}

function canReuse(view: DeskView): boolean {
  const { current } = view;
  return current !== null && !current.isLocked && current.moving === null && !!reusable(view);
}

function hasScript(view: DeskView): boolean {
  return (view.state.script || view.hasScript) && view.can('script.set');
}
