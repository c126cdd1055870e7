import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AddLine, Cart, CartResult } from '../../../src/core/cart.ts';
import { setUp } from './insight-set-up.ts';

const line = (ref: string, quantity = 1): AddLine => {
  const [productId = ref] = ref.split('-');
  return { ref, quantity, productId, ...(ref !== productId && { variantId: ref }) };
};

/** A cart that holds so many lamps. */
function lamps(quantity: number, amount = '189.00'): Cart {
  const unitPrice = { amount, currency: 'EUR' };
  const held = { id: 'l1', ref: 'lamp', quantity, title: 'Table lamp', unitPrice };
  return { currency: 'EUR', count: quantity, lines: [held] };
}

async function ready() {
  const made = setUp();
  await made.clock.advance(1);
  const add = async (...lines: AddLine[]): Promise<CartResult> => {
    const result = made.cart.add(lines);
    await made.clock.advance(20_000);
    return result;
  };
  /** `ok 2/2 mug-cream 24.10`: what came in of what was asked, and its price. */
  const outcomes = (): string[] =>
    made
      .told('add_outcome')
      .map(({ status, asked, item, codes }) =>
        [status, `${item.quantity}/${asked}`, item.ref, item.price?.amount, ...codes].join(' '),
      );
  return { ...made, add, outcomes };
}

