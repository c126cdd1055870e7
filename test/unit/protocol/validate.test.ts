import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { report } from '../../../src/cli/report.ts';
import { validate } from '../../../src/cli/validate.ts';
import { goodShow, type Loose } from './good-show.ts';

/** What a merchant reads after `change` was made to a good show. */
function validated(change: (show: Loose) => void): {
  readonly ok: boolean;
  readonly words: string;
} {
  const show = goodShow();
  change(show);
  const validation = validate(JSON.stringify(show));
  return { ok: validation.ok, words: report('show.json', validation) };
}

describe('the words for a merchant', () => {
  const mended: readonly [string, (show: Loose) => void, RegExp][] = [
    [
      'an amount with comma and sign',
      (show) => (show.products[0].price.amount = '24,50 €'),
      /"24\.50"/,
    ],
    [
      'a currency in small letters',
      (show) => (show.products[0].price.currency = 'eur'),
      /4217: "EUR"/,
    ],
    ['a script', (show) => (show.links[0].url = 'javascript:alert(1)'), /For safety.*https:/],
    ['a word in capitals', (show) => (show.state = 'Live'), /Did you mean "live"\?/],
    [
      'a field that is missing',
      (show) => delete show.title,
      /the title — title\n.*came nothing\n  Add "title"\./,
    ],
    [
      'a time without offset',
      (show) => (show.startsAt = '2026-11-25 19:00'),
      /Give date, time and offset/,
    ],
    [
      'two products with one id',
      (show) => (show.products[1].id = 'mug'),
      /product 2 \("Saddle bag"\)/,
    ],
    ['a market that is none', (show) => (show.markets.de = {}), /market "de".*\n.*\n.*3166: "DE"/],
    [
      'a price of a market',
      (show) => (show.markets.AE.products.mug.price.amount = 1),
      /the price of product "mug" of market "AE"/,
    ],
    [
      'a price of a market’s variant',
      (show) =>
        (show.markets.AE.products.mug.variants = { 'mug-cream': { price: { amount: '24' } } }),
      /currency of the price of variant "mug-cream" of product "mug" of market "AE"/,
    ],
    [
      'a text in one language',
      (show) => (show.products[3].title.ar = 5),
      /"ar" of the title of product 4/,
    ],
    ['another version', (show) => (show.onair = 2), /of another version/],
    ['a list that is none', (show) => (show.products = {}), /square brackets/],
  ];
  for (const [name, change, expected] of mended)
    it(`helps with ${name}`, () => {
      const { ok, words } = validated(change);
      assert.equal(ok, false);
      assert.match(words, expected);
    });

  const hinted: readonly [string, (show: Loose) => void, RegExp][] = [
    ['has no seller', (show) => delete show.seller, /There is no seller/],
    ['has no products', (show) => delete show.products, /There are no products/],
    ['has no media', (show) => (show.media = []), /There is no media source/],
    [
      'has ended without a replay',
      (show) => {
        show.state = 'ended';
        delete show.replay;
      },
      /has no replay/,
    ],
    [
      'prices a variant that there is not',
      (show) => (show.markets.AE.products.mug.variants = { 'mug-pink': {} }),
      /Product "mug" has no variant "mug-pink"/,
    ],
    ['cannot be asked', (show) => delete show.feed.sendUrl, /viewers cannot ask/],
    [
      'has a misspelt field',
      (show) => {
        show.products[0].pircture = 1;
        delete show.products[0].pictures;
      },
      /product 1 \("Stoneware mug"\).*\n.*Did you mean "pictures"\?/,
    ],
    [
      'names a product that is not there',
      (show) => (show.agenda[0].productIds = ['vase']),
      /There is no product "vase"/,
    ],
    ['ends before it starts', (show) => (show.endsAt = show.startsAt), /ends before it starts/],
    [
      'has a reduced price alone',
      (show) =>
        delete show.markets.DE && (show.products[0].price.was = { amount: '30', currency: 'EUR' }),
      /lowest price of the last 30 days/,
    ],
    [
      'fetches from a socket',
      (show) => (show.media[1].url = 'wss://live.example/'),
      /A whep source is fetched/,
    ],
  ];
  for (const [name, change, expected] of hinted)
    it(`hints, and no more, when a show ${name}`, () => {
      const { ok, words } = validated(change);
      assert.match(words, expected);
      assert.equal(ok, true);
    });
});
