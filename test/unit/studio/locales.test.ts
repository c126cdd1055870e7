import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { messages as english } from '../../../src/components/studio/locales/en.ts';
import { faults, formFaults, leftInEnglish, type Texts } from '../i18n/message-faults.ts';

const LOCALES = new URL('../../../src/components/studio/locales/', import.meta.url);
const reference: Texts = english;

for (const file of readdirSync(LOCALES)) {
  const lang = file.replace('.ts', '');
  describe(`the studio in ${lang}`, async () => {
    const { messages } = (await import(new URL(file, LOCALES).href)) as { messages: Texts };
    const texts = Object.entries(messages);

    it('has every text of English, and no other', () => {
      assert.deepEqual(Object.keys(messages).sort(), Object.keys(reference).sort());
    });

    it('has no text that is empty, shouts, trails off or has lost a value', () => {
      assert.deepEqual(
        texts.flatMap(([key, text]) => faults(lang, key, text, reference)),
        [],
      );
    });

    it('counts as its language counts', () => {
      assert.deepEqual(
        texts.flatMap(([key, text]) => formFaults(lang, key, text, reference)),
        [],
      );
    });

    it('is not English left standing', { skip: lang === 'en' && 'it is English' }, () => {
      assert.deepEqual(leftInEnglish(messages, reference), []);
    });
  });
}
