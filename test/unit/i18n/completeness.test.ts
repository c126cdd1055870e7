import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { messages as english } from '../../../src/i18n/locales/en/index.ts';
import { faults, formFaults, leftInEnglish, type Texts } from './message-faults.ts';

const LOCALES = new URL('../../../src/i18n/locales/', import.meta.url);
const COLLECTIONS = ['first.ts', 'index.ts'];
const reference: Texts = english;

for (const lang of readdirSync(LOCALES)) {
  describe(`the interface in ${lang}`, async () => {
    const { messages } = (await import(new URL(`${lang}/index.ts`, LOCALES).href)) as {
      messages: Texts;
    };

    it('has every text of English, and no other', () => {
      assert.deepEqual(Object.keys(messages).sort(), Object.keys(reference).sort());
    });

    it('has no text that is empty, shouts, trails off or has lost a value', () => {
      const found = Object.entries(messages).flatMap(([key, text]) =>
        faults(lang, key, text, reference),
      );
      assert.deepEqual(found, []);
    });

    it('counts as its language counts', () => {
      const found = Object.entries(messages).flatMap(([key, text]) =>
        formFaults(lang, key, text, reference),
      );
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
      assert.deepEqual(leftInEnglish(lang, messages, reference), []);
    });
  });
}
