import type { Question, QuestionsSlice } from '../../protocol/snapshot.ts';
import { fold } from '../questions/find.ts';

/** As many as can be read in passing. */
const MOST = 3;
/** Cosine of the weighted words from which two questions count as about the same: found by trying real ones. */
const CLOSE = 0.28;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Letters from which a word counts in full: what joins words is short in every language. */
const LONG_WORD = 6;
/** Settled so that nothing can be merged into them. */
const OUT: readonly Question['state'][] = ['merged', 'declined', 'removed'];

/** The questions that are about the same as the one with this id, the closest first. */
export type Closeness = (id: string, questions: QuestionsSlice) => readonly Question[];

/**
 * Compares questions of one language by the words that they have in common, each weighted by how few of the
 * questions say it, and by its length. About another product is about something else. What was cut into words stays so.
 */
export function createCloseness(): Closeness {
  const wordsOf = rememberedWords();
  return (id, { byId }) => {
    const own = byId[id];
    if (!own) return [];
    const alike = Object.values(byId).filter(
      (other) => !OUT.includes(other.state) && languageOf(other) === languageOf(own),
    );
    const weigh = weights(alike.map(wordsOf));
    const words = wordsOf(own);
    return alike
      .filter((other) => other !== own && isOfProduct(other, own))
      .map((question) => ({ question, points: cosine(words, wordsOf(question), weigh) }))
      .filter(({ points }) => points >= CLOSE)
      .sort((a, b) => b.points - a.points || b.question.votes - a.question.votes)
      .slice(0, MOST)
      .map(({ question }) => question);
  };
}

type Words = ReadonlySet<string>;

const languageOf = ({ lang }: Question): string => lang.split('-', 1)[0]?.toLowerCase() ?? '';

function isOfProduct({ productId }: Question, own: Question): boolean {
  return productId === undefined || own.productId === undefined || productId === own.productId;
}

/** Words by `Intl.Segmenter`: of Chinese and Japanese, too. A question that votes change is not cut again. */
function rememberedWords(): (question: Question) => Words {
  const segmenters = new Map<string, Intl.Segmenter>();
  const known = new Map<string, Words>();
  const segmenterOf = (lang: string): Intl.Segmenter => {
    const found = segmenters.get(lang) ?? newSegmenter(lang);
    segmenters.set(lang, found);
    return found;
  };
  return (question) => {
    const lang = languageOf(question);
    const key = `${lang} ${question.text}`;
    const found = known.get(key) ?? cut(question.text, segmenterOf(lang));
    known.set(key, found);
    return found;
  };
}

/** What is no tag of a language is cut as the engine's own language is. */
function newSegmenter(lang: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}

function cut(text: string, segmenter: Intl.Segmenter): Words {
  const segments = Array.from(segmenter.segment(text), ({ segment }) => segment);
  // Not `isWordLike`: to WebKit a number is none.
  return new Set(segments.filter((segment) => LETTER_OR_DIGIT.test(segment)).map(fold));
}

/** What a word counts: the more, the longer it is and the fewer say it (inverse document frequency of BM25, never negative). */
function weights(texts: readonly Words[]): (word: string) => number {
  const said = new Map<string, number>();
  for (const words of texts) for (const word of words) said.set(word, (said.get(word) ?? 0) + 1);
  return (word) => {
    const n = said.get(word) ?? 0;
    return Math.min(word.length, LONG_WORD) * Math.log(1 + (texts.length - n + 0.5) / (n + 0.5));
  };
}

function cosine(one: Words, other: Words, weigh: (word: string) => number): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += weigh(word) ** 2;
  return shared === 0 ? 0 : shared / (lengthOf(one, weigh) * lengthOf(other, weigh));
}

function lengthOf(words: Words, weigh: (word: string) => number): number {
  let sum = 0;
  for (const word of words) sum += weigh(word) ** 2;
  return Math.sqrt(sum);
}
