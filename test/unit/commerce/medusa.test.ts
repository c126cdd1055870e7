import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CartFailure } from '../../../src/commerce/cart.ts';
import { CART, ITEM, medusaDouble, type Said } from './medusa-double.ts';

const call = { signal: new AbortController().signal, opId: 'op' };
const failure = async (promise: Promise<unknown>): Promise<CartFailure> => {
  const error: unknown = await promise.then(
    () => assert.fail('it resolves'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof CartFailure, String(error));
  return error;
};
const LOOK = 'GET carts/cart_1';
const ADD = 'POST carts/cart_1/line-items';
const CART_404 = { status: 404, body: { type: 'not_found', message: 'Cart not found' } };

describe('medusaCart', () => {
  it('reads a cart with the key, and nothing where none was made', async () => {
    const { cart, asked } = medusaDouble({ [LOOK]: { body: { cart: CART } } });
    const told = await cart.read(call);
    assert.deepEqual(told?.lines, [
      {
        id: 'cali_1',
        ref: 'mug',
        quantity: 2,
        title: 'Mug',
        variantTitle: 'moss',
        unitPrice: { amount: '24.00', currency: 'EUR' },
        total: { amount: '48.00', currency: 'EUR' },
      },
    ]);
    assert.equal(asked[0]?.headers.get('x-publishable-api-key'), 'pk_1');
    const fresh = medusaDouble({}, { cartId: { get: () => null, set: () => undefined } });
    assert.equal(await fresh.cart.read(call), null);
    assert.deepEqual(fresh.asked, []);
  });

  it('names one cart for each server, and none at what is no web address', () => {
    assert.equal(medusaDouble({}).cart.key, 'medusa:https://api.shop.example/shop');
    for (const url of ['javascript:alert(1)', '/store', '']) {
      assert.throws(() => medusaDouble({}, { url }), TypeError);
    }
  });

  it('leaves alone what a shopper had engraved: the same without words is another line', async () => {
    const engraved = { ...ITEM, metadata: { engraving: 'Anna' } };
    const body = { cart: { ...CART, items: [engraved] } };
    const { cart, asked } = medusaDouble({ [LOOK]: { body }, [ADD]: { body } });
    assert.equal((await cart.read(call))?.lines[0]?.personal, true);
    const attributes = { _onair_show: 'evening' };
    await cart.add([{ ref: 'mug', quantity: 1, attributes }], call);
    const sent = asked.find(({ line }) => line === ADD)?.body;
    assert.deepEqual(sent, { variant_id: 'mug', quantity: 1, metadata: attributes });
  });

  it('does not ask for the first line again where the shop is busy at the second', async () => {
    const body = { cart: CART };
    const { cart, answers } = medusaDouble({ [LOOK]: { body }, [ADD]: { body } });
    const adding = cart.add(
      ['mug', 'lamp'].map((ref) => ({
        quantity: 1,
        // Read when its turn comes: by then the first is in.
        get ref() {
          if (ref === 'lamp') answers[ADD] = { status: 429, retryAfter: 1, body: {} };
          return ref;
        },
      })),
      call,
    );
    assert.equal((await failure(adding)).retryAfter, undefined);
  });

  it('takes texts for texts, and leaves out what is no part of a cart', async () => {
    const title = '<img src=x onerror=alert(1)>\u0000 & "mug"';
    const items = [
      { ...ITEM, product_title: title, thumbnail: 'javascript:alert(1)', total: 'much' },
      { ...ITEM, id: 7 },
      null,
      'mug',
    ];
    const body = { cart: { ...CART, items, total: -3 } };
    const told = await medusaDouble({ [LOOK]: { body } }).cart.read(call);
    const [mug, ...others] = told?.lines ?? [];
    assert.deepEqual(others, []);
    assert.ok(mug);
    assert.ok(mug.title.startsWith('<img src=x onerror=alert(1)>'), mug.title);
    assert.ok(!mug.title.includes('\u0000'));
    assert.deepEqual([mug.picture, mug.total, told?.total], [undefined, undefined, undefined]);
  });

  for (const [name, said] of Object.entries<Said>({
    'a page': { type: 'text/html', text: '<!doctype html><title>Sign in</title>' },
    nothing: { text: '' },
    'half of the JSON': { text: JSON.stringify({ cart: CART }).slice(0, 60) },
    'JSON that is no cart': { body: { cart: { id: 'cart_1' } } },
    'a list': { body: [CART] },
    'a page that is not found': { status: 404, type: 'text/html', text: '<h1>404</h1>' },
    'an error': { status: 500, body: { type: 'unknown_error' } },
  })) {
    it(`keeps the cart’s id, and knows nothing, where the shop answers a look with ${name}`, async () => {
      const { cart, kept } = medusaDouble({ [LOOK]: said });
      await failure(cart.read(call));
      assert.equal(kept(), 'cart_1');
    });

    it(`does not know whether a change was done, or was refused, at ${name}`, async () => {
      const says = { [LOOK]: { body: { cart: CART } }, [ADD]: said };
      const { cart, kept, asked } = medusaDouble(says);
      const adding = cart.add([{ ref: 'mug', quantity: 1 }], call);
      if (said.status === 404) assert.equal((await adding).issues[0]?.code, 'unsupported');
      else assert.equal((await failure(adding)).retryAfter, undefined);
      assert.equal(kept(), 'cart_1');
      assert.equal(asked.filter(({ line }) => line === ADD).length, 1, 'asked once');
    });
  }

  it('says of the tax what holds of all lines, and nothing where they differ', async () => {
    const mug = { ...ITEM, is_tax_inclusive: false, tax_lines: [{ rate: 19 }] };
    const card = { ...ITEM, id: 'cali_2', variant_id: 'card', is_tax_inclusive: false };
    const taxOf = async (...items: object[]) => {
      const body = { cart: { ...CART, items } };
      return (await medusaDouble({ [LOOK]: { body } }).cart.read(call))?.taxIncluded;
    };
    assert.equal(await taxOf(mug, ITEM), true);
    assert.equal(await taxOf(card, card), false);
    assert.equal(await taxOf(mug, card), undefined);
    assert.equal(await taxOf(), undefined);
  });

  it('prices a cart anew where the country is another one of the same region, not over an address', async () => {
    const body = { cart: { ...CART, shipping_address: { country_code: 'de' } } };
    const CHANGE = 'POST carts/cart_1';
    const REGION = { regions: [{ id: 'reg_1', countries: [{ iso_2: 'de' }, { iso_2: 'fr' }] }] };
    const says = { [LOOK]: { body }, [CHANGE]: { body }, 'GET regions': { body: REGION } };
    const changesIn = async (country: string, address: object = {}) => {
      const { cart, asked, answers } = medusaDouble(says, { country });
      const shipping_address = { country_code: 'de', ...address };
      answers[LOOK] = { body: { cart: { ...CART, shipping_address } } };
      await cart.read(call);
      return asked.filter(({ line }) => line === CHANGE).map((one) => one.body);
    };
    const moved = { region_id: 'reg_1', shipping_address: { country_code: 'fr' } };
    assert.deepEqual(await changesIn('FR'), [moved]);
    assert.deepEqual(await changesIn('DE'), []);
    assert.deepEqual(await changesIn('FR', { address_1: 'Gasse 1' }), []);
    assert.deepEqual(await changesIn('FR', { country_code: null }), []);
  });

  it('begins a new cart once alone: where that is gone too, it says so', async () => {
    const says = { [LOOK]: { body: { cart: CART } }, [ADD]: CART_404, 'POST carts': CART_404 };
    const { cart, answers, asked, kept } = medusaDouble(says);
    await cart.read(call);
    answers[LOOK] = CART_404;
    const { status } = await cart.add([{ ref: 'mug', quantity: 1 }], call);
    assert.equal(status, 'rejected');
    assert.equal(kept(), null);
    assert.equal(asked.filter(({ line }) => line === 'POST carts').length, 1);
  });

  it('makes a new cart in the market, with the line and what it tells of the show', async () => {
    const { cart, asked, kept } = medusaDouble(
      { [LOOK]: CART_404, 'POST carts': { body: { cart: { ...CART, id: 'cart_2' } } } },
      { country: 'DE' },
    );
    const attributes = { _onair_show: 'evening' };
    const { status, added } = await cart.add([{ ref: 'mug', quantity: 2, attributes }], call);
    assert.deepEqual([status, added, kept()], ['ok', 2, 'cart_2']);
    assert.deepEqual(asked.at(-1)?.body, {
      region_id: 'reg_1',
      shipping_address: { country_code: 'de' },
      items: [{ variant_id: 'mug', quantity: 2, metadata: attributes }],
    });
  });

  it('takes a line that has gone for taken out where it was to be, and else says that it has gone', async () => {
    const { cart, answers } = medusaDouble({ [LOOK]: { body: { cart: CART } } });
    await cart.read(call);
    answers[LOOK] = { body: { cart: { ...CART, items: [] } } };
    answers['POST carts/cart_1/line-items/cali_1'] = { status: 404, body: { type: 'not_found' } };
    const removed = await cart.setQuantity('cali_1', 0, call);
    assert.deepEqual([removed.status, removed.issues], ['ok', []]);
    answers[LOOK] = { body: { cart: { ...CART, items: [] } } };
    const changed = await cart.setQuantity('cali_1', 3, call);
    assert.deepEqual([changed.status, changed.issues[0]?.code], ['rejected', 'line-gone']);
  });

  it('says a shop’s own rule in its own words, and nothing of what is wrong with a request', async () => {
    const refused = async (status: number, body: unknown) => {
      const says = { [LOOK]: { body: { cart: CART } }, [ADD]: { status, body } };
      return (await medusaDouble(says).cart.add([{ ref: 'mug', quantity: 1 }], call)).issues[0];
    };
    const message = 'Three for each customer';
    const rule = await refused(400, { type: 'not_allowed', message });
    assert.deepEqual([rule?.code, rule?.message], ['unknown', message]);
    const unknown = await refused(400, {
      type: 'invalid_data',
      message: 'Variants x do not exist',
    });
    assert.deepEqual([unknown?.code, unknown?.message], ['variant-unavailable', undefined]);
    assert.equal((await refused(409, { type: 'conflict' }))?.code, 'conflict');
    assert.equal((await refused(429, {}))?.code, 'rate-limited');
  });

  it('says that there is not enough also where the shop does not say how many', async () => {
    const { cart } = medusaDouble({
      [LOOK]: { body: { cart: CART } },
      [ADD]: { status: 400, body: { code: 'insufficient_inventory', type: 'not_allowed' } },
      'GET products': { status: 500 },
    });
    const { issues } = await cart.add([{ ref: 'mug', quantity: 50 }], call);
    assert.deepEqual(issues, [{ code: 'not-enough-stock', severity: 'error', ref: 'mug' }]);
  });

  it('asks for many goods in several questions, and keeps to those it asked for', async () => {
    const variants = Array.from({ length: 30 }, (_, index) => ({
      id: `v${index}`,
      manage_inventory: index % 2 === 0,
      allow_backorder: false,
      inventory_quantity: index,
      calculated_price: { calculated_amount: 10, original_amount: 12.5, currency_code: 'eur' },
    }));
    const { cart, asked } = medusaDouble({
      'GET products': { body: { products: [{ variants }] } },
    });
    const refs = Array.from({ length: 25 }, (_, index) => `v${index}`);
    const offers = (await cart.offers?.(refs, call)) ?? [];
    assert.equal(asked.filter(({ line }) => line === 'GET products').length, 2);
    assert.deepEqual(
      offers.map(({ ref }) => ref),
      refs,
    );
    const said = ['v0', 'v1', 'v2', 'v24'].map(
      (ref) => offers.find((one) => one.ref === ref)?.stock,
    );
    const few = { level: 'few', quantity: 2 };
    assert.deepEqual(said, [{ level: 'out' }, { level: 'in' }, few, { level: 'in' }]);
    assert.deepEqual(offers[0]?.price, {
      amount: '10.00',
      currency: 'EUR',
      taxIncluded: false,
      was: { amount: '12.50', currency: 'EUR' },
    });
  });
});
