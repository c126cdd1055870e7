import { FAQ } from '../faq/faq.ts';
import type { AnswerLanguage, Topic } from './topic.ts';

type Answer = Topic['answer'];

const PRICE = ['price', 'cost', 'how much', 'expensive', '价', '多少钱', '贵', 'سعر', 'ثمن', 'بكم'];
const RETURN = ['return', 'refund', 'send back', 'send it back', '退', 'إرجاع', 'استرجاع'];
const DUTY = [
  'customs',
  'duty',
  'duties',
  'import tax',
  'at the door',
  '关税',
  '海关',
  'جمارك',
  'جمرك',
];
const DELIVERY = [
  ...['ship', 'deliver', 'arriv', '发货', '送货', '配送', '到货', '多久到'],
  ...['شحن', 'توصيل', 'توصل', 'يصل', 'تصل'],
];
const DELIVERY_COST = [
  ...[
    'delivery cost',
    'shipping cost',
    'cost of delivery',
    'cost to ship',
    'postage',
    '运费',
    '邮费',
  ],
  ...['تكلفة التوصيل', 'سعر التوصيل', 'تكلفة الشحن', 'أجرة الشحن'],
];
const GIFT = ['gift', 'wrap', '礼品', '礼物', '包装', 'هدية', 'هدايا', 'تغليف'];
const ORDER = [
  'order',
  'buy',
  'purchase',
  'pay',
  '购买',
  '下单',
  '付款',
  'شراء',
  'أشتري',
  'طلب',
  'دفع',
];
const STOCK = ['in stock', 'sold out', '库存', '有货', '售完', 'مخزون', 'نفد'];

/** What the shop answers, in the words of its own page. Tried first, in this order. */
export const SHOP_TOPICS: readonly Topic[] = [
  { words: DELIVERY_COST, answer: faqAnswer('cost') },
  { words: RETURN, answer: faqAnswer('back') },
  { words: DUTY, answer: faqAnswer('door') },
  { words: GIFT, answer: faqAnswer('wrap') },
  { words: DELIVERY, answer: faqAnswer('where') },
  {
    words: PRICE,
    answer: {
      en: '{product}: {price} in Germany, tax included. The price for your country stands beside the product; a set or a larger size can cost more.',
      'zh-Hans':
        '{product}：德国售价 {price}，含税。您所在国家的价格见商品旁；套装或大尺寸的价格可能更高。',
      ar: '{product}: {price} في ألمانيا شاملًا الضريبة. السعر في بلدك مكتوب بجانب المنتج؛ وقد يزيد سعر الطقم أو المقاس الأكبر.',
    },
  },
  {
    words: STOCK,
    answer: {
      en: 'What can be had now stands beside each choice of the product, by the shop’s own count.',
      'zh-Hans': '现在有货的款式见商品的各个选项，以商店库存为准。',
      ar: 'ما هو متوفر الآن مكتوب بجانب كل خيار من المنتج، بحسب عدّ المتجر.',
    },
  },
  {
    words: ORDER,
    answer: {
      en: 'Put it into the bag here and go to the shop’s checkout. It is a demo shop: the order is kept and shown to you, no money is taken and nothing is sent.',
      'zh-Hans':
        '在这里加入购物袋，再到商店结账。这是演示商店：订单会记录并显示给您，不收款，也不发货。',
      ar: 'ضعه في الحقيبة هنا ثم أتمم الطلب في المتجر. إنه متجر تجريبي: يُسجَّل الطلب ويُعرض عليك، ولا يُؤخذ مال ولا يُرسل شيء.',
    },
  },
];

/** What is true where nothing can be ordered. Tried first. */
export const WITHOUT_SHOP_TOPICS: readonly Topic[] = [
  {
    words: [...RETURN, ...DUTY, ...GIFT, ...DELIVERY, ...DELIVERY_COST, ...STOCK, ...ORDER],
    answer: {
      en: 'No shop stands behind this showing of the demo: there is no order, delivery or return.',
      'zh-Hans': '这次演示没有连接商店，因此没有下单、配送或退货。',
      ar: 'لا متجر وراء هذا العرض التجريبي: فلا طلب ولا توصيل ولا إرجاع.',
    },
  },
  {
    words: PRICE,
    answer: {
      en: '{product}: {price}, tax included. It is a price of the demo; no shop stands behind this showing of it.',
      'zh-Hans': '{product}：{price}，含税。这是演示价格，这次演示没有连接商店。',
      ar: '{product}: {price} شاملًا الضريبة. هذا سعر للعرض التجريبي، ولا متجر وراءه هنا.',
    },
  },
];

/** The answer of that entry of the shop's page, in each language. */
function faqAnswer(id: string): Answer {
  const said = (lang: AnswerLanguage): string => {
    const entry = FAQ[lang].flatMap(({ entries }) => entries).find((each) => each.id === id);
    if (!entry) throw new Error(`The shop's FAQ has no ${id}.`);
    return entry.answer;
  };
  return { en: said('en'), 'zh-Hans': said('zh-Hans'), ar: said('ar') };
}
