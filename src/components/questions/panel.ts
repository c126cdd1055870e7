import type { Localization } from '../../controllers/localization.ts';
import type { Show } from '../../core/show.ts';
import type { FeedSlice } from '../../core/view-state.ts';
import type { Manifest, Product, ShowPhase } from '../../protocol/manifest.ts';
import type { QuestionsSlice } from '../../protocol/snapshot.ts';
import type { Corrections, Tab, TabName } from './entries.ts';
import type { Ledger } from './ledger.ts';
import type { LocalQuestion, Notes } from './notes.ts';

/** Why nothing can be asked. */
export type Closed = 'ended' | 'cancelled' | 'here';

/** What the viewer can do in the panel. */
export interface PanelActs {
  choose(tab: TabName): void;
  find(query: string): void;
  toggleSearch(): void;
  showMore(): void;
  goTo(questionId: string): void;
  vote(questionId: string): void;
  /** What the field holds now. */
  write(text: string): void;
  send(): void;
  again(local: LocalQuestion): void;
  putBack(local: LocalQuestion): void;
  dismiss(local: LocalQuestion): void;
}

/** All that one rendering of the panel shows. */
export interface Panel {
  readonly i18n: Localization<'whole'>;
  readonly show: Show;
  readonly questions: QuestionsSlice;
  readonly ledger: Ledger;
  readonly corrections: Corrections;
  /** Ids of the viewer's own questions. */
  readonly mine: ReadonlySet<string>;
  readonly notes: Notes;
  /** The viewer's own that are not in the log. */
  readonly locals: readonly LocalQuestion[];
  readonly tabs: readonly Tab[];
  readonly tab: Tab;
  /** How many entries are shown of those that there are. */
  readonly limit: number;
  readonly product: Product | null;
  /** What the draft is about. */
  readonly asked: Product | null;
  readonly query: string;
  readonly searching: boolean;
  readonly embedded: boolean;
  readonly feed: FeedSlice;
  readonly isOffline: boolean;
  readonly isLoading: boolean;
  /** Null: it can be asked. */
  readonly closed: Closed | null;
  readonly acts: PanelActs;
}

/** Why a show takes no questions; null: it does. */
export function closedBecause(
  phase: ShowPhase,
  feed: FeedSlice,
  { feed: source }: Manifest,
): Closed | null {
  if (phase === 'ended' || phase === 'cancelled') return phase;
  const isReadOnly = source !== undefined && source.sendUrl === undefined;
  return feed.status === 'idle' || isReadOnly ? 'here' : null;
}
