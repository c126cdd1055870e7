import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { wooCart } from '../../../src/commerce/woocommerce/adapter.ts';
import type { CartIssueCode } from '../../../src/core/cart.ts';
import { RECORDINGS, recordedBody } from '../../doubles/woocommerce/recordings.ts';
import { startWooDouble, type WooDouble } from '../../doubles/woocommerce/server.ts';
import { call, network, one, URL_OF_SHOP, visitOf } from './woocommerce-recorded.ts';

const CODES: Readonly<Record<string, CartIssueCode>> = {
  'add S over stock (have 3 of 5) x9': 'not-enough-stock',
  'add M x5 of 2': 'not-enough-stock',
  'add L OOS': 'out-of-stock',
  'add parent without variation': 'options-required',
  'unknown product': 'variant-unavailable',
  'qty 0': 'quantity-rule',
  'solo again': 'limit',
  'update qty 0': 'quantity-rule',
};

const added = { status: 201, body: recordedBody('add simple') };

describe('wooCart', () => {
  let shop: WooDouble;
  before(async () => {
    shop = await startWooDouble();
  });
  after(() => shop.close());

  const visit = () => visitOf(shop);

  describe('where the shop says no', () => {
    for (const { name, status, body } of RECORDINGS.filter((record) => record.name in CODES)) {
      it(`tells why, in plain text: ${name}`, async () => {
        const { fetch } = network(({ method }) =>
          method === 'GET' ? { body: recordedBody('get cart') } : { status, body },
        );
        const result = await wooCart({ url: URL_OF_SHOP, fetch }).add(one('14'), call());
        assert.equal(result.status, 'rejected');
        assert.equal(result.issues[0]?.code, CODES[name]);
        const { message } = body as { message: string };
        assert.equal(result.issues[0]?.message, message.replaceAll('&quot;', '"'));
        assert.doesNotMatch(result.issues[0]?.message ?? '&', /&/);
      });
    }

    it('tells of a code that it does not know, and of one that is a trap', async () => {
      for (const code of ['my_plugin_says_no', 'constructor', 7]) {
        const { fetch } = network(({ method }) =>
          method === 'GET'
            ? { body: recordedBody('get cart') }
            : { status: 400, body: { code, message: 'Only &lt;b&gt;members&lt;/b&gt;.' } },
        );
        const { issues } = await wooCart({ url: URL_OF_SHOP, fetch }).add(one('14'), call());
        assert.deepEqual(issues, [
          { code: 'unknown', severity: 'error', ref: '14', message: 'Only <b>members</b>.' },
        ]);
      }
    });

    it('says how many may still be had, where it is known', async () => {
      const { adapter } = visit();
      await adapter.read(call());
      const [unknown] = (await adapter.add(one('12', 3), call())).issues;
      assert.equal(unknown?.available, undefined);
      await adapter.offers!(['12'], call());
      const [known] = (await adapter.add(one('12', 3), call())).issues;
      assert.deepEqual([known?.code, known?.available], ['not-enough-stock', 2]);
      await adapter.add(one('11', 3), call());
      const [more] = (await adapter.add(one('11', 9), call())).issues;
      assert.deepEqual([more?.code, more?.available], ['not-enough-stock', 2]);
    });

    it('says the limit of a line that is set too high', async () => {
      const { adapter } = visit();
      const { cart } = await adapter.add(one('11'), call());
      const result = await adapter.setQuantity(cart!.lines[0]!.id, 9, call());
      assert.equal(result.status, 'rejected');
      assert.deepEqual([result.issues[0]?.code, result.issues[0]?.available], ['limit', 5]);
    });

    it('says that a line is gone, and what is there instead', async () => {
      const { adapter } = visit();
      await adapter.add(one('14'), call());
      for (const quantity of [2, 0]) {
        const result = await adapter.setQuantity('gone', quantity, call());
        assert.deepEqual([result.status, result.issues[0]?.code], ['rejected', 'line-gone']);
        assert.deepEqual(
          result.cart?.lines.map(({ ref }) => ref),
          ['14'],
        );
      }
    });

    it('refuses a ref that is none of this shop without asking it', async () => {
      const { fetch, seen } = network(() => added);
      const adapter = wooCart({ url: URL_OF_SHOP, fetch });
      for (const ref of ['gid://shopify/ProductVariant/1', '0', '-1', '1e3', '10?', '']) {
        const result = await adapter.add(one(ref), call());
        assert.equal(result.issues[0]?.code, 'variant-unavailable', ref);
      }
      assert.deepEqual(seen, []);
    });
  });

  describe('where what comes in is not what was asked', () => {
    it('tells how many came in of a first line that the shop cut to its limit', async () => {
      shop.goods.get(14)!.limits.maximum = 4;
      const { adapter, held } = visit();
      const result = await adapter.add(one('14', 6), call());
      shop.goods.get(14)!.limits.maximum = 9_999;
      assert.deepEqual([result.status, result.added], ['partial', 4]);
      assert.deepEqual([result.issues[0]?.code, result.issues[0]?.available], ['limit', 0]);
      assert.deepEqual(held(), [{ id: 14, quantity: 4 }]);
    });

    it('tells it too where the line that was there had been taken out elsewhere', async () => {
      const { adapter, fetch, held } = visit();
      await adapter.add(one('14'), call());
      const elsewhere = wooCart({ url: shop.url, fetch });
      const there = await elsewhere.read(call());
      await elsewhere.setQuantity(there!.lines[0]!.id, 0, call());
      assert.deepEqual(held(), []);
      shop.goods.get(14)!.limits.maximum = 4;
      const result = await adapter.add(one('14', 6), call());
      shop.goods.get(14)!.limits.maximum = 9_999;
      assert.deepEqual([result.status, result.added], ['partial', 4]);
    });

    it('tells how many came in of a first line that the shop rounded to its step', async () => {
      shop.goods.get(14)!.limits.multiple_of = 4;
      const { adapter } = visit();
      const result = await adapter.add(one('14', 5), call());
      shop.goods.get(14)!.limits.multiple_of = 1;
      assert.deepEqual([result.status, result.added], ['partial', 4]);
      assert.equal(result.issues[0]?.code, 'quantity-rule');
    });

    it('takes in the shop’s minimum, and says that all came in', async () => {
      shop.goods.get(14)!.limits.minimum = 6;
      const { adapter, held } = visit();
      const result = await adapter.add(one('14', 2), call());
      shop.goods.get(14)!.limits.minimum = 1;
      assert.deepEqual([result.status, result.added], ['ok', 2]);
      assert.deepEqual(held(), [{ id: 14, quantity: 6 }]);
    });

    it('lets one in of what is sold one by one', async () => {
      const { adapter, held } = visit();
      const first = await adapter.add(one('15', 2), call());
      assert.deepEqual([first.status, first.added, first.issues[0]?.code], ['partial', 1, 'limit']);
      const again = await adapter.add(one('15'), call());
      assert.deepEqual([again.status, again.issues[0]?.code], ['rejected', 'limit']);
      assert.deepEqual(held(), [{ id: 15, quantity: 1 }]);
    });

    it('adds what it can of several things', async () => {
      const { adapter, held } = visit();
      const lines = [...one('14', 2), ...one('13'), ...one('11')];
      const result = await adapter.add(lines, call());
      assert.deepEqual([result.status, result.added], ['partial', 3]);
      assert.deepEqual([result.issues.length, result.issues[0]?.ref], [1, '13']);
      assert.deepEqual(result.cart?.count, 3);
      assert.equal(held().length, 2);
    });
  });
});
