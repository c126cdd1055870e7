import type { terms } from './locales/en/terms.ts';
import type { Message } from './message.ts';

/** The texts of who sells and of the comparison, in one language. English is the reference. */
export type TermsMessages = Readonly<Record<keyof typeof terms, Message>>;

/** Loads those of one language. */
export type LoadTerms = () => Promise<{ readonly messages: TermsMessages }>;

/** By tag. They are a part of their own: most viewers never open what shows them. */
export const termsLocales = new Map<string, LoadTerms>([
  ['en', async () => ({ messages: (await import('./locales/en/terms.ts')).terms })],
  ['de', async () => ({ messages: (await import('./locales/de/terms.ts')).terms })],
  ['ja', async () => ({ messages: (await import('./locales/ja/terms.ts')).terms })],
  ['zh-Hans', async () => ({ messages: (await import('./locales/zh-Hans/terms.ts')).terms })],
  ['ar', async () => ({ messages: (await import('./locales/ar/terms.ts')).terms })],
]);

/**
 * Adds a language to `<onair-trust>` and `<onair-compare>`, or puts other texts in the place of ours.
 * `addLocale` makes the interface know the language at all: call it after this.
 */
export function addTermsLocale(lang: string, load: LoadTerms): void {
  termsLocales.set(lang, load);
}
