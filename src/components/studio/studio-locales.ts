import type { LoadOwnMessages, OwnLocales } from '../../controllers/own-words.ts';
import type { StudioMessages } from './studio-messages.ts';

/** The studio's own texts, by tag: no viewer loads them. */
export const studioLocales: OwnLocales<StudioMessages> = new Map<
  string,
  LoadOwnMessages<StudioMessages>
>([
  ['en', () => import('./locales/en.ts')],
  ['de', () => import('./locales/de.ts')],
  ['ja', () => import('./locales/ja.ts')],
  ['zh-Hans', () => import('./locales/zh-Hans.ts')],
  ['ar', () => import('./locales/ar.ts')],
]);

/**
 * Adds a language to the studio, or puts other texts in the place of ours. `addLocale` of
 * `onair-shop/i18n` makes the interface know the language at all: call it after this.
 */
export function addStudioLocale(lang: string, load: LoadOwnMessages<StudioMessages>): void {
  studioLocales.set(lang, load);
}
