import type { CartPort, RefusedChange } from '../../src/core/cart.ts';
import { planRef } from '../../src/commerce/memory/goods.ts';
import type { MarketDetails, ProductDetails } from '../../src/protocol/details.ts';
import type { Manifest, Market, MarketProduct, Product } from '../../src/protocol/manifest.ts';
import type { Money, Price } from '../../src/protocol/money.ts';
import type { Place } from './facts-places.ts';
import { refusal, storyBag, storyCart, storyLine } from './story-cart.ts';
import { inOrder, STORY_LOG } from './story-log.ts';
import { storyManifest } from './story-manifest.ts';
import { at } from './story-questions.ts';
import type { StoryShowOptions } from './story-show.ts';
import { GUESTS, termsManifest } from './story-terms.ts';

const TWO = 'mug-cream-two';
const THROW = 'throw-sage-lap';
const DATES: MarketDetails = {
  arrives: { from: '2026-11-30', to: '2026-12-03' },
  returnsUntil: '2027-01-31',
};
const PORTO = {
  en: 'Rua do Forno 12\n4050-187 Porto\nPortugal',
  ja: 'Rua do Forno 12\n4050-187 Porto\nポルトガル',
  ar: 'Rua do Forno 12\n4050-187 Porto\nالبرتغال',
};
const POTTER = {
  ...{ id: 'potter', name: 'Inês Ramos', speaksAs: 'employee' },
  role: { en: 'potter', de: 'Töpferin', ja: '陶芸家', ar: 'صانعة فخار' },
};

const moneyIn =
  ({ currency, decimals }: Place) =>
  (amount: number): Money => ({ amount: amount.toFixed(decimals), currency });

/** A show that tells all that decides abroad, as somebody in that place meets it. */
export function factsShow(place: Place): StoryShowOptions {
  return {
    manifest: factsManifest(place),
    cart: factsCart(place),
    log: inOrder([
      ...STORY_LOG,
      {
        type: 'product.pin',
        at: at('14:02:40'),
        data: { productId: 'mug', variantId: TWO },
      },
    ]),
  };
}

function factsManifest(place: Place): Partial<Manifest> {
  const terms = termsManifest();
  const products = storyManifest().products.map((product) =>
    product.id === 'mug' ? ({ ...product, ...mugDetails(place) } as Product) : product,
  );
  return {
    ...terms,
    ...{ products, markets: { [place.country]: marketOf(place) } },
    seller: { ...terms.seller, address: PORTO } as Manifest['seller'],
    hosts: [POTTER, ...GUESTS],
  };
}

function marketOf(place: Place): Market {
  const { country, currency, lang, delivery, duties, returns, amounts } = place;
  const money = moneyIn(place);
  const priced = (amount: number): MarketProduct => ({
    price: { ...money(amount), taxIncluded: true },
    points: [],
  });
  const two: Price = {
    ...{ ...money(amounts.two), taxIncluded: true },
    ...{ was: money(amounts.was), lowest: money(amounts.lowest) },
    unitPrice: { ...money(amounts.two / 2), per: { value: '1', unit: 'item' } },
  };
  const glazes = ['cream', 'moss', 'slate'];
  const sets = glazes.map((glaze) => [`mug-${glaze}-two`, { price: two }] as const);
  const beds = ['sage', 'sand', 'ink'].map((colour) => {
    const price = { ...money(amounts.throw * 1.5), taxIncluded: true };
    return [`throw-${colour}-bed`, { price }] as const;
  });
  return {
    ...{ country, currency, languages: [lang], delivery, duties, returns, ...DATES },
    products: {
      mug: { ...priced(amounts.mug), variants: Object.fromEntries(sets) },
      bag: priced(amounts.bag),
      lamp: priced(amounts.lamp),
      throw: { ...priced(amounts.throw), variants: Object.fromEntries(beds) },
    },
  };
}

