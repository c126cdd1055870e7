import { after, before, describe, it } from 'node:test';
import { cartContract, type CartGoods } from '../../../src/testing/index.ts';
import { PLAIN_FAULTS } from '../../unit/commerce/faulty-line.ts';
import { openStorefrontCart, startStorefrontLine, type StorefrontLine } from './stage.ts';

const TRIES = ['offers', 'tabs', 'elsewhere', 'expiry'] as const;

const goodsBy = (name: (number: string) => string): CartGoods => ({
  plenty: name('102'),
  other: name('101'),
  few: { ref: name('103'), stock: 3 },
  soldOut: name('104'),
  unknown: name('999'),
  codes: { off: 'TEN', notFor: 'MUGS', unknown: 'NOPE' },
  texts: { name: '_onair', beside: '_onair_last' },
  plan: { ref: name('108'), plan: 'gid://shopify/SellingPlan/7', unknown: '8' },
  rule: { ref: name('105'), min: 6, step: 6 },
});

const byGid = (ref: string): string => `gid://shopify/ProductVariant/${ref}`;

describe("storefrontCart at a double of Shopify's Storefront API, over a network that fails", () => {
  let line: StorefrontLine;
  before(async () => {
    line = await startStorefrontLine();
  });
  after(() => line.close());

  cartContract(
    { describe, it },
    {
      open: () => Promise.resolve(openStorefrontCart(line)),
      goods: goodsBy((number) => number),
      faults: PLAIN_FAULTS,
      tries: TRIES,
    },
  );

  describe('with a token, and variants by their global ids', () => {
    cartContract(
      { describe, it },
      {
        open() {
          const subject = openStorefrontCart(line, { key: 'public-token', country: 'JP' });
          return Promise.resolve({
            ...subject,
            async quantities() {
              const all = Object.entries(await subject.quantities());
              return Object.fromEntries(all.map(([ref, count]) => [byGid(ref), count]));
            },
            elsewhere: (ref: string, quantity: number) =>
              subject.elsewhere!(ref.slice(byGid('').length), quantity),
          });
        },
        goods: goodsBy(byGid),
        tries: TRIES,
        faults: ['down', 'lost'],
      },
    );
  });
});
