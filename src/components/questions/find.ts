import { onceEach } from './once-each.ts';

/** What is looked through: a question, in the log or not. */
export interface Findable {
  readonly text: string;
  readonly answer?: { readonly text?: string };
}

/** Whether a question, its answer and `more` have all words of a query between them. */
export type Finder = (question: Findable, more?: readonly string[]) => boolean;

/** What finds the questions of a query; null: the query is empty. */
export function createFinder(query: string): Finder | null {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return null;
  return (question, more = []) => {
    const text = [textOf(question), ...more.map(fold)].join('\n');
    return words.every((word) => text.includes(word));
  };
}

/** Capitals, accents, harakat and the width of characters make no difference. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const textOf = onceEach(({ text, answer }: Findable) => fold(`${text}\n${answer?.text ?? ''}`));
