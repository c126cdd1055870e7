import { localize } from '../../../src/protocol/localize.ts';
import type { LocalizedText } from '../../../src/protocol/text.ts';
import type { Lang, Words } from './types.ts';

/** A text of the show's manifest in the shop's languages. */
export function wordsOf(text: LocalizedText): Words {
  const said = (lang: Lang): string => localize(text, [lang], 'en').text;
  return { en: said('en'), 'zh-Hans': said('zh-Hans'), ar: said('ar') };
}

/**
 * The same texts one after another, with `between` in each language. In Arabic each keeps its own
 * direction: without that, `200 × 240 cm` would read from the right.
 */
export function joined(texts: readonly Words[], between: Words): Words {
  const all = (lang: Lang): string => {
    const parts = texts.map((text) => (lang === 'ar' ? isolated(text[lang]) : text[lang]));
    return parts.join(between[lang]);
  };
  return { en: all('en'), 'zh-Hans': all('zh-Hans'), ar: all('ar') };
}

/** Latin letters and figures in an Arabic text, set apart so that they are not mirrored (U+2068, U+2069), and in one line. */
export function isolated(text: string): string {
  return /\p{Script=Arabic}/u.test(text) ? text : `\u2068${text.replaceAll(' ', '\u00a0')}\u2069`;
}

/** Between the parts of a list. */
export const COMMA: Words = { en: ', ', 'zh-Hans': '，', ar: '، ' };

export const NOTHING: Words = { en: '', 'zh-Hans': '', ar: '' };
