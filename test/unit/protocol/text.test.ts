import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localize } from '../../../src/protocol/index.ts';
import { pathsOf, readChanged, valueOf } from './good-show.ts';

const title = (text: unknown): unknown =>
  valueOf(readChanged((show) => (show.products[0].title = text))).products.find(
    ({ id }) => id === 'mug',
  )?.title;

describe('texts that people read', () => {
  it('lose control characters, but not newline and tab', () => {
    assert.equal(title('a\u0000b\u001b[31m\r\nc\td\u0085\u007f'), 'ab[31m\nc\td');
  });

  it('have lone surrogates replaced and emoji kept', () => {
    assert.equal(title('a\ud800b\udc00 👩‍🚀'), 'a\ufffdb\ufffd 👩‍🚀');
  });

  it('keep markup as the text that it is', () => {
    assert.equal(title('<img src=x onerror=alert(1)>'), '<img src=x onerror=alert(1)>');
  });

  it('keep what is written from right to left', () => {
    assert.equal(title('كوب \u2067abc\u2069'), 'كوب \u2067abc\u2069');
  });

  it('are refused when they are too long, or no text', () => {
    for (const bad of ['x'.repeat(5001), 5, null, ['a'], true]) assert.equal(title(bad), undefined);
    assert.equal((title('x'.repeat(5000)) as string).length, 5000);
  });

  it('lose a language that is none, and keep the others', () => {
    const result = readChanged(
      (show) =>
        (show.title = { en: 'Show', __proto__: 'x', 'not a tag': 'y', de: 5, fr: 'Spectacle' }),
    );
    assert.deepEqual({ ...(valueOf(result).title as object) }, { en: 'Show', fr: 'Spectacle' });
    assert.deepEqual(pathsOf(result), ['title["not a tag"]', 'title["de"]']);
  });

  it('may be empty where a picture only decorates', () => {
    const { poster } = valueOf(readChanged((show) => (show.poster.alt = '')));
    assert.equal(poster?.alt, '');
  });
});

describe('localize', () => {
  const text = { en: 'Colour', 'zh-Hans': '颜色', de: 'Farbe', 'de-CH': 'Farb', 'pt-BR': 'Cor' };
  const cases: readonly [readonly string[], string, string][] = [
    [['de'], 'de', 'Farbe'],
    [['de-CH'], 'de-CH', 'Farb'],
    [['DE-ch'], 'de-CH', 'Farb'],
    [['de-AT'], 'de', 'Farbe'],
    [['zh'], 'zh-Hans', '颜色'],
    [['zh-Hans-CN'], 'zh-Hans', '颜色'],
    [['pt'], 'pt-BR', 'Cor'],
    [['ja', 'pt-PT', 'de'], 'pt-BR', 'Cor'],
    [['ja'], 'en', 'Colour'],
    [[], 'en', 'Colour'],
  ];
  for (const [languages, lang, expected] of cases)
    it(`gives ${lang} to who reads ${languages.join(', ') || 'nothing in particular'}`, () => {
      assert.deepEqual(localize(text, languages, 'en'), { text: expected, lang });
    });

  it('says of a plain text that it is in the language of the manifest', () => {
    assert.deepEqual(localize('Farbe', ['en'], 'de'), { text: 'Farbe', lang: 'de' });
  });

  it('gives what there is when neither the wish nor the fallback is there', () => {
    assert.deepEqual(localize({ fr: 'Couleur' }, ['ja'], 'en'), { text: 'Couleur', lang: 'fr' });
    assert.deepEqual(localize({}, ['ja'], 'en'), { text: '', lang: 'en' });
  });

  it('does not take one language for another that begins like it', () => {
    assert.deepEqual(localize({ fil: 'a', en: 'b' }, ['fi'], 'en'), { text: 'b', lang: 'en' });
  });
});