const mugDetails = (place: Place): Partial<ProductDetails> => ({
  plans: [
    {
      id: 'quarterly',
      label: {
        en: 'A new glaze every three months',
        de: 'Alle drei Monate eine neue Glasur',
        ja: '3か月ごとに新しい釉薬',
        ar: 'لون جديد كل ثلاثة أشهر',
      },
      summary: {
        en: 'Pause or end it at any time',
        de: 'Jederzeit pausieren oder beenden',
        ja: 'いつでも休止・解約できます',
        ar: 'أوقفه مؤقتاً أو أنهه متى شئت',
      },
      price: { ...moneyIn(place)(place.amounts.planned), taxIncluded: true },
      refs: {},
    },
  ],
  bundle: [
    {
      title: {
        en: 'Stoneware mug, 240 ml',
        de: 'Becher aus Steinzeug, 240\u00a0ml',
        ja: '炻器のマグ、240ml',
        ar: 'كوب من الخزف الحجري، 240 مل',
      },
      quantity: 2,
    },
    {
      title: { en: 'Linen throw', de: 'Leinenplaid', ja: 'リネンのスロー', ar: 'غطاء من الكتان' },
      quantity: 1,
      productId: 'throw',
    },
    {
      title: { en: 'Gift box', de: 'Geschenkkarton', ja: 'ギフトボックス', ar: 'علبة هدية' },
      quantity: 1,
    },
  ],
  safety: {
    maker: {
      name: 'Olaria do Bairro, Lda.',
      address: {
        en: 'Rua da Escola 12\n4000-001 Porto\nPortugal',
        ja: 'Rua da Escola 12\n4000-001 Porto\nポルトガル',
        ar: 'Rua da Escola 12\n4000-001 Porto\nالبرتغال',
      },
      email: 'safety@olaria.example',
    },
    responsible: {
      name: 'Kiln & Cloth',
      address: PORTO,
      url: 'https://www.kilnandcloth.example/safety',
    },
    identifier: 'TC-2 / 2026-09',
    warnings: [
      {
        en: 'Not for the hob or an open flame.',
        de: 'Nicht für Herdplatte oder offene Flamme.',
        ja: '直火や電気コンロにはかけられません。',
        ar: 'لا يوضع على الموقد ولا على لهب مكشوف.',
      },
    ],
  },
});

/** A bag with a plan, something of which there was less than asked for, something taken out, and codes. */
function factsCart(place: Place): CartPort {
  const { amounts, cart: words, currency, lang, isAbroad } = place;
  const money = moneyIn(place);
  const ref = planRef(TWO, 'quarterly');
  const lines = [
    storyLine(TWO, 1, {
      ...{ ref, unitPrice: money(amounts.planned), total: money(amounts.planned) },
    }),
    storyLine(THROW, 3, {
      ...{ max: 3, unitPrice: money(amounts.throw), total: money(amounts.throw * 3) },
    }),
  ];
  const sum = amounts.planned + amounts.throw * 3;
  const cart = storyBag(lines, {
    ...{ currency, lang, subtotal: money(sum), duty: money(amounts.duty) },
    delivery: { label: words.delivery, price: money(amounts.delivery) },
    discounts: [
      { label: words.gift, applies: true, amount: money(amounts.gift) },
      { code: 'EVENING10', label: words.code, applies: true, amount: money(amounts.code) },
      { code: 'LAMPS', applies: false },
    ],
    total: money(sum + amounts.delivery + amounts.duty - amounts.code - amounts.gift),
  });
  const lamp = storyLine('lamp-eu', 1, { total: money(amounts.lamp) });
  const issue = { code: 'not-enough-stock', ref: THROW, available: 3 } as const;
  const refused: Record<string, RefusedChange> = {
    [THROW]: {
      ...refusal(issue, { status: 'partial', added: 3 }),
      asked: { opId: 'throws', kind: 'add', ref: THROW, quantity: 5, productId: 'throw' },
    },
  };
  const state = { cart, refused, removed: [{ line: lamp, at: 0 }] };
  return {
    ...storyCart(state, 'memory', { takesCodes: true }),
    ...(isAbroad && {
      landedCost: () =>
        Promise.resolve({
          duty: money(amounts.duty),
          tax: money(0),
          total: money(amounts.two + amounts.duty),
          paid: 'with-order',
          asOf: at('14:03:00'),
        }),
    }),
  };
}
