import type { Correction } from '../../protocol/cue.ts';
import type { Manifest, Product } from '../../protocol/manifest.ts';
import type { NotesSlice, Question } from '../../protocol/snapshot.ts';
import type { LocalizedText } from '../../protocol/text.ts';
import { isCounted } from './figures.ts';
import type { Finder } from './find.ts';
import type { Ledger } from './ledger.ts';
import type { LocalQuestion } from './notes.ts';

/** Which questions are shown. */
export type TabName = 'product' | 'all' | 'mine';

/** One line of the list: a question of the log, or one of the viewer's that is not in it. */
export type Entry =
  | { readonly key: string; readonly question: Question }
  | { readonly key: string; readonly local: LocalQuestion };

/** What is in each tab. */
export interface Tab {
  readonly name: TabName;
  readonly entries: readonly Entry[];
  /** While nothing is looked for, merged questions count under their target. */
  readonly count: number;
}

/** Corrections of each question, oldest first. */
export type Corrections = ReadonlyMap<string, NotesSlice['corrections']>;

/** The tabs, with what the finder found in each. No `productId`: there is no tab of one product. */
export function createTabs(
  ledger: Ledger,
  locals: readonly LocalQuestion[],
  mine: ReadonlySet<string>,
  corrections: Corrections,
  productId: string | null,
  finder: Finder | null,
): readonly Tab[] {
  const texts = (id: string): string[] => (corrections.get(id) ?? []).flatMap(textsOf);
  const rows = finder
    ? ledger.rows.filter((row) => finder(row, texts(row.questionId)))
    : ledger.rows;
  const own = finder ? locals.filter(({ data }) => finder(data)) : locals;
  const tab = (name: TabName, holds: (question: Question) => boolean): Tab => {
    const shown = rows.filter(holds);
    const counted = finder || name === 'mine' ? shown : shown.filter(isCounted);
    // What the viewer asked and waits for stays in sight in each.
    return { name, entries: inOrder(shown, own), count: own.length + counted.length };
  };
  return [
    ...(productId === null ? [] : [tab('product', (question) => question.productId === productId)]),
    tab('all', () => true),
    tab('mine', ({ questionId }) => mine.has(questionId)),
  ];
}

/** The product of that id; null where the manifest has none. */
export function productOf(
  { products }: Manifest,
  productId: string | null | undefined,
): Product | null {
  return products.find(({ id }) => id === productId) ?? null;
}

/** Corrections by what they correct. */
export function correctionsOf({ corrections }: NotesSlice): Corrections {
  const found = new Map<string, (Correction & { readonly at: string })[]>();
  for (const correction of corrections) {
    const { questionId } = correction;
    if (questionId === undefined) continue;
    found.set(questionId, [...(found.get(questionId) ?? []), correction]);
  }
  return found;
}

const textsOf = ({ text }: { readonly text: LocalizedText }): string[] =>
  typeof text === 'string' ? [text] : Object.values(text);

/** The one being answered stays on top; then what the viewer waits for most. */
function inOrder(rows: readonly Question[], locals: readonly LocalQuestion[]): readonly Entry[] {
  const entries = rows.map((question): Entry => ({ key: `q:${question.questionId}`, question }));
  const own = locals.map((local): Entry => ({ key: `l:${local.key}`, local }));
  const first = rows.findIndex(({ state }) => state !== 'answering');
  const at = first < 0 ? rows.length : first;
  return [...entries.slice(0, at), ...own, ...entries.slice(at)];
}
