import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { keptText, type KeptText } from '../../../src/commerce/http/kept-text.ts';
import {
  storefrontCart,
  type StorefrontCartOptions,
} from '../../../src/commerce/shopify/storefront/adapter.ts';
import type { CartAdapter, CartResult } from '../../../src/core/cart.ts';
import {
  startStorefrontDouble,
  type StorefrontDouble,
} from '../../doubles/shopify-storefront/storefront-double.ts';

const call = () => ({ signal: AbortSignal.timeout(20_000), opId: 'op' });
const eur = (amount: string) => ({ amount, currency: 'EUR' });

describe("storefrontCart at a double of Shopify's Storefront API, and the cart as a whole", () => {
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
    adapter.add([{ ref, quantity, attributes: { _onair_show: 'spring' } }], call());
  const held = () => shop.cart(cartId.get()!)!;

  it('loads nothing and asks nobody before there is a cart', async () => {
    const adapter = open();
    assert.equal(await adapter.read(call()), null);
  });

  describe('plans', () => {
    it('make a line of its own, which is told and raised by its own name', async () => {
      const adapter = open();
      const monthly = adapter.planRef!('108', 'gid://shopify/SellingPlan/7');
      assert.equal(monthly, '108+7');
      await add(adapter, '108', 2);
      await add(adapter, monthly);
      const { status, added, cart } = await add(adapter, monthly, 2);
      assert.deepEqual([status, added], ['ok', 2]);
      const told = cart?.lines.map(({ ref, quantity, plan, unitPrice }) => [
        ...[ref, quantity, plan, unitPrice?.amount],
      ]);
      assert.deepEqual(told, [
        ['108', 2, undefined, '15.00'],
        ['108+7', 3, 'Every month', '13.50'],
      ]);
      const more = await adapter.setQuantity(cart!.lines[1]!.id, 1, call());
      assert.deepEqual([more.status, more.cart?.count], ['ok', 3]);
    });

    it('are the only way to buy what needs one', async () => {
      const adapter = open();
      assert.equal((await add(adapter, '106')).issues[0]?.code, 'options-required');
      assert.equal((await add(adapter, '106+8')).issues[0]?.code, 'options-required');
      const { status, cart } = await add(adapter, '106+7');
      assert.deepEqual([status, cart?.lines[0]?.ref], ['ok', '106+7']);
      assert.equal((await add(adapter, '106+x')).issues[0]?.code, 'variant-unavailable');
    });

    it('keep the name that their variant was asked by', async () => {
      const ref = 'gid://shopify/ProductVariant/108+7';
      const { cart } = await add(open(), ref);
      assert.equal(cart?.lines[0]?.ref, ref);
    });
  });

  describe('discounts', () => {
    it('are the codes that are told and what the shop gives, with what each takes off', async () => {
      const adapter = open();
      await add(adapter, '101', 2);
      await add(adapter, '103');
      const { status, cart } = await adapter.setCodes!(['ten', 'MUGS'], call());
      assert.equal(status, 'ok');
      assert.deepEqual(cart?.discounts, [
        { code: 'ten', applies: true, amount: eur('13.80') },
        { code: 'MUGS', applies: true, amount: eur('9.80') },
        { label: 'Trays of the week', applies: true, amount: eur('4.45') },
      ]);
      assert.deepEqual(cart.total, eur('109.95'));
      assert.deepEqual((await open().read(call()))?.discounts, cart.discounts);
      const none = await adapter.setCodes!([], call());
      assert.deepEqual(
        none.cart?.discounts?.map(({ code }) => code),
        [undefined],
      );
    });

    it('are told as such where a code takes nothing off', async () => {
      const adapter = open();
      await add(adapter, '102');
      const { status, cart } = await adapter.setCodes!(['MUGS'], call());
      assert.deepEqual([status, cart?.discounts], ['ok', [{ code: 'MUGS', applies: false }]]);
    });

    it('are refused where the shop has no such code, and are as they were', async () => {
      const adapter = open();
      await add(adapter, '102');
      await adapter.setCodes!(['TEN'], call());
      const { status, cart, issues } = await adapter.setCodes!(['TEN', 'NOPE'], call());
      assert.deepEqual([status, issues[0]?.message], ['rejected', 'There is no discount NOPE.']);
      assert.deepEqual(
        cart?.discounts?.map(({ code }) => code),
        ['TEN'],
      );
      assert.deepEqual(held().codes, ['TEN']);
    });

    it('begin a cart where there is none yet', async () => {
      const { status, cart } = await open({ country: 'JP' }).setCodes!(['TEN'], call());
      assert.deepEqual([status, cart?.currency, held().codes], ['ok', 'JPY', ['TEN']]);
    });
  });

  describe('texts of the cart', () => {
    it('stay beside those of others, and ours alone are told', async () => {
      const adapter = open();
      await add(adapter, '102');
      held().attributes = [{ key: 'gift', value: 'yes' }];
      await adapter.setAttributes!({ _onair_a: '1', _onair_b: '2' }, call());
      const { status, cart } = await adapter.setAttributes!({ _onair_b: '3' }, call());
      assert.equal(status, 'ok');
      assert.deepEqual(cart?.attributes, { _onair_a: '1', _onair_b: '3' });
      assert.deepEqual(
        held().attributes.map(({ key, value }) => [key, value]),
        [
          ['gift', 'yes'],
          ['_onair_a', '1'],
          ['_onair_b', '3'],
        ],
      );
    });

    it('of who may not ask are refused, and what could not be saved is left open', async () => {
      const adapter = open();
      await add(adapter, '102');
      shop.fail('ACCESS_DENIED', 1);
      const denied = await adapter.setAttributes!({ _onair_a: '1' }, call());
      assert.equal(denied.issues[0]?.code, 'unauthorized');
      shop.failToSave(1);
      await assert.rejects(adapter.setAttributes!({ _onair_a: '1' }, call()), { code: 'unknown' });
    });
  });

  describe('offers', () => {
    it('tell unit price, rule and plan', async () => {
      const offers = await open().offers!(['108', '108+7', '108+9', '105'], call());
      const unitPrice = { ...eur('30.00'), per: { value: '1', unit: 'l' } };
      assert.deepEqual(
        offers.map(({ ref, price, quantity }) => ({ ref, price, quantity })),
        [
          { ref: '108', price: { ...eur('15.00'), unitPrice }, quantity: undefined },
          {
            ref: '108+7',
            price: { ...eur('13.50'), was: eur('15.00') },
            quantity: undefined,
          },
          { ref: '105', price: eur('18.00'), quantity: { min: 6, max: 24, step: 6 } },
        ],
      );
    });
  });

  describe('where and in which language', () => {
    it('is said, and asked in', async () => {
      const adapter = open({ country: 'jp', language: 'zh-Hans' });
      assert.equal(adapter.market, 'JP');
      await adapter.offers!(['101'], call());
      const { variables } = shop.requests.at(-1)!;
      assert.deepEqual([variables['country'], variables['language']], ['JP', 'ZH_CN']);
      assert.equal(open().market, undefined);
    });

    it('is the shop’s own language where Shopify does not know that of the page', async () => {
      const adapter = open({ language: 'tlh' });
      const { status } = await add(adapter, '101');
      assert.equal(status, 'ok');
      assert.equal(held().lines[0]?.quantity, 1);
      const from = shop.requests.length;
      await add(adapter, '101');
      assert.ok(shop.requests.slice(from).every(({ variables }) => !variables['language']));
    });

    it('is the shop’s own country where Shopify has none of that name, with all that is asked', async () => {
      const adapter = open({ country: 'uk', language: 'tlh' });
      const [offers, added] = await Promise.all([
        adapter.offers!(['101'], call()),
        add(adapter, '101'),
      ]);
      assert.deepEqual([offers.length, added.status], [1, 'ok']);
      assert.equal((await adapter.read(call()))?.count, 1);
      assert.equal((await add(adapter, '101')).status, 'ok');
      assert.equal((await adapter.setCodes!(['NOPE'], call())).status, 'rejected');
      assert.equal(held().lines[0]?.quantity, 2);
      const { variables } = shop.requests.at(-1)!;
      assert.deepEqual([variables['country'], variables['language']], [undefined, undefined]);
    });

    it('leaves a cart of another country as it is where Shopify has none of that name', async () => {
      await add(open({ country: 'JP' }), '101');
      const cart = await open({ country: 'UK' }).read(call());
      assert.deepEqual([cart?.count, cart?.currency], [1, 'JPY']);
    });
  });
});
