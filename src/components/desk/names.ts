import type { DeskView } from './desk-view.ts';
import type { DeskWords } from './desk-words.ts';

/** A product's title in the desk's language; empty: the show has no such product. */
export function productTitle(id: string | undefined, { show, words }: DeskView): string {
  const product = show.manifest.products.find((one) => one.id === id);
  return product ? words.text(product.title, show.manifest.lang).text : '';
}

/** What a language is called; a tag that nobody knows as it is. */
export function languageName(tag: string, { lang }: DeskWords): string {
  try {
    return new Intl.DisplayNames([lang], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** What an op does, in words. */
export function opWords(op: string, words: DeskWords): string {
  const key = `op-${op}`;
  return words.has(key) ? words.t(key) : op;
}
