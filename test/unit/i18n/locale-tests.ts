import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { faults, formFaults, leftInEnglish, type Texts } from './message-faults.ts';

/**
 * Tests the texts of each language in a folder of locales against English.
 *
 * @param joins keys of texts that join the parts of a line: these have a blank at their end
 */
export function testLocales(
  name: string,
  folder: URL,
  english: Texts,
  joins: readonly string[] = [],
): void {
  for (const file of readdirSync(folder)) {
    const lang = file.replace('.ts', '');
    describe(`${name} in ${lang}`, async () => {
      const { messages } = (await import(new URL(file, folder).href)) as { messages: Texts };
      const texts = Object.entries(messages).filter(([key]) => !joins.includes(key));

      it('has every text of English, and no other', () => {
        assert.deepEqual(Object.keys(messages).sort(), Object.keys(english).sort());
      });

      it('has no text that is empty, shouts, trails off or has lost a value', () => {
        assert.deepEqual(
          texts.flatMap(([key, text]) => faults(lang, key, text, english)),
          [],
        );
      });

      it('counts as its language counts', () => {
        assert.deepEqual(
          texts.flatMap(([key, text]) => formFaults(lang, key, text, english)),
          [],
        );
      });

      it('is not English left standing', { skip: lang === 'en' && 'it is English' }, () => {
        assert.deepEqual(leftInEnglish(lang, messages, english), []);
      });
    });
  }
}
