import { createCart } from '../../src/commerce/cart.ts';
import { memoryCart } from '../../src/commerce/memory/adapter.ts';
import type { CartPort, LandedCost } from '../../src/core/cart.ts';
import type { MarketDetails, ProductDetails } from '../../src/protocol/details.ts';
import type { Manifest, Product } from '../../src/protocol/manifest.ts';
import { createFakeClock, type FakeClock } from '../../src/testing/fake-clock.ts';
import { eur, storyBag, storyCart, storyGoods } from './story-cart.ts';
import { products } from './story-products.ts';

/** The story's products, one of them with details and whatever else a manifest says of it. */
export const detailed = (
  id: string,
  change: Partial<Product> & Partial<ProductDetails>,
): Pick<Manifest, 'products'> => products({ [id]: change });

/** Two ways to get it again and again; the first with a price of its own. */
export const PLANS: ProductDetails['plans'] = [
  {
    id: 'monthly',
    label: { en: 'Every month', de: 'Jeden Monat', ja: '毎月', ar: 'كل شهر' },
    summary: {
      en: 'Pause or end it at any time',
      de: 'Jederzeit pausieren oder beenden',
      ja: 'いつでも休止・解約できます',
      ar: 'أوقفه أو أنهه متى شئت',
    },
    price: { amount: '170.10', currency: 'EUR', taxIncluded: true },
    refs: { memory: 'monthly-10' },
  },
  {
    id: 'quarterly',
    label: {
      en: 'Every three months',
      de: 'Alle drei Monate',
      ja: '3か月ごと',
      ar: 'كل ثلاثة أشهر',
    },
    refs: {},
  },
];

/** A set of two things of this show and one that it does not sell alone. */
export const BUNDLE: ProductDetails['bundle'] = [
  {
    title: { en: 'Stoneware mug, cream', de: 'Becher, Creme', ja: '炻器のマグ', ar: 'كوب خزفي' },
    quantity: 2,
    productId: 'mug',
  },
  {
    title: {
      en: 'Linen throw, sage',
      de: 'Leinenplaid, Salbei',
      ja: 'リネンのスロー',
      ar: 'غطاء كتان',
    },
    quantity: 1,
    productId: 'throw',
  },
  {
    title: { en: 'Gift box', de: 'Geschenkkarton', ja: 'ギフトボックス', ar: 'علبة هدية' },
    quantity: 1,
  },
];

export const SAFETY: NonNullable<ProductDetails['safety']> = {
  maker: {
    name: 'Olaria do Bairro, Lda.',
    address: 'Rua da Escola 12, 4000-001 Porto, Portugal',
    email: 'safety@olaria.example',
  },
  responsible: {
    name: 'Kiln & Cloth GmbH',
    address: 'Musterweg 3, 04109 Leipzig, Germany',
    url: 'https://kiln.example/safety',
  },
  identifier: 'TL-2 / 2026-08',
  warnings: [
    {
      en: 'The glass gets hot: let it cool before you touch it.',
      de: 'Das Glas wird heiß: Lassen Sie es abkühlen, bevor Sie es anfassen.',
      ja: 'ガラスは熱くなります。冷めてから触れてください。',
      ar: 'يسخن الزجاج: دعه يبرد قبل لمسه.',
    },
  ],
};

/** The dates of the viewer's market. */
export const DATES: MarketDetails = {
  arrives: { from: '2026-11-28', to: '2026-12-02' },
  returnsUntil: '2027-01-31',
};

/** A country with dates, and what else the story says of it. */
export function datedMarket(
  country = 'DE',
  dates: MarketDetails = DATES,
): Pick<Manifest, 'markets'> {
  const market = {
    languages: [],
    delivery: { en: 'DHL, €6.90', de: 'DHL, 6,90 €', ja: 'DHL、€6.90', ar: 'DHL، €6.90' },
    duties: {
      en: 'No duty: it ships from Porto',
      de: 'Kein Zoll: Versand aus Porto',
      ja: '関税なし：ポルトから発送',
      ar: 'بلا رسوم جمركية: يُشحن من بورتو',
    },
    returns: {
      en: 'To an address in Leipzig',
      de: 'An eine Adresse in Leipzig',
      ja: '返送先はライプツィヒ',
      ar: 'إلى عنوان في لايبزيغ',
    },
    products: {},
    ...dates,
  };
  return { markets: { [country]: market } };
}

export const LANDED: LandedCost = {
  duty: eur('8.51'),
  tax: eur('39.50'),
  total: eur('237.01'),
  paid: 'with-order',
  asOf: '2026-11-26T14:03:00.000Z',
};

/** The double of a cart that stands still, which knows plans. */
export const planCart = (): CartPort => ({
  ...storyCart({ cart: storyBag([]) }),
  planRef: (ref, plan) => `${ref}+${plan}`,
});

/** The same that is asked for duty and tax: the answer as given, or none ever. */
export const landedCart = (answer: Promise<LandedCost | null>): CartPort => ({
  ...storyCart({ cart: storyBag([]) }),
  landedCost: () => answer,
});

/** The real cart over a shop in memory that sells the story's goods by plans, too. */
export function workingPlanCart(): { readonly cart: CartPort; readonly clock: FakeClock } {
  const clock = createFakeClock(Date.parse('2026-11-26T14:03:12Z'));
  const once = storyGoods();
  const byPlan = Object.entries(once).flatMap(([ref, good]) =>
    ['monthly-10', 'quarterly'].map((plan) => [`${ref}+${plan}`, good] as const),
  );
  const shop = memoryCart({ goods: { ...once, ...Object.fromEntries(byPlan) }, clock });
  const planRef = (ref: string, plan: string): string => `${ref}+${plan}`;
  return { cart: createCart({ adapter: { ...shop, planRef }, clock }), clock };
}
