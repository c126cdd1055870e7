import { after, before, describe, it } from 'node:test';
import { cartContract } from '../../../src/testing/index.ts';
import {
  AJAX_FAULTS,
  openShopifyCart,
  startShopifyLine,
  visit,
  type ShopifyLine,
} from './shopify-line.ts';

const goods = {
  plenty: '40001',
  other: '40002',
  few: { ref: '40003', stock: 3 },
  soldOut: '40004',
  unknown: '49999',
};

for (const addsWhatThereIs of [true, false]) {
  const does = addsWhatThereIs ? 'adds what there is' : 'adds nothing';
  describe(`shopifyCart over the Ajax cart of a double that ${does} where it refuses`, () => {
    let line: ShopifyLine;
    before(async () => {
      line = await startShopifyLine({ addsWhatThereIs, oldErrors: !addsWhatThereIs });
    });
    after(() => line.close());

    cartContract(
      { describe, it },
      {
        open: async () => openShopifyCart(line, await visit(line)),
        goods,
        faults: addsWhatThereIs ? AJAX_FAULTS : [],
      },
    );
  });
}
