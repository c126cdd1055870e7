import type { Messages } from './messages.ts';

/** Loads the texts of one language. */
export type LoadMessages = () => Promise<{ readonly messages: Messages }>;

/** Languages by tag, each a file of its own that loads when it is read. */
const LOCALES: Record<string, LoadMessages> = {
  en: () => import('./locales/en/index.ts'),
  'zh-Hans': () => import('./locales/zh-Hans/index.ts'),
  ar: () => import('./locales/ar/index.ts'),
};
const loaded = new Map<string, Messages>();

/** Adds a language to the interface, or puts other texts in the place of ours. */
export function addLocale(lang: string, load: LoadMessages): void {
  LOCALES[lang] = load;
  loaded.delete(lang);
}

/** The language that serves `wanted` best, of those that the interface has. */
export function localeFor(wanted: string): string {
  return matchLocale(wanted, Object.keys(LOCALES));
}

/** The texts of a language that `loadLocale` has loaded; null: not yet. */
export function loadedLocale(lang: string): Messages | null {
  return loaded.get(lang) ?? null;
}

/** Loads the texts of a language that {@link localeFor} named. Rejects when they cannot be fetched. */
export async function loadLocale(lang: string): Promise<Messages> {
  const load = LOCALES[lang];
  if (!load) throw new Error(`No texts in "${lang}": add them with addLocale().`);
  const { messages } = await load();
  loaded.set(lang, messages);
  return messages;
}

/** `de-AT` is served by `de-AT`, then `de`, then any other German; what nobody speaks by English. */
export function matchLocale(wanted: string, known: readonly string[]): string {
  const lower = wanted.toLowerCase();
  for (let tag = lower; tag; tag = tag.replace(/-?[^-]*$/, '')) {
    const found = known.find((one) => one.toLowerCase() === tag);
    if (found) return found;
  }
  const [language] = lower.split('-');
  return known.find((one) => one.toLowerCase().split('-')[0] === language) ?? 'en';
}
