import type { Lang } from '../catalogue/types.ts';
import { AR } from './ar.ts';
import { EN, type ShopWords } from './en.ts';
import { ZH_HANS } from './zh-hans.ts';

export { FAQ } from '../../live-server/show/faq/faq.ts';

/** The shop's words in each of its languages. */
export const WORDS: Readonly<Record<Lang, ShopWords>> = { en: EN, 'zh-Hans': ZH_HANS, ar: AR };

/** Each language's name, in itself. */
export const LANG_NAMES: Readonly<Record<Lang, string>> = {
  en: 'English',
  'zh-Hans': '简体中文',
  ar: 'العربية',
};
