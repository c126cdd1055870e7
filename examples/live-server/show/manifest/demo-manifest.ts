import type { Link, Manifest, Market, Segment, Seller } from '../../../../src/protocol/manifest.ts';
import { DEMO_POSTER } from './demo-pictures.ts';
import { DEMO_PRODUCTS } from './demo-products.ts';
import { FEED, mediaSources } from './sources.ts';

export interface ManifestOptions {
  readonly hasWebRtc: boolean;
  /** When the show was first started, milliseconds since 1970. */
  readonly startedAt: number;
}

/** The demo show: real streams and a real log around a film in a loop, and it says so. */
export function demoManifest({ hasWebRtc, startedAt }: ManifestOptions): Manifest {
  return {
    onair: 1,
    id: 'demo',
    lang: 'en',
    ...DEMO_TEXTS,
    poster: DEMO_POSTER,
    state: 'live',
    startsAt: new Date(startedAt).toISOString(),
    timeZone: 'Europe/Lisbon',
    hosts: [],
    seller: SELLER,
    media: mediaSources(hasWebRtc),
    captions: [{ lang: 'en' }, { lang: 'zh-Hans' }, { lang: 'ar' }],
    feed: FEED,
    products: DEMO_PRODUCTS,
    agenda: AGENDA,
    markets: MARKETS,
    links: LINKS,
  };
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

const SELLER: Seller = {
  name: {
    en: 'Kiln & Cloth (demo shop)',
    'zh-Hans': 'Kiln & Cloth（演示商店）',
    ar: 'Kiln & Cloth (متجر تجريبي)',
  },
  address: {
    en: 'A shop of the demo: nothing is sold or shipped.',
    'zh-Hans': '演示用商店：不出售，不发货。',
    ar: 'متجر للعرض التجريبي: لا يُباع فيه شيء ولا يُشحن.',
  },
  policies: [],
};

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

/** Where the demo says how it would deliver, and what comes on top. */
const MARKETS: Readonly<Record<string, Market>> = {
  DE: market({
    delivery: {
      en: 'Arrives in 2–4 working days. DHL, €6.90',
      'zh-Hans': '2–4 个工作日送达。DHL，€6.90',
      ar: 'يصل خلال 2–4 أيام عمل. DHL، €6.90',
    },
    duties: {
      en: 'No duty: it ships from Porto',
      'zh-Hans': '无关税：从波尔图发货',
      ar: 'بلا رسوم جمركية: يُشحن من بورتو',
    },
    returns: {
      en: 'Return within 30 days, in Germany',
      'zh-Hans': '30 天内可退货，寄往德国境内地址',
      ar: 'إرجاع خلال 30 يوماً، داخل ألمانيا',
    },
  }),
  AE: market({
    delivery: {
      en: 'Arrives in 5–8 working days. Aramex, €18.00',
      'zh-Hans': '5–8 个工作日送达。Aramex，€18.00',
      ar: 'يصل خلال 5–8 أيام عمل. أرامكس، €18.00',
    },
    duties: {
      en: 'Duty of 5 % is paid on delivery',
      'zh-Hans': '收货时缴纳 5% 关税',
      ar: 'رسوم جمركية 5٪ تُدفع عند الاستلام',
    },
    returns: {
      en: 'Return within 30 days, to Porto',
      'zh-Hans': '30 天内可退货，寄往波尔图',
      ar: 'إرجاع خلال 30 يوماً، إلى بورتو',
    },
  }),
};

function market(texts: Pick<Market, 'delivery' | 'duties' | 'returns'>): Market {
  return { languages: [], products: {}, ...texts };
}

const LINKS: readonly Link[] = [
  {
    label: { en: 'What runs here', 'zh-Hans': '这里运行着什么', ar: 'ما الذي يعمل هنا' },
    url: '/',
    rel: 'about',
  },
];
