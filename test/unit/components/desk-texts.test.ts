import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { messages as arabic } from '../../../src/components/desk/locales/ar.ts';
import { messages as german } from '../../../src/components/desk/locales/de.ts';
import { messages as english } from '../../../src/components/desk/locales/en.ts';
import { messages as japanese } from '../../../src/components/desk/locales/ja.ts';
import { messages as chinese } from '../../../src/components/desk/locales/zh-Hans.ts';
import { DECLINE_REASONS } from '../../../src/components/desk/decline-reasons.ts';
import type { Message } from '../../../src/i18n/message.ts';

type Texts = Readonly<Record<string, Message>>;

const reference: Texts = english;
const LANGUAGES: Readonly<Record<string, Texts>> = {
  en: english,
  de: german,
  ja: japanese,
  'zh-Hans': chinese,
  ar: arabic,
};
/** Languages say these numbers in words. */
const WITHOUT_FIGURE = ['zero', 'one', 'two'];
/** It stands between words. */
const SEPARATOR = 'comma';

const forms = (message: Message): (readonly [form: string, text: string])[] =>
  typeof message === 'string' ? [['only', message]] : Object.entries(message);
const places = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
const allPlaces = (message: Message): Set<string> =>
  new Set(forms(message).flatMap(([, text]) => places(text)));

function faults(lang: string, key: string, message: Message): string[] {
  const wanted = allPlaces(reference[key] ?? '');
  return forms(message).flatMap(([form, text]) => {
    const where = `${lang} ${key} (${form})`;
    const lost = [...wanted].filter(
      (place) => !places(text).includes(place) && !(place === 'n' && WITHOUT_FIGURE.includes(form)),
    );
    return [
      ...(text !== text.trim() && key !== SEPARATOR ? [`${where}: blank at an end`] : []),
      ...(/[!！]|…|\.\.\.|['"]/.test(text) ? [`${where}: a sign that is not written here`] : []),
      ...places(text).flatMap((place) =>
        wanted.has(place) ? [] : [`${where}: {${place}} is not in English`],
      ),
      ...lost.map((place) => `${where}: {${place}} is left out`),
    ];
  });
}

function formFaults(lang: string, key: string, message: Message): string[] {
  const { pluralCategories } = new Intl.PluralRules(lang).resolvedOptions();
  if (typeof reference[key] === 'string') return [];
  if (typeof message === 'string') return pluralCategories.length > 1 ? [`${lang} ${key}`] : [];
  return pluralCategories
    .filter((form) => !(form in message))
    .map((form) => `${lang} ${key} ${form}`);
}

for (const [lang, texts] of Object.entries(LANGUAGES)) {
  describe(`the desk in ${lang}`, () => {
    it('has every text of English, and no other', () => {
      assert.deepEqual(Object.keys(texts).sort(), Object.keys(reference).sort());
    });

    it('has no text that shouts, trails off or has lost a value', () => {
      assert.deepEqual(
        Object.entries(texts).flatMap(([key, text]) => faults(lang, key, text)),
        [],
      );
    });

    it('counts as its language counts', () => {
      assert.deepEqual(
        Object.entries(texts).flatMap(([key, text]) => formFaults(lang, key, text)),
        [],
      );
    });

    it('declines in words of its own', () => {
      for (const reason of DECLINE_REASONS) assert.ok((reason[lang] ?? '').length > 5, lang);
    });
  });
}
