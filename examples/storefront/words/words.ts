import type { Lang } from '../catalogue/types.ts';
import { AR } from './ar.ts';
import { EN, type ShopWords } from './en.ts';
import { FAQ_AR } from './faq-ar.ts';
import { FAQ_EN } from './faq-en.ts';
import { FAQ_ZH_HANS } from './faq-zh-hans.ts';
import type { FaqSection } from './faq.ts';
import { ZH_HANS } from './zh-hans.ts';

/** The shop's words in each of its languages. */
export const WORDS: Readonly<Record<Lang, ShopWords>> = { en: EN, 'zh-Hans': ZH_HANS, ar: AR };

/** What is asked before buying, in each language: the same sections in the same order. */
export const FAQ: Readonly<Record<Lang, readonly FaqSection[]>> = {
  en: FAQ_EN,
  'zh-Hans': FAQ_ZH_HANS,
  ar: FAQ_AR,
};

/** Each language's name, in itself. */
export const LANG_NAMES: Readonly<Record<Lang, string>> = {
  en: 'English',
  'zh-Hans': '简体中文',
  ar: 'العربية',
};
