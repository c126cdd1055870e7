import type { Message } from '../../../src/i18n/message.ts';

/** The texts of one language, by name. */
export type Texts = Readonly<Record<string, Message>>;

/** Languages say these numbers in words. */
const WITHOUT_FIGURE = ['zero', 'one', 'two'];

/** The forms of a message: of one that does not count, the only one. */
export const forms = (message: Message): (readonly [form: string, text: string])[] =>
  typeof message === 'string' ? [['only', message]] : Object.entries(message);
const places = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
const allPlaces = (message: Message): Set<string> =>
  new Set(forms(message).flatMap(([, text]) => places(text)));

/** What is wrong with a language's message beside the reference, in words. */
export function faults(lang: string, key: string, message: Message, reference: Texts): string[] {
  const wanted = allPlaces(reference[key] ?? '');
  const found: string[] = [];
  for (const [form, text] of forms(message)) {
    const where = `${lang} ${key} (${form})`;
    if (text.trim() === '' || text !== text.trim())
      found.push(`${where}: empty, or blank at an end`);
    if (/[!！]/.test(text)) found.push(`${where}: exclamation mark`);
    if (/…|\.\.\./.test(text)) found.push(`${where}: ellipsis`);
    if (/['"]/.test(text)) found.push(`${where}: a straight quote, typographic ones are used`);
    for (const place of places(text)) {
      if (!wanted.has(place)) found.push(`${where}: {${place}} is not in English`);
    }
    for (const place of wanted) {
      const said = place === 'n' && WITHOUT_FIGURE.includes(form);
      if (!said && !places(text).includes(place)) found.push(`${where}: {${place}} is left out`);
    }
  }
  return found;
}

/** A message that counts has each form that its language has, and may have one for nothing at all. */
export function formFaults(
  lang: string,
  key: string,
  message: Message,
  reference: Texts,
): string[] {
  const { pluralCategories } = new Intl.PluralRules(lang).resolvedOptions();
  const counts = typeof reference[key] !== 'string';
  if (typeof message === 'string') {
    return counts && pluralCategories.length > 1 ? [`${lang} ${key}: does not count`] : [];
  }
  const sorted = (names: readonly string[]): string =>
    [...new Set([...names, 'zero'])].sort().join();
  const has = sorted(Object.keys(message));
  const needs = sorted(pluralCategories);
  return has === needs ? [] : [`${lang} ${key}: forms ${has}, needs ${needs}`];
}

/** Words that a language shares with English. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  de: ['Codec', 'Host', 'Live', 'Offline', 'Studio'],
};

/** Names of the texts that are English left standing. */
export function leftInEnglish(lang: string, messages: Texts, reference: Texts): string[] {
  const same = Object.entries(messages).filter(
    ([key, text]) =>
      JSON.stringify(text) === JSON.stringify(reference[key]) &&
      !SHARED[lang]?.includes(text as string) &&
      forms(text).some(([, words]) => /\p{L}{3}/u.test(words.replace(/\{\w+\}/g, ''))),
  );
  return same.map(([key]) => key);
}