describe('the order', () => {
  it('tells an add once, when the shop has confirmed it, with its words and money', async () => {
    const { add, told, cart, clock } = await ready();
    await add(line('mug-cream', 2));
    await cart.refresh();
    await clock.advance(1_000);
    assert.deepEqual(
      told('add_outcome').map(({ at: _at, ...event }) => event),
      [
        {
          name: 'add_outcome',
          show: 'evening',
          moment: null,
          status: 'ok',
          codes: [],
          late: false,
          asked: 2,
          item: {
            productId: 'mug',
            variantId: 'mug-cream',
            ref: 'mug-cream',
            name: 'Stoneware mug',
            variant: 'Cream',
            price: { amount: '24.10', currency: 'EUR' },
            quantity: 2,
          },
        },
      ],
    );
  });

  it('tells two taps of one add once', async () => {
    const { cart, clock, outcomes } = await ready();
    void cart.add([line('mug-moss')]);
    void cart.add([line('mug-moss')]);
    await clock.advance(100);
    assert.deepEqual(outcomes(), ['ok 1/1 mug-moss 26.00']);
  });

  it('tells nothing before the shop has answered', async () => {
    const { shop, cart, clock, outcomes } = await ready();
    shop.set({ latency: 3_000 });
    void cart.add([line('lamp')]);
    await clock.advance(2_000);
    assert.deepEqual(outcomes(), []);
    await clock.advance(2_000);
    assert.deepEqual(outcomes(), ['ok 1/1 lamp 189.00']);
  });

  it('tells that nothing came in where the shop refused, and why', async () => {
    const { add, outcomes } = await ready();
    await add(line('lamp', 5));
    assert.deepEqual(outcomes(), ['rejected 0/5 lamp 189.00 not-enough-stock']);
  });

  it('tells how many came in where the shop took a part', async () => {
    const { add, shop, outcomes } = await ready();
    const issues = [{ code: 'not-enough-stock', severity: 'warning', ref: 'lamp', available: 0 }];
    shop.set({ answer: { status: 'partial', cart: null, issues, added: 3 } });
    await add(line('lamp', 5));
    assert.deepEqual(outcomes(), ['partial 3/5 lamp 189.00 not-enough-stock']);
  });

  it('tells of two things each on its own, where one of them came in', async () => {
    const { add, outcomes } = await ready();
    await add(line('mug-cream'), line('lamp', 9));
    assert.deepEqual(outcomes(), [
      'ok 1/1 mug-cream 24.10',
      'partial 0/9 lamp 189.00 not-enough-stock',
    ]);
  });

  it('claims nothing where nobody knows what came of it, and tells it once the cart shows it', async () => {
    const { add, shop, cart, clock, told, outcomes } = await ready();
    shop.set({ line: 'lost' });
    await add(line('lamp', 2));
    assert.deepEqual(outcomes(), ['unknown 0/2 lamp 189.00 network']);
    shop.set({ line: 'good' });
    await cart.refresh();
    await clock.advance(1_000);
    assert.deepEqual(outcomes().slice(1), ['ok 2/2 lamp 189.00']);
    assert.equal(told('add_outcome')[1]?.late, true);
    await cart.refresh();
    await clock.advance(1_000);
    assert.equal(outcomes().length, 2);
  });

  it('tells a lost answer to a change once the cart shows it, from the quantity before', async () => {
    const { add, shop, cart, clock, told } = await ready();
    await add(line('mug-cream', 3));
    shop.set({ line: 'lost' });
    void cart.setQuantity('line-mug-cream', 1);
    await clock.advance(60_000);
    shop.set({ line: 'good' });
    await cart.refresh();
    await clock.advance(1_000);
    assert.deepEqual(
      told('change_outcome').map(({ status, from, to, late }) => [status, from, to, late]),
      [
        ['unknown', 3, 3, false],
        ['ok', 3, 1, true],
      ],
    );
  });

  it('does not take it for done where the viewer only closed the message', async () => {
    const { add, shop, cart, outcomes } = await ready();
    shop.set({ line: 'lost' });
    await add(line('lamp'));
    cart.forget('lamp');
    assert.deepEqual(outcomes(), ['unknown 0/1 lamp 189.00 network']);
  });

  it('counts a change from what the adds before it in the line came to', async () => {
    const { add, cart, clock, told } = await ready();
    await add(line('mug-cream'));
    void cart.add([line('mug-cream', 2)]);
    void cart.setQuantity('line-mug-cream', 5);
    await clock.advance(100);
    assert.deepEqual(
      told('change_outcome').map(({ from, to }) => [from, to]),
      [[3, 5]],
    );
  });

  it('does not take for its own what another tab put in meanwhile', async () => {
    const { cart, clock, outcomes } = await ready();
    const issues = [{ code: 'limit', severity: 'error' }] as const;
    void cart.add([line('lamp')], Promise.resolve({ status: 'rejected', cart: lamps(2), issues }));
    await clock.advance(10);
    assert.deepEqual(outcomes(), ['rejected 0/1 lamp 189.00 limit']);
  });

  it('leaves an unknown add unknown where the next one hides what came of it', async () => {
    const { cart, clock, outcomes } = await ready();
    void cart.add([line('lamp')], Promise.reject(new Error('closed')));
    await clock.advance(10);
    void cart.add([line('lamp')], Promise.resolve({ status: 'ok', cart: lamps(1), issues: [] }));
    await clock.advance(10);
    assert.deepEqual(outcomes(), ['unknown 0/1 lamp 189.00 network', 'ok 1/1 lamp 189.00']);
  });

  it('takes the price from the shop’s cart, whatever the manifest says', async () => {
    const { cart, clock, outcomes } = await ready();
    const answer = { status: 'ok', cart: lamps(1, '179.95'), issues: [] } as const;
    void cart.add([line('lamp')], Promise.resolve(answer));
    await clock.advance(10);
    assert.deepEqual(outcomes(), ['ok 1/1 lamp 179.95']);
  });

  it('tells a change of quantity and a removal, from and to, with the price of the line that is gone', async () => {
    const { add, cart, clock, told } = await ready();
    await add(line('mug-cream', 3));
    void cart.setQuantity('line-mug-cream', 5);
    await clock.advance(10);
    void cart.remove('line-mug-cream');
    await clock.advance(10);
    assert.deepEqual(
      told('change_outcome').map(({ status, from, to, item }) => [
        status,
        `${from} → ${to}`,
        item.name,
        item.price?.amount,
      ]),
      [
        ['ok', '3 → 5', 'Stoneware mug', '24.10'],
        ['ok', '5 → 0', 'Stoneware mug', '24.10'],
      ],
    );
  });

  it('says that a refused change changed nothing', async () => {
    const { add, cart, clock, told } = await ready();
    await add(line('lamp'));
    void cart.setQuantity('line-lamp', 8);
    await clock.advance(10);
    const [change] = told('change_outcome');
    assert.deepEqual([change?.status, change?.from, change?.to], ['rejected', 1, 1]);
  });

  it('leaves out what another tab does', async () => {
    const { shop, clock, names } = await ready();
    shop.elsewhere('lamp', 2);
    await clock.advance(10);
    assert.deepEqual(names(), ['show_view']);
  });
});
