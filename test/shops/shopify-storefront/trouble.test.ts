import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { CartAdapter, CartResult } from '../../../src/core/cart.ts';
import { keptText, type KeptText } from '../../../src/commerce/http/kept-text.ts';
import {
  storefrontCart,
  type StorefrontCartOptions,
} from '../../../src/commerce/shopify/storefront/adapter.ts';
import {
  startStorefrontDouble,
  type StorefrontDouble,
} from '../../doubles/shopify-storefront/storefront-double.ts';

const call = () => ({ signal: AbortSignal.timeout(20_000), opId: 'op' });
const gid = (number: string): string => `gid://shopify/ProductVariant/${number}`;
const shown = { _onair_show: 'spring' };

describe("storefrontCart at a double of Shopify's Storefront API, in trouble and abroad", () => {
  let shop: StorefrontDouble;
  let cartId: KeptText;
  before(async () => {
    shop = await startStorefrontDouble();
  });
  beforeEach(() => {
    cartId = keptText('cart');
  });
  after(() => shop.close());

  const open = (options: Partial<StorefrontCartOptions> = {}): CartAdapter =>
    storefrontCart({ url: shop.url, cartId, ...options });
  const add = (adapter: CartAdapter, ref: string, quantity = 1): Promise<CartResult> =>
    adapter.add([{ ref, quantity, attributes: shown }], call());

  describe('trouble', () => {
    it('a cart that expires between the look and the change is begun anew, once', async () => {
      const adapter = open();
      await add(adapter, '102');
      await adapter.read(call());
      shop.expire(cartId.get()!);
      const from = shop.requests.length;
      const asking = { ...call(), isCurrent: true };
      const { status, cart } = await adapter.add([{ ref: '101', quantity: 2 }], asking);
      assert.deepEqual([status, cart?.count], ['ok', 2]);
      const asked = shop.requests.slice(from).map(({ query }) => /\)\{(\w+)/.exec(query)?.[1]);
      assert.deepEqual(asked, ['cartLinesAdd', 'cart', 'cartCreate']);
    });

    it('a shop that is busy says for sure that nothing was done', async () => {
      shop.fail('THROTTLED', 1);
      await assert.rejects(add(open(), '101'), { code: 'rate-limited', retryAfter: 1_000 });
      assert.equal(cartId.get(), null);
    });

    it('what the shop could not save is left open', async () => {
      shop.failToSave(1);
      await assert.rejects(add(open(), '101'), { code: 'unknown', retryAfter: undefined });
    });

    it('a cart of another market is moved to where the buyer is now', async () => {
      await add(open(), '101', 2);
      const from = shop.requests.length;
      const adapter = open({ country: 'JP' });
      const cart = await adapter.read(call());
      assert.deepEqual(cart?.total, { amount: '7600', currency: 'JPY' });
      assert.deepEqual(cart?.lines[0]?.unitPrice, { amount: '3800', currency: 'JPY' });
      await adapter.read(call());
      assert.equal(shop.requests.length - from, 3);
    });

    it('a buyer in a country with thousandths pays in them', async () => {
      const { cart } = await add(open({ country: 'KW' }), '102', 3);
      assert.deepEqual(cart?.lines[0]?.unitPrice, { amount: '16.000', currency: 'KWD' });
      assert.deepEqual(cart?.total, { amount: '48.000', currency: 'KWD' });
    });
  });

  describe('offers', () => {
    it('tell price, reduction and stock, by the names that were asked with', async () => {
      const refs = ['101', gid('103'), '104', '107', '999', 'mug'];
      const offers = await open({ key: 'public' }).offers!(refs, call());
      assert.ok(offers.every(({ asOf }) => Date.parse(asOf) > 0));
      assert.deepEqual(
        offers.map(({ ref, price, stock }) => ({ ref, price, stock })),
        [
          {
            ref: '101',
            price: { amount: '24.50', currency: 'EUR', was: { amount: '29.00', currency: 'EUR' } },
            stock: { level: 'in' },
          },
          {
            ref: gid('103'),
            price: { amount: '89.00', currency: 'EUR' },
            stock: { level: 'few', quantity: 3 },
          },
          { ref: '104', price: { amount: '32.00', currency: 'EUR' }, stock: { level: 'out' } },
          { ref: '107', price: { amount: '129.00', currency: 'EUR' }, stock: { level: 'in' } },
        ],
      );
    });

    it('tell no quantity without a token, and none is asked for', async () => {
      const [few] = await open({ country: 'JP' }).offers!(['103'], call());
      assert.deepEqual(few?.stock, { level: 'in' });
      assert.deepEqual(few?.price, { amount: '14000', currency: 'JPY' });
      assert.equal(shop.requests.at(-1)?.variables['stock'], false);
    });
  });
});
