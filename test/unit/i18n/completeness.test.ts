import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Message } from '../../../src/i18n/message.ts';
import { messages as english } from '../../../src/i18n/locales/en/index.ts';

const LOCALES = new URL('../../../src/i18n/locales/', import.meta.url);
const COLLECTIONS = ['first.ts', 'index.ts'];
/** Languages say these numbers in words. */
const WITHOUT_FIGURE = ['zero', 'one', 'two'];

const reference: Readonly<Record<string, Message>> = english;
const forms = (message: Message): (readonly [form: string, text: string])[] =>
  typeof message === 'string' ? [['only', message]] : Object.entries(message);
const places = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
const allPlaces = (message: Message): Set<string> =>
  new Set(forms(message).flatMap(([, text]) => places(text)));

/** What is wrong with a language's message, in words. */
function faults(lang: string, key: string, message: Message): string[] {
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
function formFaults(lang: string, key: string, message: Message): string[] {
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

for (const lang of readdirSync(LOCALES)) {
  describe(`the interface in ${lang}`, async () => {
    const { messages } = (await import(new URL(`${lang}/index.ts`, LOCALES).href)) as {
      messages: Readonly<Record<string, Message>>;
    };

    it('has every text of English, and no other', () => {
      assert.deepEqual(Object.keys(messages).sort(), Object.keys(reference).sort());
    });

    it('has no text that is empty, shouts, trails off or has lost a value', () => {
      const found = Object.entries(messages).flatMap(([key, text]) => faults(lang, key, text));
      assert.deepEqual(found, []);
    });

    it('counts as its language counts', () => {
      const found = Object.entries(messages).flatMap(([key, text]) => formFaults(lang, key, text));
      assert.deepEqual(found, []);
    });

    it('has each room in a file of its own, its keys with the room’s name', async () => {
      const folder = new URL(`${lang}/`, LOCALES);
      for (const file of readdirSync(folder).filter((name) => !COLLECTIONS.includes(name))) {
        const room = file.replace('.ts', '');
        const texts = ((await import(new URL(file, folder).href)) as Record<string, object>)[room];
        const stray = Object.keys(texts ?? { missing: 0 }).filter(
          (key) => !key.startsWith(`${room}.`),
        );
        assert.deepEqual(stray, [], `${lang}/${file}`);
      }
    });

    it('is not English left standing', { skip: lang === 'en' && 'it is English' }, () => {
      const same = Object.entries(messages).filter(
        ([key, text]) =>
          JSON.stringify(text) === JSON.stringify(reference[key]) &&
          forms(text).some(([, words]) => /\p{L}{3}/u.test(words.replace(/\{\w+\}/g, ''))),
      );
      assert.deepEqual(
        same.map(([key]) => key),
        [],
      );
    });
  });
}
