import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { CartPort } from '../../../src/core/cart.ts';
import { systemClock } from '../../../src/core/clock.ts';
import { cartOf, CARTS } from '../../../src/presets/index.ts';
import { readManifest } from '../../../src/protocol/index.ts';
import { eventually } from '../../../src/testing/assert.ts';

const read = readManifest({
  onair: 1,
  id: 'evening',
  title: 'An evening at the kiln',
  state: 'scheduled',
  startsAt: '2026-11-25T19:00:00.000Z',
  products: [{ id: 'mug', title: 'Mug', refs: { vendure: '42' } }],
});
assert(read.ok);
const { value: manifest } = read;

interface Asked {
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

describe('the words behind the address of a Vendure shop', () => {
  const { warn } = console;
  let warned: unknown[][] = [];
  beforeEach(() => {
    warned = [];
    console.warn = (...words: unknown[]) => warned.push(words);
  });
  afterEach(() => {
    console.warn = warn;
  });

  /** The cart of a tag, and what it asks of a double of the shop, which has no order and takes none. */
  const made = async (words: string): Promise<{ cart: CartPort | null; asked: Asked[] }> => {
    const asked: Asked[] = [];
    const cart = await cartOf(CARTS, `vendure https://shop.example/shop-api ${words}`, {
      ...{ manifest, clock: systemClock },
      async fetch(input, options) {
        const request = new Request(input, options);
        const { url, headers } = request;
        asked.push({ url, headers, body: await request.text() });
        return Response.json({ data: { r: null } }, { headers: { 'vendure-auth-token': 'one' } });
      },
    });
    return { cart, asked };
  };
  /** The same, of which something is to be added. */
  const added = async (words: string) => {
    const { cart, asked } = await made(words);
    void cart?.add([{ ref: '42', quantity: 1 }]);
    const add = () => asked.find(({ body }) => body.includes('addItemToOrder'));
    await eventually(() => add() !== undefined, 'the shop is asked to add something');
    cart?.close();
    return { cart, asked, add: add()! };
  };

  it('name the fields for the show and for the text of orders', async () => {
    const { cart, add } = await added('/checkout show-field=liveShow order-field=liveShowText');
    assert(cart?.setAttributes);
    const { query, variables } = JSON.parse(add.body) as { query: string; variables: object };
    assert.deepEqual(Object.values(variables).at(-1), { liveShow: 'evening' });
    assert.match(query, /customFields\{liveShowText\}/);
    assert.deepEqual(warned, []);
  });

  it('may be none: then no field is asked for', async () => {
    const { cart, asked } = await added('');
    assert.equal(cart?.setAttributes, undefined);
    for (const { body } of asked) assert.doesNotMatch(body, /customFields/);
  });

  it('name the channel, the currency and the language', async () => {
    const { asked } = await added('channel=de-1 currency=EUR language=de');
    for (const { url, headers } of asked) {
      assert.equal(headers.get('vendure-token'), 'de-1');
      assert.equal(new URL(url).search, '?currencyCode=EUR&languageCode=de');
    }
  });

  it('that are none of these make no cart, and a warning tells which there are', async () => {
    const wrong = [
      'showField=liveShow',
      'show-field=',
      'liveShow',
      '__proto__=a',
      'order-field=a}',
    ];
    for (const word of wrong) assert.equal((await made(word)).cart, null, word);
    assert.equal(warned.length, wrong.length);
    assert.match(String(warned[0]?.[1]), /showField=liveShow.*show-field=….*order-field=…/);
  });
});
