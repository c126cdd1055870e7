import type { Extent, FirstMessages, Messages, MessagesOf } from './messages.ts';
import { matchTag } from './tags.ts';

/** Loads the texts of one language. */
export type LoadMessages = () => Promise<{ readonly messages: Messages }>;

/** What is read where nobody's language is there: the reference. */
const FALLBACK = 'en';

/** One language: what is read before anything is opened is a file of its own. */
interface Locale {
  readonly first: Load<FirstMessages>;
  readonly whole: Load<Messages>;
}
type Load<Texts> = () => Promise<{ readonly messages: Texts }>;

/** Languages by tag, whose files load when they are read. */
const locales = new Map<string, Locale>([
  [
    'en',
    {
      first: () => import('./locales/en/first.ts'),
      whole: () => import('./locales/en/index.ts'),
    },
  ],
  [
    'de',
    {
      first: () => import('./locales/de/first.ts'),
      whole: () => import('./locales/de/index.ts'),
    },
  ],
  [
    'ja',
    {
      first: () => import('./locales/ja/first.ts'),
      whole: () => import('./locales/ja/index.ts'),
    },
  ],
  [
    'zh-Hans',
    {
      first: () => import('./locales/zh-Hans/first.ts'),
      whole: () => import('./locales/zh-Hans/index.ts'),
    },
  ],
  [
    'ar',
    {
      first: () => import('./locales/ar/first.ts'),
      whole: () => import('./locales/ar/index.ts'),
    },
  ],
]);
/** By what loads them: what was replaced is not asked for again. */
const loading = new WeakMap<Load<FirstMessages>, Promise<FirstMessages>>();
const loaded = new WeakMap<Load<FirstMessages>, FirstMessages>();
const added = new EventTarget();

/** Adds a language to the interface, or puts other texts in the place of ours. */
export function addLocale(lang: string, load: LoadMessages): void {
  const whole: LoadMessages = () => load();
  locales.set(lang, { first: whole, whole });
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
export function loadedLocale<E extends Extent = 'whole'>(
  lang: string,
  extent = 'whole' as E,
): MessagesOf[E] | null {
  const load = locales.get(lang)?.[extent];
  return ((load && loaded.get(load)) ?? null) as MessagesOf[E] | null;
}

/** Loads the texts of a language that {@link localeFor} named. Rejects when they cannot be fetched: ask again later. */
export function loadLocale<E extends Extent = 'whole'>(
  lang: string,
  extent = 'whole' as E,
): Promise<MessagesOf[E]> {
  const load = locales.get(lang)?.[extent];
  if (!load) {
    return Promise.reject(new Error(`No texts in "${lang}": add them with addLocale().`));
  }
  const asked = loading.get(load) ?? read(load);
  loading.set(load, asked);
  return asked as Promise<MessagesOf[E]>;
}

async function read(load: Load<FirstMessages>): Promise<FirstMessages> {
  try {
    // What throws at once, too, throws after `loading` knows of it.
    const { messages } = await Promise.resolve().then(load);
    loaded.set(load, messages);
    return messages;
  } catch (error) {
    loading.delete(load);
    throw error;
  }
}

/** `de-AT` is served by `de-AT`, then `de`, then any other German; `zh-TW` by Chinese in its script first; what nobody speaks by English. */
export function matchLocale(wanted: string, known: readonly string[]): string {
  return matchTag(wanted, known) ?? FALLBACK;
}
