import type { LocalizedText } from '../../src/protocol/text.ts';

/** Amounts as the main unit of a currency, which one of them has no decimals of. */
interface Amounts {
  readonly mug: number;
  readonly bag: number;
  readonly lamp: number;
  readonly throw: number;
  /** The set of two, before, at its lowest in 30 days, and by the plan. */
  readonly two: number;
  readonly was: number;
  readonly lowest: number;
  readonly planned: number;
  readonly delivery: number;
  /** On one set of two. */
  readonly duty: number;
  /** What a code takes off. */
  readonly code: number;
  /** What the shop gives by itself. */
  readonly gift: number;
}

/** Where somebody buys, and the words of that place. */
export interface Place {
  readonly country: 'GB' | 'DE' | 'JP' | 'AE';
  readonly lang: 'en' | 'de' | 'ja' | 'ar';
  readonly currency: string;
  readonly decimals: number;
  readonly amounts: Amounts;
  /** Whether the shop reckons duty and import tax for it. */
  readonly isAbroad: boolean;
  /** The manifest's own words for the market. */
  readonly delivery: LocalizedText;
  readonly duties: LocalizedText;
  readonly returns: LocalizedText;
  /** The shop's own words in its cart. */
  readonly cart: { readonly delivery: string; readonly code: string; readonly gift: string };
  /** The page around it. */
  readonly page: { readonly market: string; readonly links: readonly string[] };
}

export const PLACES = {
  GB: {
    country: 'GB',
    lang: 'en',
    currency: 'GBP',
    decimals: 2,
    amounts: {
      ...{ mug: 21, bag: 210, lamp: 165, throw: 102, two: 40, was: 45, lowest: 42, planned: 36 },
      ...{ delivery: 7.9, duty: 0, code: 3.6, gift: 5 },
    },
    isAbroad: true,
    delivery: 'Royal Mail, £7.90',
    duties: 'No duty: made in Portugal',
    returns: 'Free label, to an address in Leeds',
    cart: {
      delivery: 'Delivery to the United Kingdom, Royal Mail',
      code: '10% off this evening',
      gift: 'Opening week',
    },
    page: { market: 'United Kingdom, GBP', links: ['Table', 'Linen', 'Light', 'Leather', 'Live'] },
  },
  DE: {
    country: 'DE',
    lang: 'de',
    currency: 'EUR',
    decimals: 2,
    amounts: {
      ...{ mug: 24, bag: 245, lamp: 189, throw: 118, two: 46, was: 52, lowest: 48, planned: 41.4 },
      ...{ delivery: 6.9, duty: 0, code: 4.14, gift: 5 },
    },
    isAbroad: false,
    delivery: { de: 'DHL, 6,90\u00a0€' },
    duties: { de: 'Kein Zoll: Versand aus Porto' },
    returns: { de: 'Kostenloses Etikett, an eine Adresse in Leipzig' },
    cart: {
      delivery: 'Versand nach Deutschland, DHL',
      code: '10\u00a0% heute Abend',
      gift: 'Eröffnungswoche',
    },
    page: { market: 'Deutschland, EUR', links: ['Tisch', 'Leinen', 'Licht', 'Leder', 'Live'] },
  },
  JP: {
    country: 'JP',
    lang: 'ja',
    currency: 'JPY',
    decimals: 0,
    amounts: {
      ...{ mug: 4100, bag: 41_800, lamp: 32_200, throw: 20_100 },
      ...{ two: 7800, was: 8800, lowest: 8200, planned: 7020 },
      ...{ delivery: 1800, duty: 0, code: 702, gift: 800 },
    },
    isAbroad: true,
    delivery: { ja: 'ヤマト運輸、1,800円' },
    duties: { ja: '関税なし：ポルトガル製' },
    returns: { ja: '返送料無料、返送先は大阪' },
    cart: { delivery: '日本への配送、ヤマト運輸', code: '今夜限り10%オフ', gift: '開店記念' },
    page: { market: '日本、JPY', links: ['食卓', 'リネン', '照明', '革', 'ライブ'] },
  },
  AE: {
    country: 'AE',
    lang: 'ar',
    currency: 'AED',
    decimals: 2,
    amounts: {
      ...{ mug: 105, bag: 1050, lamp: 810, throw: 510 },
      ...{ two: 199, was: 225, lowest: 209, planned: 179.1 },
      ...{ delivery: 75, duty: 9.95, code: 17.91, gift: 20 },
    },
    isAbroad: true,
    delivery: { ar: 'أرامكس، \u200f75.00 درهماً إماراتياً' },
    duties: { ar: 'رسوم جمركية 5٪ تُدفع مع الطلب، ولا شيء عند الاستلام' },
    returns: { ar: 'ملصق إرجاع مجاني، إلى عنوان في دبي' },
    cart: {
      delivery: 'التوصيل إلى الإمارات، أرامكس',
      code: 'خصم 10٪ هذا المساء',
      gift: 'أسبوع الافتتاح',
    },
    page: {
      market: 'الإمارات، AED',
      links: ['المائدة', 'الكتان', 'الإضاءة', 'الجلود', 'مباشر'],
    },
  },
} as const satisfies Record<string, Place>;
