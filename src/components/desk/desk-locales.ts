import type { LoadOwnMessages, OwnLocales } from '../../controllers/own-words.ts';
import type { DeskMessages } from './desk-messages.ts';

/** The desk's own texts, by tag: no viewer loads them. */
export const deskLocales: OwnLocales<DeskMessages> = new Map<string, LoadOwnMessages<DeskMessages>>(
  [
    ['en', () => import('./locales/en.ts')],
    ['de', () => import('./locales/de.ts')],
    ['ja', () => import('./locales/ja.ts')],
    ['zh-Hans', () => import('./locales/zh-Hans.ts')],
    ['ar', () => import('./locales/ar.ts')],
  ],
);

/**
 * Adds a language to the desk, or puts other texts in the place of ours. `addLocale` of
 * `onair-shop/i18n` makes the interface know the language at all: call it after this.
 */
export function addDeskLocale(lang: string, load: LoadOwnMessages<DeskMessages>): void {
  deskLocales.set(lang, load);
}
