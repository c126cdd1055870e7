import type { Show } from '../../core/show.ts';
import type { StaffOp } from '../../protocol/request.ts';
import type { Act, Desk } from '../../staff/desk.ts';
import { mayAct, onlyReads } from '../../staff/roles.ts';
import { answeringNow } from '../questions/figures.ts';
import { lastResult } from '../questions/last-result.ts';
import { createCloseness } from './closeness.ts';
import type { DeskActs } from './desk-acting.ts';
import type { DeskUi } from './desk-ui.ts';
import type { DeskView, Row } from './desk-view.ts';
import type { DeskWords } from './desk-words.ts';
import { keptDrafts } from './drafts.ts';
import { answeredLast, currentRow, rowsByTab, shownRows } from './queue-rows.ts';

/** What a rendering starts from. */
export interface DeskInput {
  readonly desk: Desk;
  readonly words: DeskWords;
  readonly preview: Show | null;
  readonly ui: DeskUi;
  readonly acts: DeskActs;
  readonly canUndo: boolean;
  readonly kept: readonly Act[];
}

/** What is of no use once a show is over. */
const ON_AIR_OPS: readonly StaffOp[] = [
  'question.answering',
  'product.pin',
  'product.unpin',
  'agenda.enter',
  'script.set',
];

/** Derives what is shown; what has not changed is not worked out anew. */
export class DeskModel {
  readonly #closest = lastResult(createCloseness());
  readonly #tabs = lastResult(rowsByTab);
  readonly #drafts = lastResult(keptDrafts);
  readonly #last = lastResult(answeredLast);
  #sawScript = false;

  /** Its `ui` has the chosen question settled: votes that change later choose no other. */
  read({ desk, words, preview, ui, acts, canUndo, kept }: DeskInput): DeskView {
    const { show, state } = desk;
    const tabs = this.#tabs(show.state.questions, state);
    const rows = shownRows(tabs[ui.tab], ui);
    const current = currentRow(rows, ui);
    const place = current ? rows.indexOf(current) : ui.place;
    const hasEnded = show.phase === 'ended' || show.phase === 'cancelled';
    this.#sawScript ||= state.script;
    return {
      ...acts,
      words,
      desk,
      state,
      show,
      preview,
      ui: { ...ui, current: current?.id ?? null, place },
      drafts: this.#drafts(show.manifest.id),
      now: show.clock.now(),
      counts: {
        open: tabs.open.length,
        'show-me': tabs['show-me'].length,
        answered: tabs.answered.length,
        held: tabs.held.length,
      },
      rows,
      current,
      answering: answeringNow(show.state.questions),
      lastAnswered: this.#last(show.state.questions),
      isOffline: state.status === 'waiting',
      hasEnded,
      isReader: onlyReads(state.me?.role),
      kept,
      close: isOpen(current) ? this.#closest(current.id, show.state.questions) : [],
      canUndo,
      hasScript: this.#sawScript || show.manifest.demo !== undefined,
      can: (op) => mayAct(state.me?.role, op) && !(hasEnded && ON_AIR_OPS.includes(op)),
    };
  }
}

function isOpen(row: Row | null): row is Row {
  const state = row?.question?.state;
  return state === 'asked' || state === 'queued';
}
