import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AddLine } from '../../../src/core/cart.ts';
import type { Show } from '../../../src/core/show.ts';
import { ORDERS_ATTRIBUTE, ordersSink, readOrder } from '../../../src/insight/orders.ts';
import { setUp } from './insight-set-up.ts';

const line = (productId: string, variantId?: string): AddLine => ({
  ref: variantId ?? productId,
  quantity: 1,
  productId,
  ...(variantId !== undefined && { variantId }),
});

async function ready(consent = true) {
  let show: Show | null = null;
  const made = setUp({ sink: ordersSink({ show: () => show }), consent: () => consent });
  ({ show } = made);
  await made.clock.advance(1);
  const { cart, clock } = made;
  const kept = () => cart.state.cart?.attributes?.[ORDERS_ATTRIBUTE];
  return {
    ...made,
    kept,
    told: () => readOrder(kept()),
    add: async (...lines: AddLine[]) => {
      const results = Promise.all(lines.map((one) => cart.add([one])));
      await clock.advance(20_000);
      await results;
      await clock.advance(20_000);
    },
    watch: async (ms: number) => {
      made.play();
      made.turn({ phase: 'playing', playback: 'playing', transport: 'whep' });
      await clock.advance(ms);
    },
  };
}

describe('the orders of a shop', () => {
  it('say which show something came from, and what it was', async () => {
    const { add, told } = await ready();
    await add(line('mug', 'mug-moss'));
    assert.deepEqual(told(), [
      { show: 'evening', tier: 0, adds: [{ item: 'mug/mug-moss', second: null }] },
    ]);
  });

  it('lose nothing of two that come in at once', async () => {
    const { add, told } = await ready();
    await add(line('mug', 'mug-moss'), line('lamp'));
    assert.deepEqual(
      told()[0]?.adds.map(({ item }) => item),
      ['lamp', 'mug/mug-moss'],
    );
  });

  it('say how long the show was watched, from what was bought on', async () => {
    const { add, watch, told, kept } = await ready();
    await watch(45_000);
    assert.equal(kept(), undefined, 'nothing was bought');
    await add(line('lamp'));
    assert.equal(told()[0]?.tier, 1);
    await watch(300_000);
    assert.equal(told()[0]?.tier, 2);
    assert.equal(told()[0]?.adds.length, 1);
  });

  it('keep what other shows led to', async () => {
    const { add, told, shop } = await ready();
    const before = JSON.stringify({ v: 1, s: [['morning', 3, [['throw', 12]]]] });
    const { signal } = new AbortController();
    await shop.setAttributes?.({ [ORDERS_ATTRIBUTE]: before }, { signal, opId: 'before' });
    await add(line('lamp'));
    assert.deepEqual(
      told().map(({ show, tier }) => [show, tier]),
      [
        ['evening', 0],
        ['morning', 3],
      ],
    );
  });

  it('say nothing without consent', async () => {
    const { add, kept } = await ready(false);
    await add(line('lamp'));
    assert.equal(kept(), undefined);
  });

  it('say nothing of what the shop refused', async () => {
    const { add, kept, shop } = await ready();
    const issues = [{ code: 'out-of-stock', severity: 'error' }];
    shop.set({ answer: { status: 'rejected', cart: null, issues } });
    await add(line('lamp'));
    shop.set({ answer: undefined });
    await add();
    assert.equal(kept(), undefined);
  });

  it('say with the next what the shop would not keep at first', async () => {
    const { add, told, clock, cart, shop } = await ready();
    shop.set({ latency: 100 });
    void cart.add([line('mug', 'mug-moss')]);
    await clock.advance(150);
    shop.set({ line: 'down' });
    await clock.advance(60_000);
    shop.set({ line: 'good', latency: 0 });
    await add(line('lamp'));
    assert.deepEqual(
      told()[0]?.adds.map(({ item }) => item),
      ['lamp', 'mug/mug-moss'],
    );
  });

  for (const [fault, what] of [
    ['lost', 'kept, although its answer was lost'],
    ['down', 'did not keep, for nothing got there'],
  ] as const)
    it(`say once what the shop ${what}`, async () => {
      const { add, told, kept, cart, shop } = await ready();
      const life = new AbortController();
      const breakAfterAdd = (): void => shop.set({ line: fault });
      cart.select((state) => state.cart?.count, breakAfterAdd, life.signal);
      await add(line('mug', 'mug-moss'));
      life.abort();
      assert.equal(kept(), undefined, 'nobody knows');
      shop.set({ line: 'good' });
      await add(line('lamp'));
      assert.deepEqual(
        told()[0]?.adds.map(({ item }) => item),
        ['lamp', 'mug/mug-moss'],
      );
    });
});
