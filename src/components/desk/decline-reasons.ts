import type { LocalizedText } from '../../protocol/text.ts';

/** Reasons that are ready, in each language that viewers read. */
export const DECLINE_REASONS: readonly Readonly<Record<string, string>>[] = [
  {
    en: 'We do not announce prices ahead.',
    'zh-Hans': '我们不会提前公布价格。',
    ar: 'لا نعلن الأسعار مسبقاً.',
  },
  {
    en: 'It is not about what is shown here.',
    'zh-Hans': '这与本场展示的商品无关。',
    ar: 'لا يتعلق بما نعرضه هنا.',
  },
  {
    en: 'We do not know this well enough to say it. Ask the shop in writing.',
    'zh-Hans': '我们了解得不够，不便回答。请书面联系商店。',
    ar: 'لا نعرف هذا معرفة كافية لنجيب. اسأل المتجر كتابةً.',
  },
  {
    en: 'It is about one order. Write to the shop, so that nobody else reads it.',
    'zh-Hans': '这涉及个人订单。请私下联系商店。',
    ar: 'يخص طلباً بعينه. راسل المتجر كي لا يقرأه غيرك.',
  },
] satisfies readonly LocalizedText[];
