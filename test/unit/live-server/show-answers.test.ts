import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerFor } from '../../../examples/live-server/show/answers/answer-for.ts';
import { DEMO_PRODUCTS } from '../../../examples/live-server/show/manifest/demo-products.ts';
import type { Question } from '../../../src/protocol/snapshot.ts';

describe('the script’s answers', () => {
  const answer = (
    text: string,
    lang: string,
    { hasShop = true, ...more }: Partial<Question> & { hasShop?: boolean } = {},
  ) => {
    const since = { askedAt: '', since: '', seq: 1, votes: 1 };
    const question = {
      questionId: 'q',
      text,
      lang,
      state: 'answering',
      ...since,
      ...more,
    } as const;
    return answerFor(question, { products: DEMO_PRODUCTS, pinned: 'bag', hasShop });
  };

  for (const [text, lang, expected, answerLang = lang] of [
    ['Can I wash the throw?', 'en', /^Wash the throw cool/],
    ['Is this real leather?', 'en', /full grain leather/],
    ['What fits inside?', 'en', /a phone, a wallet and a paperback/],
    ['How much is the mug?', 'en', /€24\.00 in Germany, tax included/],
    ['What colours are there?', 'en', /tan, charcoal, and chestnut/],
    ['Do you ship to Norway?', 'en', /^To Germany, the United States, China/],
    ['How much is delivery cost?', 'en', /^One price an order/],
    ['Can I return the lamp?', 'en', /for 30 days/],
    ['Will I pay customs?', 'en', /within the European Union there is none/],
    ['Do you gift wrap?', 'en', /^No, and we write no cards/],
    ['How do I order?', 'en', /order is kept and shown to you, no money is taken/],
    ['可以退货吗？', 'zh-Hans', /收货后 30 天内/],
    ['كم تكلفة التوصيل؟', 'ar', /سعر واحد للطلب/],
    ['Is this live?', 'en', /looped film/],
    ['Who won the match?', 'en', /nobody is in the studio, so nobody can answer this/],
    ['杯子能用洗碗机洗吗？', 'zh-CN', /可以放入洗碗机/, 'zh-Hans'],
    ['هل يمكن غسل الكوب في غسالة الأطباق؟', 'ar-AE', /غسالة الأطباق/, 'ar'],
    ['Kann ich die Decke waschen?', 'de', /nobody can answer this/, 'en'],
  ] as const) {
    it(`say of “${text}” what is true, in ${answerLang}`, () => {
      const given = answer(text, lang);
      assert.match(given.text ?? '', expected);
      assert.equal(given.lang, answerLang);
    });
  }

  it('say where no shop stands behind the show that nothing can be ordered', () => {
    const alone = (text: string, lang: string): string | undefined =>
      answer(text, lang, { hasShop: false }).text;
    assert.match(alone('Do you ship to Norway?', 'en') ?? '', /No shop stands behind/);
    assert.match(alone('How much is the mug?', 'en') ?? '', /€24\.00.*no shop stands behind/);
    assert.match(alone('可以退货吗？', 'zh-Hans') ?? '', /没有连接商店/);
    assert.match(alone('كم سعر الكوب؟', 'ar') ?? '', /لا متجر وراءه/);
  });

  it('say plainly that nobody is there to show a thing', () => {
    const given = answer('Closer, please', 'en', {
      kind: 'show-me',
      aspect: 'close-up',
      productId: 'lamp',
    });
    assert.match(
      given.text ?? '',
      /nobody is in the studio to show it\. Table lamp is in the picture/,
    );
  });
});
