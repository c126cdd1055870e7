import type { Messages } from './messages.ts';
import { matchTag } from './tags.ts';

/** Loads the texts of one language. */
export type LoadMessages = () => Promise<{ readonly messages: Messages }>;

/** What is read where nobody's language is there: the reference. */
const FALLBACK = 'en';

/** Languages by tag, each a file of its own that loads when it is read. */
const locales = new Map<string, LoadMessages>([
  ['en', () => import('./locales/en/index.ts')],
  ['zh-Hans', () => import('./locales/zh-Hans/index.ts')],
  ['ar', () => import('./locales/ar/index.ts')],
]);
const loading = new Map<string, Promise<Messages>>();
const loaded = new Map<string, Messages>();
const added = new EventTarget();

/** Adds a language to the interface, or puts other texts in the place of ours. */
export function addLocale(lang: string, load: LoadMessages): void {
  locales.set(lang, load);
  loading.delete(lang);
  loaded.delete(lang);
  added.dispatchEvent(new Event('added'));
}

/** Calls `changed` whenever a language was added, until `signal` aborts. */
export function watchLocales(changed: () => void, signal: AbortSignal): void {
  added.addEventListener('added', changed, { signal });
}

/** The language that serves `wanted` best, of those that the interface has. */
export function localeFor(wanted: string): string {
  return matchLocale(wanted, [...locales.keys()]);
}

/** The texts of a language that `loadLocale` has loaded; null: not yet. */
export function loadedLocale(lang: string): Messages | null {
  return loaded.get(lang) ?? null;
}

/** Loads the texts of a language that {@link localeFor} named. Rejects when they cannot be fetched: ask again later. */
export function loadLocale(lang: string): Promise<Messages> {
  const under = loading.get(lang);
  if (under) return under;
  const load = locales.get(lang);
  if (!load) {
    return Promise.reject(new Error(`No texts in "${lang}": add them with addLocale().`));
  }
  const asked = read(lang, load);
  loading.set(lang, asked);
  return asked;
}

async function read(lang: string, load: LoadMessages): Promise<Messages> {
  try {
    // What throws at once, too, throws after `loading` knows of it.
    const { messages } = await Promise.resolve().then(load);
    // Others may have been put in their place meanwhile.
    if (locales.get(lang) === load) loaded.set(lang, messages);
    return messages;
  } catch (error) {
    if (locales.get(lang) === load) loading.delete(lang);
    throw error;
  }
}

/** `de-AT` is served by `de-AT`, then `de`, then any other German; `zh-TW` by Chinese in its script first; what nobody speaks by English. */
export function matchLocale(wanted: string, known: readonly string[]): string {
  return matchTag(wanted, known) ?? FALLBACK;
}
