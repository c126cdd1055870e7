import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readManifest } from '../../../src/protocol/index.ts';
import { goodShow, goodShowText, json, pathsOf, readChanged, valueOf } from './good-show.ts';

const MINIMAL = {
  onair: 1,
  id: 'a',
  title: 'A show',
  state: 'scheduled',
  startsAt: '2026-11-25T19:00:00Z',
};

describe('readManifest', () => {
  it('gives back a full show as it is, from text and from a value', () => {
    for (const input of [goodShowText, goodShow()]) {
      const result = readManifest(input);
      assert.deepEqual(result.issues, []);
      assert.deepEqual(json(valueOf(result)), goodShow());
    }
  });

  it('fills in what may be missing', () => {
    assert.deepEqual(json(valueOf(readManifest(MINIMAL))), {
      ...MINIMAL,
      lang: 'en',
      hosts: [],
      media: [],
      captions: [],
      products: [],
      agenda: [],
      markets: {},
      links: [],
    });
  });

  it('freezes all of it', () => {
    const { products, title } = valueOf(readManifest(goodShow()));
    const [mug] = products;
    for (const part of [products, mug, mug?.price, mug?.pictures, title])
      assert.ok(Object.isFrozen(part));
  });

  for (const key of ['onair', 'id', 'title', 'state', 'startsAt'])
    it(`is not a show without ${key}`, () => {
      const result = readManifest({ ...MINIMAL, [key]: undefined });
      assert.ok(!result.ok && result.reason === 'invalid');
      assert.deepEqual(pathsOf(result), [key]);
      assert.equal(result.issues[0]?.got, 'nothing');
    });

  it('says where, what was expected and what came', () => {
    const result = readChanged((show) => (show.products[2].price.amount = 24));
    assert.deepEqual(result.issues, [
      {
        path: 'products[2].price.amount',
        expected: 'a decimal number as a string, like "24.00"',
        got: '24 (a number)',
      },
    ]);
  });

  it('tells another major version apart, and says nothing else of it', () => {
    const result = readManifest({ onair: 2, shape: 'quite different' });
    assert.ok(!result.ok && result.reason === 'unsupported-version');
    assert.deepEqual(result.issues, [{ path: 'onair', expected: '1', got: '2 (a number)' }]);
  });

  it('takes who is on the stage of a room and who small over it, and keeps a room without a bad name', () => {
    const media = (said: object): unknown => ({
      ...MINIMAL,
      media: [{ type: 'livekit', url: 'wss://livekit.example/', ...said }],
    });
    const said = { stage: 'host', inset: 'guest' };
    assert.deepEqual(json(valueOf(readManifest(media(said))).media[0]), {
      type: 'livekit',
      url: 'wss://livekit.example/',
      ...said,
    });
    for (const inset of ['', ['guest'], 7, null]) {
      const result = readManifest(media({ inset }));
      assert.deepEqual(pathsOf(result), ['media[0].inset']);
      const [source] = valueOf(result).media;
      assert.deepEqual([source?.type, source?.inset], ['livekit', undefined]);
    }
  });

  it('keeps fields that it does not know', () => {
    const value = valueOf(
      readChanged((show) => {
        show.theme = { accent: '#123456', steps: [1, null, true] };
        show.products[0].weight = { grams: 380 };
      }),
    );
    assert.deepEqual(json(value).theme, { accent: '#123456', steps: [1, null, true] });
    assert.deepEqual(json(value.products[0]).weight, { grams: 380 });
  });

  it('is not JSON when it is a web page, empty or cut off', () => {
    for (const text of ['<!doctype html><title>404</title>', '', goodShowText.slice(0, 2000)]) {
      const result = readManifest(text);
      assert.ok(!result.ok && result.reason === 'not-json');
      assert.equal(result.issues.length, 1);
    }
  });

  it('refuses everything that is no object', () => {
    for (const input of [null, undefined, 7, true, [], () => 1, Symbol('x'), 10n, 'null', '[]'])
      assert.equal(readManifest(input).ok, false);
  });
});

