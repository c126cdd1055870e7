import type { Market, MarketProduct, Product } from '../../../../src/protocol/manifest.ts';
import type { Price } from '../../../../src/protocol/money.ts';
import { demoAmounts, withUnitPrice, type Amounts } from './demo-prices.ts';

/** One text in each of the demo's languages. */
type Words = Readonly<Record<'en' | 'zh-Hans' | 'ar', string>>;

/** A country that the demo's shop delivers to. Read by the show's manifest and by the shop. */
export interface DemoMarket {
  readonly currency: keyof Amounts;
  /** Whether its prices have the tax in them. */
  readonly taxIncluded: boolean;
  readonly carrier: Words;
  /** Working days, from and to. */
  readonly days: readonly [number, number];
  /** Decimal string in the market's currency, once an order. */
  readonly deliveryPrice: string;
  /** Paid with the order, in percent of the goods. */
  readonly dutyPercent: number;
  /** What the manifest says, and the shop too. */
  readonly delivery: Words;
  readonly duties: Words;
  readonly returns: Words;
}

const NAMES = (name: string): Words => ({ en: name, 'zh-Hans': name, ar: name });

/** By ISO 3166-1 alpha-2 country. */
export const DEMO_MARKETS: Readonly<Record<'DE' | 'US' | 'CN' | 'AE', DemoMarket>> = {
  DE: {
    currency: 'EUR',
    taxIncluded: true,
    carrier: NAMES('DHL'),
    days: [2, 4],
    deliveryPrice: '6.90',
    dutyPercent: 0,
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
  },
  US: {
    currency: 'USD',
    taxIncluded: false,
    carrier: NAMES('UPS'),
    days: [4, 7],
    deliveryPrice: '24.00',
    dutyPercent: 15,
    delivery: {
      en: 'Arrives in 4–7 working days. UPS, US$24.00',
      'zh-Hans': '4–7 个工作日送达。UPS，US$24.00',
      ar: 'يصل خلال 4–7 أيام عمل. UPS، ‏24.00 دولار أمريكي',
    },
    duties: {
      en: 'Duty of 15 % is paid with the order, nothing at the door',
      'zh-Hans': '下单时缴纳 15% 关税，收货时无需再付',
      ar: 'رسوم جمركية 15٪ تُدفع مع الطلب، ولا شيء عند الاستلام',
    },
    returns: {
      en: 'Return within 30 days, to New Jersey',
      'zh-Hans': '30 天内可退货，寄往新泽西州地址',
      ar: 'إرجاع خلال 30 يوماً، إلى نيوجيرسي',
    },
  },
  CN: {
    currency: 'CNY',
    taxIncluded: true,
    carrier: { en: 'SF Express', 'zh-Hans': '顺丰速运', ar: 'SF Express' },
    days: [6, 10],
    deliveryPrice: '138.00',
    dutyPercent: 0,
    delivery: {
      en: 'Arrives in 6–10 working days. SF Express, CN¥138.00',
      'zh-Hans': '6–10 个工作日送达。顺丰速运，¥138.00',
      ar: 'يصل خلال 6–10 أيام عمل. SF Express، ‏138.00 يوان',
    },
    duties: {
      en: 'Import tax is in the price, nothing at the door',
      'zh-Hans': '价格已含跨境电商综合税，收货时无需再付',
      ar: 'ضريبة الاستيراد ضمن السعر، ولا شيء عند الاستلام',
    },
    returns: {
      en: 'Return within 30 days, to Shanghai',
      'zh-Hans': '30 天内可退货，寄往上海地址',
      ar: 'إرجاع خلال 30 يوماً، إلى شنغهاي',
    },
  },
  AE: {
    currency: 'AED',
    taxIncluded: true,
    carrier: { en: 'Aramex', 'zh-Hans': 'Aramex', ar: 'أرامكس' },
    days: [5, 8],
    deliveryPrice: '75.00',
    dutyPercent: 5,
    delivery: {
      en: 'Arrives in 5–8 working days. Aramex, AED 75.00',
      'zh-Hans': '5–8 个工作日送达。Aramex，AED 75.00',
      ar: 'يصل خلال 5–8 أيام عمل. أرامكس، ‏75.00 درهماً إماراتياً',
    },
    duties: {
      en: 'Duty of 5 % is paid with the order, nothing at the door',
      'zh-Hans': '下单时缴纳 5% 关税，收货时无需再付',
      ar: 'رسوم جمركية 5٪ تُدفع مع الطلب، ولا شيء عند الاستلام',
    },
    returns: {
      en: 'Return within 30 days, to Porto',
      'zh-Hans': '30 天内可退货，寄往波尔图',
      ar: 'إرجاع خلال 30 يوماً، إلى بورتو',
    },
  },
};

/** The currency that the products' own prices are written in. */
const WRITTEN = 'EUR';

/** The markets as a manifest has them: where the currency is another, with the prices of `products` in it. */
export function manifestMarkets(products: readonly Product[]): Readonly<Record<string, Market>> {
  const all = Object.entries(DEMO_MARKETS).map(([country, market]) => {
    const { currency, delivery, duties, returns } = market;
    const priced =
      currency === WRITTEN
        ? []
        : products.map((product) => [product.id, pricedIn(market, product)] as const);
    const overlays = Object.fromEntries(priced);
    return [country, { currency, languages: [], delivery, duties, returns, products: overlays }];
  });
  return Object.fromEntries(all) as Record<string, Market>;
}

function pricedIn({ currency, taxIncluded }: DemoMarket, { id, variants }: Product): MarketProduct {
  const priced = (amounts: Amounts): Price => ({
    amount: amounts[currency],
    currency,
    taxIncluded,
  });
  const others = variants.flatMap((variant) => {
    const amounts = demoAmounts(id, variant.id);
    if (!amounts) return [];
    return [[variant.id, { price: withUnitPrice(priced(amounts), variant.id) }] as const];
  });
  return {
    price: priced(demoAmounts(id)),
    points: [],
    ...(others.length > 0 && { variants: Object.fromEntries(others) }),
  };
}
