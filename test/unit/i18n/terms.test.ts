import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { addTermsLocale, termsLocales } from '../../../src/i18n/terms-locales.ts';
import { terms } from '../../../src/i18n/locales/en/terms.ts';
import { faults, formFaults, leftInEnglish, type Texts } from './message-faults.ts';

const reference: Texts = terms;
const LOCALES = new URL('../../../src/i18n/locales/', import.meta.url);

describe('the words of terms and comparison', () => {
  it('are there in each language of the interface', () => {
    assert.deepEqual([...termsLocales.keys()].sort(), readdirSync(LOCALES).sort());
  });

  for (const [lang, load] of termsLocales) {
    it(`are complete and well formed in ${lang}`, async () => {
      const { messages } = await load();
      assert.deepEqual(Object.keys(messages).sort(), Object.keys(reference).sort());
      const found = Object.entries(messages).flatMap(([key, text]) => [
        ...faults(lang, key, text, reference),
        ...formFaults(lang, key, text, reference),
      ]);
      assert.deepEqual(found, []);
      assert.deepEqual(lang === 'en' ? [] : leftInEnglish(lang, messages, reference), []);
    });
  }

  it('can be added in another language', async () => {
    addTermsLocale('da', () => Promise.resolve({ messages: terms }));
    assert.equal((await termsLocales.get('da')?.())?.messages, terms);
  });
});
