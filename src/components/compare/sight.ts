import type { Viewpoint } from '../../commerce/catalogue/viewpoint.ts';
import type { Localization } from '../../controllers/localization.ts';
import type { Manifest, Product } from '../../protocol/manifest.ts';
import type { LocalizedText, WrittenText } from '../../protocol/text.ts';
import type { TermsWords } from '../trust/terms-sight.ts';

/** From where products are compared. */
export interface CompareSight {
  readonly i18n: Localization;
  readonly words: TermsWords;
  readonly manifest: Manifest;
  readonly country: string | null;
  readonly view: Viewpoint;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Nothing can be ordered during it any more. */
  readonly isOver: boolean;
}

/** What is so of one product. */
export interface Cell {
  /** What it is compared by: the words that are read. */
  readonly key: string;
  readonly content: unknown;
}

/** What a row tells of a product; null: nothing. */
export type CellOf = (sight: CompareSight, product: Product) => Cell | null;

export interface Row {
  readonly label: unknown;
  /** For each product; null: it is not told. */
  readonly cells: readonly (Cell | null)[];
  /** It is told of each, in the same words. */
  readonly isAlike: boolean;
  /** Two that it is told of differ in it: what is not told of one is no difference. */
  readonly differs: boolean;
}

/** A row; null: it is told of none of them. */
export function rowOf(label: unknown, cells: readonly (Cell | null)[]): Row | null {
  const told = cells.filter((cell) => cell !== null);
  if (told.length === 0) return null;
  const differs = new Set(told.map(({ key }) => key)).size > 1;
  return { label, cells, differs, isAlike: !differs && told.length === cells.length };
}

export function inWords(
  { words, manifest }: Pick<CompareSight, 'words' | 'manifest'>,
  text: LocalizedText,
): WrittenText {
  return words.text(text, manifest.lang);
}
