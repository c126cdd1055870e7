import type { LocalizedText } from '../../protocol/text.ts';

/** Reasons that are ready, in each language that viewers read. */
export const DECLINE_REASONS: readonly Readonly<Record<string, string>>[] = [
  {
    en: 'We do not announce prices ahead.',
    de: 'Wir nennen Preise nicht im Voraus.',
    ja: '価格を事前にお知らせすることはできません。',
    'zh-Hans': '我们不会提前公布价格。',
    ar: 'لا نعلن الأسعار مسبقاً.',
  },
  {
    en: 'It is not about what is shown here.',
    de: 'Es geht dabei nicht um das, was wir hier zeigen.',
    ja: 'この配信で紹介している商品についてのご質問ではありません。',
    'zh-Hans': '这与本场展示的商品无关。',
    ar: 'لا يتعلق بما نعرضه هنا.',
  },
  {
    en: 'We do not know this well enough to say it. Ask the shop in writing.',
    de: 'Das wissen wir nicht sicher genug. Fragen Sie den Shop schriftlich.',
    ja: '確かなことをお答えできません。ショップへメールなどでお問い合わせください。',
    'zh-Hans': '我们了解得不够，不便回答。请书面联系商店。',
    ar: 'لا نعرف هذا معرفة كافية لنجيب. اسأل المتجر كتابةً.',
  },
  {
    en: 'It is about one order. Write to the shop, so that nobody else reads it.',
    de: 'Es geht um eine einzelne Bestellung. Schreiben Sie dem Shop, damit es sonst niemand liest.',
    ja: '個別のご注文に関するご質問です。ほかの方の目に触れないよう、ショップへ直接ご連絡ください。',
    'zh-Hans': '这涉及个人订单。请私下联系商店。',
    ar: 'يخص طلباً بعينه. راسل المتجر كي لا يقرأه غيرك.',
  },
] satisfies readonly LocalizedText[];
