import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { GOODS } from '../../../examples/storefront/catalogue/goods.ts';
import { MARKETS } from '../../../examples/storefront/catalogue/markets.ts';
import {
  LANGS,
  type Lang,
  type PageContext,
} from '../../../examples/storefront/catalogue/types.ts';
import {
  errorPage,
  faqPage,
  homePage,
  livePage,
  productPage,
} from '../../../examples/storefront/pages/index.ts';
import { FAQ, WORDS } from '../../../examples/storefront/words/words.ts';

const ROOM = new URL('../../../examples/storefront/', import.meta.url);
const HOSTILE = '"><script>alert(1)</script>';

const context = (lang: Lang, more: Partial<PageContext> = {}): PageContext => ({
  lang,
  market: MARKETS[0],
  markets: MARKETS,
  goods: GOODS,
  cartCount: 0,
  liveUrl: 'http://live.example',
  path: '/',
  ...more,
});

const [mug] = GOODS;

/** All texts of a language, functions called with something. */
function textsIn(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function')
    return [String((words as (...all: unknown[]) => unknown)(3, 'x', 'y'))];
  return Object.values(words as object).flatMap(textsIn);
}

describe('the demo shop’s pages', () => {
  it('escape the path, the options of the address and all that is asked', () => {
    const page = productPage(context('en', { path: `/?${HOSTILE}` }), mug!, {
      chosen: { colour: HOSTILE },
    });
    assert.ok(!page.includes('<script>alert'));
    assert.ok(page.includes('/?&quot;&gt;&lt;script&gt;'));
  });

  it('have no inline script, style or handler, which their policy would refuse', () => {
    const pages = [homePage, livePage, faqPage].map((page) => page(context('en')));
    for (const page of [...pages, productPage(context('en'), mug!, {})]) {
      assert.doesNotMatch(
        page,
        /<script(?! type="application\/ld\+json">)(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/,
      );
    }
  });

  it('name no picture that is not there', () => {
    const pages = GOODS.map((good) => productPage(context('en'), good, {}));
    const all = [homePage(context('en')), livePage(context('en')), ...pages].join('');
    const files = new Set(all.match(/\/public\/pictures\/[\w-]+\.(?:avif|jpg)/g));
    assert.ok(files.size > 50);
    for (const file of files) assert.ok(existsSync(new URL(`.${file}`, ROOM)), file);
  });

  it('say their language and direction', () => {
    assert.match(homePage(context('ar')), /<html lang="ar" dir="rtl">/);
    assert.match(homePage(context('zh-Hans')), /<html lang="zh-Hans" dir="ltr">/);
  });

  it('tell what went wrong by its status', () => {
    assert.match(errorPage(context('en'), 404), /This page is not here/);
    assert.match(errorPage(context('en'), 418), /could not read that/);
    assert.match(errorPage(context('en'), 502), /out for a moment/);
  });
});

describe('the demo shop’s words', () => {
  for (const lang of LANGS) {
    it(`are all there in ${lang}, without an exclamation mark`, () => {
      for (const text of [...textsIn(WORDS[lang]), ...textsIn(FAQ[lang])]) {
        assert.ok(text.trim());
        assert.doesNotMatch(text, /[!！]/);
      }
    });

    it(`answer the same questions in ${lang} as in English`, () => {
      const shape = (of: Lang): unknown => FAQ[of].map(({ id, entries }) => [id, entries.length]);
      assert.deepEqual(shape(lang), shape('en'));
    });
  }
});
