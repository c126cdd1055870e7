import { localize } from '../../../src/protocol/localize.ts';
import type { LocalizedText } from '../../../src/protocol/text.ts';
import type { Lang, Words } from './types.ts';

/** A text of the show's manifest in the shop's languages. */
export function wordsOf(text: LocalizedText): Words {
  const said = (lang: Lang): string => localize(text, [lang], 'en').text;
  return { en: said('en'), 'zh-Hans': said('zh-Hans'), ar: said('ar') };
}

/** The same texts one after another, with `between` in each language. */
export function joined(texts: readonly Words[], between: Words): Words {
  const all = (lang: Lang): string => texts.map((text) => text[lang]).join(between[lang]);
  return { en: all('en'), 'zh-Hans': all('zh-Hans'), ar: all('ar') };
}

/** Between the parts of a list. */
export const COMMA: Words = { en: ', ', 'zh-Hans': '，', ar: '، ' };

export const NOTHING: Words = { en: '', 'zh-Hans': '', ar: '' };
