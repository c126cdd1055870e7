import type { Localization } from '../../controllers/localization.ts';
import type { Selectors } from '../../controllers/show-view.ts';
import type { Show } from '../../core/show.ts';
import type { FeedSlice, MineSlice } from '../../core/view-state.ts';
import type { NotesSlice, Pin, QuestionsSlice, ShowSlice } from '../../protocol/snapshot.ts';
import { correctionsOf, createTabs, productOf, type Tab, type TabName } from './entries.ts';
import { createFinder } from './find.ts';
import { lastResult } from './last-result.ts';
import { createLedger } from './ledger.ts';
import { localQuestions, ownIds } from './locals.ts';
import type { Notes } from './notes.ts';
import { closedBecause, type Panel, type PanelActs } from './panel.ts';

/** What the panel selects of a show. */
export interface Selected {
  readonly questions: QuestionsSlice;
  readonly said: NotesSlice;
  readonly mine: MineSlice;
  readonly pinned: Pin | null;
  readonly phase: ShowSlice;
  readonly feed: FeedSlice;
}

export const SELECTORS: Selectors<Selected> = {
  questions: (all) => all.questions,
  said: (all) => all.notes,
  mine: (all) => all.mine,
  pinned: (all) => all.products.pinned,
  phase: (all) => all.show,
  feed: (all) => all.feed,
};

/** What a rendering starts from. */
export interface PanelInput {
  readonly i18n: Localization<'whole'>;
  readonly show: Show;
  readonly state: Selected;
  readonly notes: Notes;
  readonly productId: string;
  readonly query: string;
  readonly searching: boolean;
  readonly embedded: boolean;
  /** Null: the viewer has chosen none. */
  readonly chosen: TabName | null;
  readonly limit: number;
  readonly acts: PanelActs;
}

/** Derives panels; what has not changed is not worked out anew. */
export class PanelModel {
  readonly #ledger = lastResult(createLedger);
  readonly #own = lastResult(ownIds);
  readonly #locals = lastResult(localQuestions);
  readonly #corrections = lastResult(correctionsOf);
  readonly #finder = lastResult(createFinder);
  readonly #tabs = lastResult(createTabs);

  read(input: PanelInput): Panel {
    const { i18n, show, state, notes, query } = input;
    const { questions, mine, feed } = state;
    const own = this.#own(mine.questions, notes.locals);
    const ledger = this.#ledger(questions.byId, own, i18n.lang);
    const locals = this.#locals(mine.requests, notes.locals, questions.byId);
    const corrections = this.#corrections(state.said);
    const product = productOf(show.manifest, input.productId || state.pinned?.productId);
    const finder = this.#finder(query);
    const tabs = this.#tabs(ledger, locals, own, corrections, product?.id ?? null, finder);
    const { text, productId } = notes.draft;
    return {
      ...input,
      questions,
      feed,
      ledger,
      locals,
      corrections,
      mine: own,
      tabs,
      tab: chosenOf(tabs, input),
      product,
      asked: text ? productOf(show.manifest, productId) : product,
      isOffline: feed.status === 'waiting' || feed.status === 'ended',
      isLoading: feed.status === 'connecting' && Object.keys(questions.byId).length === 0,
      closed: closedBecause(show.phase, feed, show.manifest),
    };
  }
}

/** Where there are no tabs to be seen, all questions are. */
function chosenOf(tabs: readonly Tab[], { chosen, embedded, searching }: PanelInput): Tab {
  const wanted = embedded ? (searching && chosen) || 'all' : (chosen ?? 'product');
  const all: Tab = { name: 'all', entries: [], count: 0 };
  const named = (name: TabName): Tab | undefined => tabs.find((tab) => tab.name === name);
  return named(wanted) ?? named('all') ?? all;
}
