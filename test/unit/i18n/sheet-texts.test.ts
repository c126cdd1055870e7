import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sheet as arabic } from '../../../src/i18n/locales/ar/sheet.ts';
import { sheet as german } from '../../../src/i18n/locales/de/sheet.ts';
import { sheet as english } from '../../../src/i18n/locales/en/sheet.ts';
import { sheet as japanese } from '../../../src/i18n/locales/ja/sheet.ts';
import { sheet as chinese } from '../../../src/i18n/locales/zh-Hans/sheet.ts';
import { termsLocales } from '../../../src/i18n/terms-locales.ts';
import { faults, formFaults, leftInEnglish, type Texts } from './message-faults.ts';

const LANGUAGES: Readonly<Record<string, Texts>> = {
  en: english,
  de: german,
  ja: japanese,
  'zh-Hans': chinese,
  ar: arabic,
};

for (const [lang, texts] of Object.entries(LANGUAGES)) {
  describe(`the product sheet in ${lang}`, () => {
    it('has every text of English, and no other', () => {
      assert.deepEqual(Object.keys(texts).sort(), Object.keys(english).sort());
    });

    it('has no text that is empty, shouts, trails off or has lost a value', () => {
      const found = Object.entries(texts).flatMap(([key, text]) =>
        faults(lang, key, text, english),
      );
      assert.deepEqual(found, []);
    });

    it('counts as its language counts', () => {
      const found = Object.entries(texts).flatMap(([key, text]) =>
        formFaults(lang, key, text, english),
      );
      assert.deepEqual(found, []);
    });

    it('calls those who answer for safety what the shop’s terms call them', async () => {
      const terms = (await termsLocales.get(lang)?.())?.messages;
      for (const one of ['maker', 'responsible', 'new-tab'] as const)
        assert.equal(texts[`sheet.${one}`], terms?.[`terms.${one}`]);
    });

    it('is not English left standing', { skip: lang === 'en' && 'it is English' }, () => {
      assert.deepEqual(leftInEnglish(lang, texts, english), []);
    });
  });
}
