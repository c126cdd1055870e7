import type { Show } from '../../core/show.ts';
import type { OpData, StaffOp } from '../../protocol/request.ts';
import type { Question } from '../../protocol/snapshot.ts';
import type { Act, Desk, DeskState } from '../../staff/desk.ts';
import type { HeldQuestion } from '../../staff/staff-log.ts';
import type { DeskUi, TabName } from './desk-ui.ts';
import type { DeskWords } from './desk-words.ts';
import type { Drafts } from './drafts.ts';

/** One question of the queue: of the public log, or held. */
export interface Row {
  readonly id: string;
  readonly text: string;
  readonly lang: string;
  readonly productId: string | undefined;
  readonly isShowMe: boolean;
  /** When it was asked, milliseconds since 1970. */
  readonly at: number;
  readonly votes: number;
  /** Null: it is held. */
  readonly question: Question | null;
  /** Id of who has it in hand; null: nobody has. */
  readonly owner: string | null;
  readonly isMine: boolean;
  /** Somebody else has it in hand, and this one of the staff may not act on it. */
  readonly isLocked: boolean;
  /** An act that moves it is on its way; null: none is. */
  readonly moving: StaffOp | null;
}

/** All that one rendering of the desk shows. */
export interface DeskView {
  readonly words: DeskWords;
  readonly desk: Desk;
  readonly state: DeskState;
  readonly show: Show;
  /** The show whose picture is played; null: its poster stands there. */
  readonly preview: Show | null;
  readonly ui: DeskUi;
  readonly drafts: Drafts;
  /** By the server's clock, milliseconds since 1970. */
  readonly now: number;
  readonly counts: Readonly<Record<TabName, number>>;
  /** Of the chosen tab, those that the search finds. */
  readonly rows: readonly Row[];
  readonly current: Row | null;
  readonly answering: Question | null;
  readonly lastAnswered: Question | null;
  /** Whether the line is up, or was and comes back. */
  readonly isOffline: boolean;
  readonly hasEnded: boolean;
  /** Whether this one of the staff only reads along. */
  readonly isReader: boolean;
  /** What was done at an earlier desk of this tab and has not reached the show. */
  readonly kept: readonly Act[];
  /** Questions that are about the same as the chosen one, the closest first. */
  readonly close: readonly Question[];
  readonly canUndo: boolean;
  /** Whether there is a script to give back to. */
  readonly hasScript: boolean;
  /** Whether the role of this one of the staff allows an op. */
  can(op: StaffOp): boolean;
  act<O extends StaffOp>(op: O, data: OpData<O>): void;
  undo(): void;
  again(opId: string): void;
  dismiss(opId: string): void;
  /** Sends the kept acts, each once. */
  sendKept(): void;
  dropKept(): void;
  /** Changes what is shown, then moves the focus to the first node of that selector. */
  set(change: Partial<DeskUi>, focus?: string): void;
}

/** Milliseconds after which a question has waited long. */
export const LONG_WAIT = 120_000;

/** Ops after which a question stays where it is. */
const STAYS: readonly StaffOp[] = ['question.claim', 'question.unclaim'];

/** The act on its way that moves a question; null: none is. */
export function movingOf(state: DeskState, questionId: string): StaffOp | null {
  const act = state.pending.find(
    ({ op, data }) =>
      op.startsWith('question.') &&
      !STAYS.includes(op) &&
      (data as { questionId?: string }).questionId === questionId,
  );
  return act?.op ?? null;
}

/** A held question as a row. */
export function heldRow(held: HeldQuestion, state: DeskState): Row {
  return {
    id: held.questionId,
    text: held.text,
    lang: held.lang,
    productId: held.productId,
    isShowMe: held.kind === 'show-me',
    at: Date.parse(held.at),
    votes: 0,
    question: null,
    owner: null,
    isMine: false,
    isLocked: false,
    moving: movingOf(state, held.questionId),
  };
}

/** A question of the log as a row. */
export function questionRow(question: Question, state: DeskState): Row {
  const { questionId: id, text, lang, productId, kind, votes, askedAt } = question;
  const owner = state.claims[id] ?? null;
  const isMine = owner !== null && owner === state.me?.id;
  return {
    id,
    text,
    lang,
    productId,
    isShowMe: kind === 'show-me',
    at: Date.parse(askedAt),
    votes,
    question,
    owner,
    isMine,
    isLocked: owner !== null && !isMine && state.me?.role !== 'host',
    moving: movingOf(state, id),
  };
}
