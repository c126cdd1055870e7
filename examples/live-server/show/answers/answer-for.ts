import type { Answer } from '../../../../src/protocol/cue.ts';
import type { Product } from '../../../../src/protocol/manifest.ts';
import type { Money } from '../../../../src/protocol/money.ts';
import type { Question } from '../../../../src/protocol/snapshot.ts';
import type { LocalizedText } from '../../../../src/protocol/text.ts';
import { GENERAL_TOPICS, NO_ANSWER, SHOW_ME, SHOW_TOPIC } from './general-topics.ts';
import { SHOP_TOPICS, WITHOUT_SHOP_TOPICS } from './shop-topics.ts';
import { PRODUCT_TOPICS } from './product-topics.ts';
import type { AnswerLanguage, Topic } from './topic.ts';

/** Names by which viewers call a product, besides its id. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  mug: ['mug', 'cup', '杯', 'كوب', 'فنجان'],
  bag: ['bag', '包', 'حقيبة', 'شنطة'],
  lamp: ['lamp', '灯', 'مصباح', 'أباجورة'],
  throw: ['throw', 'blanket', '毯', 'غطاء', 'بطانية'],
};

/** What an answer depends on besides the question. */
export interface AnswerContext {
  readonly products: readonly Product[];
  /** The id of the product in the picture. */
  readonly pinned: string | undefined;
  /** Whether what the show shows can be ordered. */
  readonly hasShop: boolean;
}

/** What the demo truthfully answers, in the question's language where it can, else in English. */
export function answerFor(question: Question, context: AnswerContext): Answer {
  const { products, pinned, hasShop } = context;
  const lang = answerLanguage(question.lang);
  const text = question.text.toLowerCase();
  const product = subjectOf(question, text, products, pinned);
  const topic = question.kind === 'show-me' ? SHOW_ME : topicOf(text, product, hasShop);
  return { text: filled(topic[lang], product, lang), lang };
}

function answerLanguage(lang: string): AnswerLanguage {
  if (/^ar\b/i.test(lang)) return 'ar';
  return /^zh(?:$|-(?:Hans|CN|SG)\b)/i.test(lang) ? 'zh-Hans' : 'en';
}

/** The product that the question is about: the one it says, the one it names, the one in the picture. */
function subjectOf(
  question: Question,
  text: string,
  products: readonly Product[],
  pinned: string | undefined,
): Product | undefined {
  const named = Object.keys(CALLED).find((id) => CALLED[id]?.some((word) => mentions(text, word)));
  const id = question.productId ?? named ?? pinned;
  return products.find((each) => each.id === id);
}

function topicOf(text: string, product: Product | undefined, hasShop: boolean): Topic['answer'] {
  const own = PRODUCT_TOPICS.filter(({ productId }) => productId === product?.id);
  const ofShop = hasShop ? SHOP_TOPICS : WITHOUT_SHOP_TOPICS;
  const topic = [...ofShop, ...GENERAL_TOPICS, ...own, SHOW_TOPIC].find(({ words }) =>
    words.some((word) => mentions(text, word)),
  );
  return topic?.answer ?? NO_ANSWER;
}

/** Latin words count from their beginning (`wash` in `washing`, not in `swash`), others anywhere. */
function mentions(text: string, word: string): boolean {
  return /^[a-z]/.test(word) ? new RegExp(`\\b${word}`).test(text) : text.includes(word);
}

/** The answer with its blanks filled in; where the product cannot fill one, there is no answer. */
function filled(answer: string, product: Product | undefined, lang: AnswerLanguage): string {
  const fills: Readonly<Record<string, string | undefined>> = {
    product: product && localized(product.title, lang),
    price: product?.price && money(product.price, lang),
    colours: product && coloursOf(product, lang),
  };
  const blanks = [...answer.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  if (blanks.some((name) => !fills[name])) return NO_ANSWER[lang];
  return answer.replace(/\{(\w+)\}/g, (_, name: string) => fills[name] ?? '');
}

function money({ amount, currency }: Money, lang: AnswerLanguage): string {
  return new Intl.NumberFormat(lang, { style: 'currency', currency }).format(Number(amount));
}

function coloursOf({ options }: Product, lang: AnswerLanguage): string {
  const labels = options[0]?.values.map(({ label }) => localized(label, lang)) ?? [];
  return new Intl.ListFormat(lang).format(labels);
}

function localized(text: LocalizedText, lang: AnswerLanguage): string {
  return typeof text === 'string' ? text : (text[lang] ?? text['en'] ?? '');
}
