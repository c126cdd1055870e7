import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wooCart } from '../../../src/commerce/woocommerce/adapter.ts';
import type { CartResult } from '../../../src/core/cart.ts';
import { ORDERS_ATTRIBUTE } from '../../../src/insight/order-text.ts';
import { call, network, readFrom, recordedCart, URL_OF_SHOP } from './woocommerce-recorded.ts';

const EUR = { currency_code: 'EUR', currency_minor_unit: 2 };
const codes = ({ issues }: CartResult) => issues.map(({ code }) => code);

/** A coupon as the Store API's schema has it: none was recorded. */
const couponDouble = (code: string, off: string, tax: string) => ({
  code,
  discount_type: 'percent',
  totals: { ...EUR, total_discount: off, total_discount_tax: tax },
});

/**
 * A double of a shop with coupons, which were not recorded: it answers as WooCommerce's source has it, around a
 * cart that was. `plugin`: whether it has the one of `examples/woocommerce`, which keeps the texts of these names.
 */
function couponShopDouble({ plugin = false, keeps = /^_onair(_[a-z_]{1,40})?$/ } = {}) {
  const taken: string[] = [];
  const kept: Record<string, string> = {};
  const cart = () =>
    recordedCart((one) =>
      Object.assign(one, {
        coupons: taken.map((code) => couponDouble(code, code === 'later' ? '0' : '1000', '190')),
        ...(plugin && { extensions: { 'onair-shop': { attributes: { ...kept } } } }),
      }),
    );
  const refusal = (code: string, message: string) => ({ status: 400, body: { code, message } });
  const net = network(({ method, path, body }) => {
    const code = String(body?.['code']).toLowerCase();
    if (method === 'GET') return { body: cart() };
    if (path === '/cart/extensions') {
      const { attributes } = body?.['data'] as { attributes: Record<string, string> };
      for (const [name, text] of Object.entries(attributes))
        if (keeps.test(name) && text.length <= 255) kept[name] = text;
    } else if (path === '/cart/remove-coupon') taken.splice(taken.indexOf(code), 1);
    else if (!['ten', 'later'].includes(code))
      return refusal(
        'woocommerce_rest_cart_coupon_error',
        `Coupon &quot;${code}&quot; does not exist!`,
      );
    else taken.push(code);
    return { body: cart() };
  });
  const adapter = wooCart({ url: URL_OF_SHOP, fetch: net.fetch });
  const changes = () => net.seen.filter(({ method }) => method === 'POST').map(({ path }) => path);
  return { adapter, changes, taken, kept };
}

describe('the coupons of a WooCommerce cart, by a double', () => {
  it('are read with what they take off, tax and all', async () => {
    const cart = await readFrom(
      recordedCart((one) =>
        Object.assign(one, {
          coupons: [couponDouble('ten', '1000', '190'), couponDouble('<b>&amp;', '0', '0'), null],
        }),
      ),
    );
    assert.deepEqual(cart?.discounts, [
      { code: 'ten', applies: true, amount: { amount: '11.90', currency: 'EUR' } },
      { code: '<b>&', applies: false },
      { applies: false },
    ]);
  });

  it('are those that were asked for, in whatever case, and no others', async () => {
    const { adapter, changes, taken } = couponShopDouble();
    const first = await adapter.setCodes!(['TEN'], call());
    assert.deepEqual([first.status, first.cart?.discounts?.[0]?.code], ['ok', 'ten']);
    assert.equal((await adapter.setCodes!(['Ten'], call())).status, 'ok');
    await adapter.setCodes!(['later'], call());
    assert.deepEqual(taken, ['later']);
    assert.deepEqual(changes(), [
      '/cart/apply-coupon',
      '/cart/apply-coupon',
      '/cart/remove-coupon',
    ]);
  });

  it('stay as they were where one is refused, which is said in the shop’s words', async () => {
    const { adapter, taken } = couponShopDouble();
    await adapter.setCodes!(['ten'], call());
    const { status, issues } = await adapter.setCodes!(['nope'], call());
    assert.deepEqual([status, issues[0]?.message], ['rejected', 'Coupon "nope" does not exist!']);
    assert.deepEqual(taken, ['ten']);
  });
});

describe('the texts of a WooCommerce cart, by a double', () => {
  it('are kept by the plugin', async () => {
    const { adapter, kept } = couponShopDouble({ plugin: true });
    const texts = { [ORDERS_ATTRIBUTE]: '{"v":1,"s":[]}' };
    const { status, cart } = await adapter.setAttributes!(texts, call());
    assert.deepEqual([status, cart?.attributes, kept], ['ok', texts, texts]);
  });

  it('are refused where the plugin did not keep them, though it answered as if it had', async () => {
    const { adapter } = couponShopDouble({ plugin: true, keeps: /^_onair_/ });
    const { status, issues } = await adapter.setAttributes!({ [ORDERS_ATTRIBUTE]: '1' }, call());
    assert.deepEqual([status, issues[0]?.code], ['rejected', 'unsupported']);
  });

  it('are said to be refused where the plugin keeps them not, or not all', async () => {
    const { adapter, kept } = couponShopDouble({ plugin: true });
    const texts = { _onair_a: '1', _onair_b: 'x'.repeat(256) };
    const result = await adapter.setAttributes!(texts, call());
    assert.deepEqual([result.status, codes(result)], ['rejected', ['unsupported']]);
    assert.deepEqual([result.cart?.attributes, kept], [{ _onair_a: '1' }, { _onair_a: '1' }]);
    assert.equal((await adapter.setAttributes!({ _onair_c: '' }, call())).status, 'ok');
  });

  it('are not sent to a shop without it', async () => {
    const { adapter, changes } = couponShopDouble();
    assert.deepEqual(codes(await adapter.setAttributes!({ _onair: '1' }, call())), ['unsupported']);
    assert.deepEqual(changes(), []);
  });
});