describe('readManifest sets one bad thing aside and keeps the rest', () => {
  const lists: readonly [string, (show: ReturnType<typeof goodShow>) => void, number][] = [
    ['products', (show) => (show.products[1] = { id: 'no-title' }), 3],
    ['hosts', (show) => (show.hosts[0].name = 3), 0],
    ['links', (show) => (show.links[0].url = 'javascript:alert(1)'), 0],
    ['agenda', (show) => (show.agenda[2].kind = 'party'), 3],
    ['media', (show) => (show.media[1].url = 'ftp://shop.example/live'), 2],
    ['captions', (show) => (show.captions[0].lang = '?'), 0],
  ];
  for (const [key, change, left] of lists)
    it(`of ${key}`, () => {
      const result = readChanged(change);
      const value = valueOf(result);
      assert.equal((value[key as keyof typeof value] as readonly unknown[]).length, left);
      assert.ok(pathsOf(result).every((path) => path.startsWith(key)));
      const { [key as 'products']: _one, ...rest } = json(value);
      const { [key as 'products']: _other, ...expected } = goodShow();
      assert.deepEqual(rest, expected);
    });

  it('of markets', () => {
    const result = readChanged((show) => {
      show.markets.deutschland = { currency: 'EUR' };
      show.markets.DE.products.bag.price.currency = 'euro';
    });
    const { markets } = valueOf(result);
    assert.deepEqual(Object.keys(markets), ['DE', 'AE', 'CN']);
    assert.equal(markets['DE']?.products['bag']?.price, undefined);
    assert.deepEqual(pathsOf(result), [
      'markets["DE"].products["bag"].price.currency',
      'markets["deutschland"]',
    ]);
  });

  it('of a market’s variants, and keeps the good ones', () => {
    const aed = { amount: '199.00', currency: 'AED' };
    const result = readChanged((show) => {
      show.markets.AE.products.mug.variants = {
        'mug-cream': { price: aed, unavailable: false },
        'mug-moss': { price: { ...aed, amount: 199 } },
        'mug-slate': 'none',
      };
      show.markets.AE.products.bag = { variants: [] };
    });
    const { mug, bag } = valueOf(result).markets['AE']!.products;
    assert.deepEqual(json(mug?.variants), {
      'mug-cream': { price: aed, unavailable: false },
      'mug-moss': {},
    });
    assert.deepEqual(json(bag), { points: [] });
    const at = 'markets["AE"].products';
    assert.deepEqual(pathsOf(result), [
      `${at}["mug"].variants["mug-moss"].price.amount`,
      `${at}["mug"].variants["mug-slate"]`,
      `${at}["bag"].variants`,
    ]);
  });

  it('and leaves out a bad part that a product can be without', () => {
    const result = readChanged((show) => {
      show.products[0].price = '24 EUR';
      show.products[0].pictures[1].url = 'data:image/png;base64,AA==';
    });
    const [mug] = valueOf(result).products;
    assert.equal(mug?.id, 'mug');
    assert.equal(mug.price, undefined);
    assert.equal(mug.pictures.length, 2);
    assert.deepEqual(pathsOf(result), ['products[0].pictures[1].url', 'products[0].price']);
  });

  it('and never a variant with half of its options', () => {
    const result = readChanged((show) => (show.products[0].variants[0].options.colour = 5));
    assert.equal(valueOf(result).products[0]?.variants.length, 2);
  });

  it('of two with the same id', () => {
    const result = readChanged((show) => (show.products[3].id = 'mug'));
    assert.deepEqual(
      valueOf(result).products.map(({ id }) => id),
      ['mug', 'bag', 'lamp'],
    );
    assert.deepEqual(pathsOf(result), ['products[3].id']);
  });

  it('even a list that is none, or a text where an object belongs', () => {
    const result = readChanged((show) => {
      show.products = 'all';
      show.seller = 'Kiln & Cloth';
      show.feed = 1;
    });
    const value = valueOf(result);
    assert.deepEqual(value.products, []);
    assert.equal(value.seller, undefined);
    assert.deepEqual(pathsOf(result), ['seller', 'feed', 'products']);
  });
});

describe('readManifest checks single values', () => {
  const at = (key: string, value: unknown): readonly string[] =>
    pathsOf(readManifest({ ...MINIMAL, [key]: value }));

  it('takes times with an offset alone', () => {
    for (const good of [
      '2026-11-25T19:00:00Z',
      '2026-11-25T19:00+01:00',
      '2026-02-28T23:59:59.999-08:30',
    ])
      assert.deepEqual(at('endsAt', good), []);
    for (const bad of [
      '2026-11-25',
      '2026-11-25T19:00:00',
      '2026-13-01T00:00:00Z',
      '2026-11-25T25:00:00Z',
      '25.11.2026 19:00',
      'tomorrow',
      1764097200000,
      '',
    ])
      assert.deepEqual(at('endsAt', bad), ['endsAt'], String(bad));
  });

  it('takes time zones that exist', () => {
    assert.deepEqual(at('timeZone', 'Asia/Shanghai'), []);
    for (const bad of ['Lisbon', '+01:00', 'Europe/Nowhere', ''])
      assert.deepEqual(at('timeZone', bad), ['timeZone']);
  });

  it('takes language tags that look like some', () => {
    for (const good of ['en', 'zh-Hans', 'ar-AE', 'de-CH-1996'])
      assert.deepEqual(at('lang', good), []);
    for (const bad of ['', 'e', 'english language', 'en_US', 'constructor', '<b>'])
      assert.deepEqual(at('lang', bad), ['lang'], bad);
  });

  it('takes money as digits and three capital letters', () => {
    const price = (amount: unknown, currency: unknown): readonly string[] =>
      at('products', [{ id: 'p', title: 'P', price: { amount, currency } }]);
    for (const good of ['24.00', '0', '1500', '0.125']) assert.deepEqual(price(good, 'JPY'), []);
    for (const bad of ['24,00', '€24', '-1', '1e3', '.5', '24.', 'NaN', ' 24', 24])
      assert.deepEqual(price(bad, 'EUR'), ['products[0].price.amount'], String(bad));
    for (const bad of ['eur', 'EURO', '€', 5])
      assert.deepEqual(price('1', bad), ['products[0].price.currency']);
  });
});
