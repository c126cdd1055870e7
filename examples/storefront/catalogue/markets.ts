import { DEMO_MARKETS, type DemoMarket } from '../../live-server/show/manifest/demo-markets.ts';
import type { CountryCode, ShopMarket, Words } from './types.ts';
import { isolated } from './words.ts';

const NAMES: Readonly<Record<CountryCode, Words>> = {
  DE: { en: 'Germany', 'zh-Hans': '德国', ar: 'ألمانيا' },
  US: { en: 'United States', 'zh-Hans': '美国', ar: 'الولايات المتحدة' },
  CN: { en: 'China', 'zh-Hans': '中国', ar: 'الصين' },
  AE: { en: 'United Arab Emirates', 'zh-Hans': '阿联酋', ar: 'الإمارات' },
};

const TAX: Readonly<Record<CountryCode, Words>> = {
  DE: { en: 'incl. 19 % VAT', 'zh-Hans': '含 19% 增值税', ar: 'شامل ضريبة القيمة المضافة 19٪' },
  US: { en: 'without sales tax', 'zh-Hans': '不含销售税', ar: 'دون ضريبة المبيعات' },
  CN: { en: 'incl. import tax', 'zh-Hans': '含进口税', ar: 'شامل ضريبة الاستيراد' },
  AE: { en: 'incl. 5 % VAT', 'zh-Hans': '含 5% 增值税', ar: 'شامل ضريبة القيمة المضافة 5٪' },
};

/** The countries that the shop delivers to; the first is its home market. */
export const MARKETS: readonly [ShopMarket, ...ShopMarket[]] = [
  market('DE', DEMO_MARKETS.DE),
  market('US', DEMO_MARKETS.US),
  market('CN', DEMO_MARKETS.CN),
  market('AE', DEMO_MARKETS.AE),
];

/** Undefined where the shop does not deliver there. */
export function marketOf(country: string | undefined): ShopMarket | undefined {
  return MARKETS.find((market) => market.country === country?.toUpperCase());
}

function market(country: CountryCode, demo: DemoMarket): ShopMarket {
  const { currency, taxIncluded, days, deliveryPrice, dutyPercent, duties, returns } = demo;
  const [from, to] = days;
  const { carrier } = demo;
  return {
    country,
    name: NAMES[country],
    currency,
    taxIncluded,
    tax: TAX[country],
    delivery: {
      label: {
        en: `${carrier.en}, ${from}–${to} working days`,
        'zh-Hans': `${carrier['zh-Hans']}，${from}–${to} 个工作日`,
        ar: `${isolated(carrier.ar)}، ${from}–${to} أيام عمل`,
      },
      price: deliveryPrice,
      days,
    },
    duty: { percent: dutyPercent, words: duties },
    returns,
  };
}
