import type { LoadOwnMessages, OwnLocales } from '../../controllers/own-words.ts';
import type { Message } from '../../i18n/message.ts';
import type { sheet } from '../../i18n/locales/en/sheet.ts';

/** The texts of a product's sheet beside those of its card, in one language. English is the reference. */
export type SheetMessages = Readonly<Record<keyof typeof sheet, Message>>;

const load =
  (file: () => Promise<{ readonly sheet: SheetMessages }>): LoadOwnMessages<SheetMessages> =>
  async () => ({ messages: (await file()).sheet });

/** The sheet's own texts, by tag: they come with the sheet. */
export const sheetLocales: OwnLocales<SheetMessages> = new Map([
  ['en', load(() => import('../../i18n/locales/en/sheet.ts'))],
  ['de', load(() => import('../../i18n/locales/de/sheet.ts'))],
  ['ja', load(() => import('../../i18n/locales/ja/sheet.ts'))],
  ['zh-Hans', load(() => import('../../i18n/locales/zh-Hans/sheet.ts'))],
  ['ar', load(() => import('../../i18n/locales/ar/sheet.ts'))],
]);

/**
 * Adds a language to the sheet, or puts other texts in the place of ours. `addLocale` of
 * `onair-shop/i18n` makes the interface know the language at all: call it after this.
 */
export function addSheetLocale(lang: string, messages: LoadOwnMessages<SheetMessages>): void {
  sheetLocales.set(lang, messages);
}
