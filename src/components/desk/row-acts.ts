import type { IconLines } from '../../icons/icon.ts';
import { micLines } from '../../icons/lines/mic.ts';
import type { StaffOp } from '../../protocol/request.ts';
import { answerAloud, edit, hold, open, release, take } from './desk-acts.ts';
import type { DeskView, Row } from './desk-view.ts';
import type { DeskKey } from './desk-messages.ts';

type RowActName =
  | 'take'
  | 'answer'
  | 'start'
  | 'write'
  | 'merge'
  | 'decline'
  | 'hold'
  | 'release'
  | 'edit'
  | 'remove';

/** What can be done to a question. */
export interface RowAct {
  readonly name: RowActName;
  /** As the key cap says it. */
  readonly key: string;
  readonly words: DeskKey;
  readonly op: StaffOp;
  readonly lines?: IconLines;
  /** Where there is little room it waits behind one button. */
  readonly isSeldom?: true;
  /** Whether a question is in the state for it. */
  suits(row: Row): boolean;
  run(view: DeskView, row: Row): void;
}

const isOpen = ({ question }: Row): boolean =>
  question?.state === 'asked' || question?.state === 'queued';
const isAnswered = ({ question }: Row): boolean => question?.state === 'answered';
const isHeld = ({ question }: Row): boolean => question === null;

/** In the order in which they stand. */
export const ROW_ACTS: readonly RowAct[] = [
  {
    name: 'take',
    key: 'Enter',
    words: 'take',
    op: 'question.claim',
    suits: (row) => isOpen(row) && !row.isMine,
    run: take,
  },
  {
    name: 'answer',
    key: 'A',
    words: 'answer-aloud',
    op: 'question.answering',
    lines: micLines,
    suits: (row) => isOpen(row) && !row.isShowMe,
    run: answerAloud,
  },
  {
    name: 'start',
    key: 'S',
    words: 'start',
    op: 'question.answering',
    suits: (row) => isOpen(row) && row.isShowMe,
    run: answerAloud,
  },
  {
    name: 'write',
    key: 'W',
    words: 'write',
    op: 'question.answer',
    suits: isOpen,
    run: (view, { id }) => open(view, 'write', id),
  },
  {
    name: 'merge',
    key: 'M',
    words: 'merge',
    op: 'question.merge',
    isSeldom: true,
    suits: isOpen,
    run: (view, { id }) => open(view, 'merge', id),
  },
  {
    name: 'decline',
    key: 'D',
    words: 'decline',
    op: 'question.decline',
    isSeldom: true,
    suits: isOpen,
    run: (view, { id }) => open(view, 'decline', id),
  },
  {
    name: 'release',
    key: 'Enter',
    words: 'release',
    op: 'question.release',
    suits: isHeld,
    run: release,
  },
  {
    name: 'edit',
    key: 'E',
    words: 'edit',
    op: 'question.answer',
    suits: isAnswered,
    run: (view, { question }) => question && edit(view, question),
  },
  {
    name: 'hold',
    key: 'H',
    words: 'hold',
    op: 'question.hold',
    isSeldom: true,
    suits: isOpen,
    run: hold,
  },
  {
    name: 'remove',
    key: 'X',
    words: 'remove',
    op: 'question.remove',
    isSeldom: true,
    suits: () => true,
    run: (view, { id }) => open(view, 'remove', id),
  },
];

/** The acts that a question offers. */
export function actsOf(row: Row, view: DeskView): readonly RowAct[] {
  return ROW_ACTS.filter((act) => isOffered(act, row, view));
}

function isOffered({ op, suits }: RowAct, row: Row, view: DeskView): boolean {
  return !row.isLocked && row.moving === null && view.can(op) && suits(row);
}
