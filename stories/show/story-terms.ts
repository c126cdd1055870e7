import type { Manifest, Market, Product } from '../../src/protocol/manifest.ts';
import { storyManifest } from './story-manifest.ts';

const SELLER = {
  name: 'Kiln & Cloth',
  address: 'Rua do Forno 12\n4050-187 Porto\nPortugal',
  email: 'hello@kilnandcloth.example',
  url: 'https://www.kilnandcloth.example',
  policies: [
    {
      label: { en: 'Returns', de: 'Rückgabe', ja: '返品', 'zh-Hans': '退货', ar: 'الإرجاع' },
      url: '/#returns',
      rel: 'returns',
    },
    {
      label: {
        en: 'Privacy',
        de: 'Datenschutz',
        ja: 'プライバシー',
        'zh-Hans': '隐私',
        ar: 'الخصوصية',
      },
      url: '/#privacy',
      rel: 'privacy',
    },
  ],
};

/** Who is paid to speak, and who speaks on their own account. */
export const GUESTS = [
  {
    id: 'guest',
    name: 'Mina Ortega',
    role: {
      en: 'interior designer',
      de: 'Innenarchitektin',
      ja: 'インテリアデザイナー',
      'zh-Hans': '室内设计师',
      ar: 'مصممة ديكور',
    },
    speaksAs: 'paid',
  },
  { id: 'creator', name: 'Jonas Weber', speaksAs: 'creator' },
];

/** Where a product is reported. */
export const REPORT_LINK = {
  label: { en: 'Report something', de: 'Etwas melden' },
  url: '/#report',
  rel: 'report',
};

const LAMP_SAFETY = {
  maker: {
    name: 'Lumen Atelier',
    address: '18 Kiln Lane\nStoke-on-Trent ST1 5AA\nUnited Kingdom',
    email: 'safety@lumen.example',
  },
  responsible: {
    name: 'Kiln & Cloth',
    address: 'Rua do Forno 12\n4050-187 Porto\nPortugal',
    url: 'https://www.kilnandcloth.example/safety',
  },
  identifier: 'PL-2 / 2026-09',
  warnings: [
    {
      en: 'Bulbs up to 7 W only',
      de: 'Nur Leuchtmittel bis 7 W',
      ja: '電球は7W以下のみ使用できます',
      'zh-Hans': '仅限 7 W 以下灯泡',
      ar: 'مصابيح حتى 7 واط فقط',
    },
  ],
};

const withDates = (market: Market): Market =>
  ({
    ...market,
    arrives: { from: '2026-11-30', to: '2026-12-02' },
    returnsUntil: '2027-01-04',
  }) as Market;

/** The story's show with all that its terms can tell: details that a manifest keeps until they are read. */
export function termsManifest(): Partial<Manifest> {
  const { hosts, markets, products, links } = storyManifest();
  const entries = Object.entries(markets).map(([country, one]) => [country, withDates(one)]);
  return {
    seller: SELLER,
    hosts: [...hosts.map((host) => ({ ...host, speaksAs: 'employee' })), ...GUESTS],
    markets: Object.fromEntries(entries) as Manifest['markets'],
    products: products.map((product) =>
      product.id === 'lamp' ? ({ ...product, safety: LAMP_SAFETY } as Product) : product,
    ),
    links: [...links, REPORT_LINK],
  };
}
