import { after, before, describe, it } from 'node:test';
import { cartContract } from '../../../src/testing/index.ts';
import { PLAIN_FAULTS } from '../../unit/commerce/faulty-line.ts';
import { openStorefrontCart, startStorefrontLine, type StorefrontLine } from './stage.ts';

const GOODS = {
  plenty: '101',
  other: '102',
  few: { ref: '103', stock: 3 },
  soldOut: '104',
  unknown: '999',
};

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
      goods: GOODS,
      faults: PLAIN_FAULTS,
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
        goods: {
          plenty: byGid('101'),
          other: byGid('102'),
          few: { ref: byGid('103'), stock: 3 },
          soldOut: byGid('104'),
          unknown: byGid('999'),
        },
        faults: ['down', 'lost'],
      },
    );
  });
});
