import type { Link, Manifest, Segment, Seller } from '../../../../src/protocol/manifest.ts';
import { manifestMarkets } from './demo-markets.ts';
import { DEMO_POSTER } from './demo-pictures.ts';
import { DEMO_PRODUCTS } from './demo-products.ts';
import { withMoreWords } from './more-words.ts';
import { FEED, mediaSources, RESTOCK_URL } from './sources.ts';

export interface ManifestOptions {
  readonly hasWebRtc: boolean;
  /** When the show was first started, milliseconds since 1970. */
  readonly startedAt: number;
  /** Where the demo's shop is, without a slash at the end. Without it products lead to this page's anchors. */
  readonly shopUrl?: string;
}

/** The demo show: real streams and a real log around a film in a loop, and it says so. */
export function demoManifest({ hasWebRtc, startedAt, shopUrl }: ManifestOptions): Manifest {
  return withMoreWords<Manifest>({
    onair: 1,
    id: 'demo',
    lang: 'en',
    ...DEMO_TEXTS,
    poster: DEMO_POSTER,
    state: 'live',
    startsAt: new Date(startedAt).toISOString(),
    timeZone: 'Europe/Lisbon',
    hosts: [],
    seller: sellerOf(shopUrl),
    media: mediaSources(hasWebRtc),
    captions: [{ lang: 'en' }, { lang: 'zh-Hans' }, { lang: 'ar' }],
    feed: FEED,
    products: DEMO_PRODUCTS.map((product) => ({
      ...product,
      ...(shopUrl !== undefined && { url: `${shopUrl}/products/${product.id}` }),
    })),
    agenda: AGENDA,
    markets: manifestMarkets(DEMO_PRODUCTS),
    links: LINKS,
    restockUrl: RESTOCK_URL,
  });
}

const DEMO_TEXTS: Pick<Manifest, 'title' | 'summary' | 'demo'> = {
  title: { en: 'Four things for a small home', 'zh-Hans': '小家四物', ar: 'أربع قطع لبيت صغير' },
  summary: {
    en: 'A mug, a bag, a lamp and a throw. The film runs in a loop; questions are answered in writing.',
    'zh-Hans': '一只杯、一个包、一盏灯、一条盖毯。影片循环播放，问题以文字回答。',
    ar: 'كوب وحقيبة ومصباح وغطاء. الفيلم متكرر، والأسئلة يُجاب عنها كتابةً.',
  },
  demo: {
    en: 'Demo: looped film',
    'zh-Hans': '演示：循环影片',
    ar: 'عرض تجريبي: فيلم متكرر',
  },
};

const SELLER_NAME: Seller['name'] = {
  en: 'Kiln & Cloth (demo shop)',
  'zh-Hans': 'Kiln & Cloth（演示商店）',
  ar: 'متجر Kiln & Cloth التجريبي',
};

/** What the seller really does: with a shop it keeps orders, without one not even that. */
function sellerOf(shopUrl: string | undefined): Seller {
  if (shopUrl === undefined) {
    const address = {
      en: 'A name of the demo: no shop stands behind it here.',
      'zh-Hans': '演示用名称：这里没有连接商店。',
      ar: 'اسم للعرض التجريبي: لا متجر وراءه هنا.',
    };
    return { name: SELLER_NAME, address, policies: [] };
  }
  const address = {
    en: 'A demo shop: it keeps orders, takes no money and ships nothing.',
    'zh-Hans': '演示商店：记录订单，不收款，不发货。',
    ar: 'متجر تجريبي: يسجّل الطلبات ولا يتقاضى مالاً ولا يشحن شيئاً.',
  };
  return { name: SELLER_NAME, address, policies: policiesOf(shopUrl) };
}

/** The pages on which the shop says what holds. */
function policiesOf(shopUrl: string): readonly Link[] {
  return [
    {
      label: { en: 'Delivery', 'zh-Hans': '配送', ar: 'التوصيل' },
      url: `${shopUrl}/faq#delivery`,
      rel: 'delivery',
    },
    {
      label: { en: 'Returns', 'zh-Hans': '退货', ar: 'الإرجاع' },
      url: `${shopUrl}/faq#returns`,
      rel: 'returns',
    },
    {
      label: { en: 'Privacy', 'zh-Hans': '隐私', ar: 'الخصوصية' },
      url: `${shopUrl}/faq#privacy`,
      rel: 'privacy',
    },
  ];
}

/** One segment for each product of the film, in its order. */
const AGENDA: readonly Segment[] = [
  {
    id: 'mug',
    kind: 'story',
    title: { en: 'How the mug is made', 'zh-Hans': '杯子如何制成', ar: 'كيف صُنع الكوب' },
    productIds: ['mug'],
  },
  {
    id: 'bag',
    kind: 'knowledge',
    title: { en: 'Leather and brass', 'zh-Hans': '皮革与黄铜', ar: 'الجلد والنحاس' },
    productIds: ['bag'],
  },
  {
    id: 'lamp',
    kind: 'demo',
    title: { en: 'The lamp in use', 'zh-Hans': '台灯的使用', ar: 'المصباح أثناء الاستعمال' },
    productIds: ['lamp'],
  },
  {
    id: 'throw',
    kind: 'knowledge',
    title: { en: 'Linen and how to wash it', 'zh-Hans': '亚麻与洗涤', ar: 'الكتان وكيف يُغسل' },
    productIds: ['throw'],
  },
];

const LINKS: readonly Link[] = [
  {
    label: { en: 'What runs here', 'zh-Hans': '这里运行着什么', ar: 'ما الذي يعمل هنا' },
    url: '/',
    rel: 'about',
  },
];
