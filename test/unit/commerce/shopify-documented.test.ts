import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shopifyCart } from '../../../src/commerce/shopify/adapter.ts';
import type { CartAdapter } from '../../../src/core/cart.ts';
import { pageAt } from './shopify-line.ts';

const call = { signal: new AbortController().signal, opId: 'op' };

/** A storefront that gives documented answers, by the end of the path. */
function replayed(answers: Readonly<Record<string, readonly [status: number, body: object]>>) {
  const asked: { readonly path: string; readonly body: unknown }[] = [];
  const fetch = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const path = new URL(String(input)).pathname.replace('/en-de/', '');
    asked.push({ path, body: init?.body ? JSON.parse(String(init.body)) : undefined });
    const [status, body] = answers[path] ?? [404, {}];
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    return Promise.resolve(new Response(JSON.stringify(body), { status, headers }));
  };
  const page = pageAt('https://shop.example', { currency: { active: 'USD', rate: '1.0' } });
  const handles = new Map([['794864229', 'red-rain-coat']]);
  const open = (): Promise<CartAdapter> => shopifyCart({ page, fetch, handles });
  return { asked, open };
}

/** Shapes and figures of https://shopify.dev/docs/api/ajax/reference/cart and …/product, in our own words. */
const LINE = {
  id: 794864229,
  variant_id: 794864229,
  product_id: 329678821,
  key: '794864229:831b0c2c7b1e0b5e6a0a2b2e1e1c9b6e',
  properties: null,
  quantity: 2,
  title: 'Red Rain Coat - Small',
  product_title: 'Red Rain Coat',
  variant_title: 'Small',
  price: 12900,
  original_price: 12900,
  discounted_price: 11610,
  final_price: 11610,
  line_price: 25800,
  final_line_price: 23220,
  line_level_discount_allocations: [
    {
      amount: 2580,
      discount_application: { type: 'discount_code', title: 'RAINY', value: '10.0' },
    },
  ],
  featured_image: { url: 'https://cdn.example/coat.jpg', alt: 'A coat', width: 1, height: 1 },
  url: '/products/red-rain-coat?variant=794864229',
  quantity_rule: { min: 1, max: null, increment: 1 },
};
const CART = {
  token: 'Z2NwLXVzLWVhc3QxOjAxSjZG?key=766f90254525fd796c615126ff31ccab',
  note: null,
  attributes: { 'Gift wrap': 'Yes', _onair_show: 'noon' },
  original_total_price: 25800,
  total_price: 22220,
  total_discount: 3580,
  item_count: 2,
  items: [LINE],
  currency: 'USD',
  items_subtotal_price: 23220,
  cart_level_discount_applications: [
    { type: 'automatic', title: 'Autumn', value: '10.0', total_allocated_amount: 1000 },
  ],
  discount_codes: [
    { code: 'RAINY', applicable: true },
    { code: 'SUNNY', applicable: false },
  ],
};
const PRODUCT = {
  id: 329678821,
  title: 'Red Rain Coat',
  handle: 'red-rain-coat',
  price: 12900,
  available: true,
  compare_at_price: null,
  variants: [
    {
      id: 794864229,
      title: 'Small',
      options: ['Small'],
      price: 12900,
      compare_at_price: null,
      available: true,
      quantity_rule: { min: 1, max: null, increment: 1 },
      selling_plan_allocations: [],
    },
  ],
};
const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('the documented answers of a storefront’s Ajax API', () => {
  it('are read: a cart with a code, an automatic discount and texts', async () => {
    const { open } = replayed({ 'cart.js': [200, CART] });
    const cart = await (await open()).read(call);
    assert.deepEqual(cart?.lines[0]?.unitPrice, usd('116.10'));
    assert.deepEqual([cart.subtotal, cart.total], [usd('232.20'), usd('222.20')]);
    assert.deepEqual(cart.discounts, [
      { code: 'RAINY', applies: true, amount: usd('25.80') },
      { code: 'SUNNY', applies: false },
      { label: 'Autumn', applies: true, amount: usd('10.00') },
    ]);
    assert.deepEqual(cart.attributes, { _onair_show: 'noon' });
  });

  it('are read: a product by its handle', async () => {
    const { open } = replayed({ 'products/red-rain-coat.js': [200, PRODUCT] });
    const [offer] = await (await open()).offers!(['794864229'], call);
    assert.deepEqual([offer?.price, offer?.stock], [usd('129.00'), { level: 'in' }]);
  });

  it('are asked for: codes as one text, texts as an object', async () => {
    const answers = { 'cart.js': [200, CART], 'cart/update.js': [200, CART] } as const;
    const { asked, open } = replayed(answers);
    const adapter = await open();
    const codes = await adapter.setCodes!(['RAINY', 'SUNNY'], call);
    const texts = await adapter.setAttributes!({ _onair_show: 'noon' }, call);
    assert.deepEqual([codes.status, texts.status], ['ok', 'ok']);
    assert.deepEqual(
      asked.map(({ body }) => body),
      [{ discount: 'RAINY,SUNNY' }, { attributes: { _onair_show: 'noon' } }],
    );
  });

  const REFUSALS = {
    'of old': {
      act: 'add',
      status: 422,
      message: 'Cart Error',
      description: 'All 1 Red Rain Coat - Small are in your cart.',
    },
    'since March 2025': {
      act: 'add',
      status: 422,
      message: 'The maximum quantity of this item is already in your cart.',
      description: 'The maximum quantity of this item is already in your cart.',
    },
    'with a word for its status': {
      act: 'change',
      status: 'bad_request',
      message: 'no valid id or line parameter',
      description: 'no valid id or line parameter',
    },
  };
  for (const [when, { act, ...refusal }] of Object.entries(REFUSALS)) {
    it(`are read: a refusal ${when}`, async () => {
      const { open } = replayed({ 'cart.js': [200, CART], [`cart/${act}.js`]: [422, refusal] });
      const adapter = await open();
      const result = await (act === 'add'
        ? adapter.add([{ ref: '794864229', quantity: 1 }], call)
        : adapter.setQuantity(LINE.key, 3, call));
      const [issue] = result.issues;
      assert.deepEqual([result.status, issue?.code], ['rejected', 'not-enough-stock']);
      assert.equal(issue?.message, refusal.description);
    });
  }
});
