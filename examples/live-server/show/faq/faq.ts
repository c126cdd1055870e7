import { FAQ_AR } from './faq-ar.ts';
import { FAQ_EN } from './faq-en.ts';
import { FAQ_ZH_HANS } from './faq-zh-hans.ts';

/** One question with its answer; `id` is the same in each language. */
export interface FaqEntry {
  readonly id: string;
  /** The product that it is about; absent: none. */
  readonly productId?: string;
  readonly question: string;
  readonly answer: string;
}

/** Questions of one kind; `id` is its anchor on the shop's page: `/faq#delivery`. */
export interface FaqSection {
  readonly id: 'delivery' | 'returns' | 'duty' | 'goods' | 'show' | 'privacy';
  readonly title: string;
  readonly entries: readonly FaqEntry[];
}

/**
 * What is asked before buying, in each language: the same sections with the same entries in the
 * same order. The shop has a page of it, and the show's panel and its script say the same.
 */
export const FAQ: Readonly<Record<'en' | 'zh-Hans' | 'ar', readonly FaqSection[]>> = {
  en: FAQ_EN,
  'zh-Hans': FAQ_ZH_HANS,
  ar: FAQ_AR,
};
