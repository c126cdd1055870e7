import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directionOf } from '../../../src/i18n/direction.ts';
import {
  addLocale,
  loadedLocale,
  loadLocale,
  localeFor,
  matchLocale,
  watchLocales,
} from '../../../src/i18n/locales.ts';
import { messages as english } from '../../../src/i18n/locales/en/index.ts';
import type { Messages } from '../../../src/i18n/messages.ts';
import { isSameWriting, matchTag } from '../../../src/i18n/tags.ts';

const OURS = ['en', 'de', 'ja', 'zh-Hans', 'ar'];

describe('the language for a reader', () => {
  const readers: readonly (readonly [wanted: string, known: readonly string[], best: string])[] = [
    ['en-GB', OURS, 'en'],
    ['zh', OURS, 'zh-Hans'],
    ['zh-CN', OURS, 'zh-Hans'],
    ['zh-TW', OURS, 'zh-Hans'],
    ['ZH-hans-sg', OURS, 'zh-Hans'],
    ['cmn', OURS, 'zh-Hans'],
    ['ar-EG', OURS, 'ar'],
    ['de-AT', OURS, 'de'],
    ['de-CH', OURS, 'de'],
    ['ja-JP', OURS, 'ja'],
    ['fr', OURS, 'en'],
    ['', OURS, 'en'],
    ['not a tag', OURS, 'en'],
    ['zh-TW', [...OURS, 'zh-Hant'], 'zh-Hant'],
    ['zh-HK', [...OURS, 'zh-TW'], 'zh-TW'],
    ['zh-CN', ['zh-Hant', 'zh-Hans'], 'zh-Hans'],
    ['de-AT', ['en', 'de-CH', 'de'], 'de'],
    ['de-AT', ['en', 'de', 'de-AT'], 'de-AT'],
    ['de-AT', ['en', 'de-CH'], 'de-CH'],
    ['en-US', ['en', 'en-US'], 'en-US'],
    ['en', ['en-XA', 'en-GB', 'en'], 'en'],
    ['en-xa', ['en', 'en-XA'], 'en-XA'],
    ['pt', ['en', 'pt-PT', 'pt-BR'], 'pt-BR'],
    ['sr-Latn', ['en', 'sr', 'sr-Latn-ME'], 'sr-Latn-ME'],
  ];
  for (const [wanted, known, best] of readers) {
    it(`of "${wanted}" among ${known.join(', ')} is ${best}`, () => {
      assert.equal(matchLocale(wanted, known), best);
    });
  }

  it('is none where nothing is in it', () => {
    assert.equal(matchTag('fr', OURS), null);
    assert.equal(matchTag('fr', []), null);
  });

  it('is written the same in another country, not in another script', () => {
    assert.equal(isSameWriting('en', 'en-GB'), true);
    assert.equal(isSameWriting('zh-Hans', 'zh-TW'), false);
    assert.equal(isSameWriting('fr', 'en'), false);
  });

  it('runs right to left in scripts that do', () => {
    for (const lang of ['ar', 'ar-EG', 'he', 'fa', 'ur', 'ps', 'az-Arab']) {
      assert.equal(directionOf(lang), 'rtl', lang);
    }
    for (const lang of ['en', 'de', 'ja', 'zh-Hans', 'az', 'ar-Latn', '', '!']) {
      assert.equal(directionOf(lang), 'ltr', lang);
    }
  });
});

describe('the texts of a language', () => {
  it('come as a file of their own, once', async () => {
    const first = loadLocale('ar');
    assert.equal(loadLocale('ar'), first);
    const messages = await first;
    assert.equal(loadedLocale('ar'), messages);
  });

  it('come without what is opened later, where that is enough', async () => {
    const first = await loadLocale('zh-Hans', 'first');
    assert.equal(loadedLocale('zh-Hans', 'first'), first);
    assert.equal(loadedLocale('zh-Hans'), null);
    assert.equal('questions.title' in first, false);
    const whole = await loadLocale('zh-Hans');
    assert.equal(whole['player.play'], first['player.play']);
    assert.notEqual(whole['questions.title'], undefined);
  });

  it('are fetched again after a failure', async () => {
    let asked = 0;
    addLocale('tlh', () => {
      if (++asked === 1) throw new Error('offline');
      return Promise.resolve({ messages: english });
    });
    await assert.rejects(loadLocale('tlh'), /offline/);
    assert.equal(loadedLocale('tlh'), null);
    assert.equal(await loadLocale('tlh'), english);
    assert.equal(asked, 2);
  });

  it('say what to do where there are none', async () => {
    await assert.rejects(loadLocale('vo'), /addLocale/);
  });

  it('can be added by the page, and whoever watches is told', () => {
    const life = new AbortController();
    let told = 0;
    watchLocales(() => told++, life.signal);
    assert.equal(localeFor('eo'), 'en');
    addLocale('eo', () => Promise.resolve({ messages: english }));
    assert.equal(localeFor('eo'), 'eo');
    life.abort();
    addLocale('eo', () => Promise.resolve({ messages: english }));
    assert.equal(told, 1);
  });

  it('that were replaced while they came are not kept', async () => {
    const newer: Messages = { ...english, 'common.close': 'Fermu' };
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    addLocale('ia', () => held.then(() => ({ messages: english })));
    const slow = loadLocale('ia');
    addLocale('ia', () => Promise.resolve({ messages: newer }));
    assert.equal(await loadLocale('ia'), newer);
    release();
    await slow;
    assert.equal(loadedLocale('ia'), newer);
  });
});
