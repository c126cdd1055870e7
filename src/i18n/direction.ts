import { likely } from './tags.ts';

const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);

/** Which way a language is written. A tag that nobody knows is written left to right. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(likely(lang)?.script ?? '') ? 'rtl' : 'ltr';
}
