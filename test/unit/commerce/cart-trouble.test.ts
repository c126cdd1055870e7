import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCart } from '../../../src/commerce/cart.ts';
import type { CartAdapter, CartResult } from '../../../src/core/cart.ts';
import { createFakeClock } from '../../../src/testing/fake-clock.ts';
import { codes, lines, one, passed, setUp, settle } from './cart-set-up.ts';

const unhandled: unknown[] = [];
process.on('unhandledRejection', (reason) => unhandled.push(reason));

describe('createCart in trouble', () => {
  it('does not know whether it was done when the line stays broken, until a look at the cart tells', async () => {
    const { cart, shop, clock } = setUp();
    await settle();
    shop.set({ line: 'lost' });
    const result = await passed(clock, cart.add(one('mug')));
    assert.equal(result.status, 'unknown');
    assert.deepEqual(codes(result), ['network']);
    assert.deepEqual(Object.keys(cart.state.refused), ['mug']);
    shop.set({ line: 'good' });
    await cart.refresh();
    assert.deepEqual(lines(cart), ['mug × 1']);
    assert.deepEqual(cart.state.refused, {});
  });

  it('goes on saying that nobody knows while the cart does not show it', async () => {
    const { cart, shop, clock } = setUp();
    await cart.add(one('mug'));
    shop.set({ line: 'down' });
    assert.equal((await passed(clock, cart.add(one('mug', 2)))).status, 'unknown');
    shop.set({ line: 'good' });
    await cart.refresh();
    assert.deepEqual(lines(cart), ['mug × 1']);
    assert.equal(cart.state.refused['mug']?.expected, 3);
    shop.elsewhere('mug', 3);
    assert.deepEqual(cart.state.refused, {});
  });

  it('fails when the shop cannot be reached, and is ready again after a refresh', async () => {
    const { shop, clock } = setUp();
    shop.set({ line: 'down' });
    const cart = createCart({ adapter: shop, clock });
    await settle();
    assert.equal(cart.state.status, 'failed');
    shop.set({ line: 'good' });
    const reading = cart.refresh();
    await reading;
    assert.equal(cart.state.status, 'ready');
  });

  it('keeps the lines it has while the shop fails', async () => {
    const { cart, shop } = setUp();
    await cart.add(one('mug'));
    shop.set({ line: 'down' });
    await cart.refresh();
    assert.equal(cart.state.status, 'failed');
    assert.deepEqual(lines(cart), ['mug × 1']);
  });

  it('waits no longer than its patience for an answer that never comes', async () => {
    const { cart, shop, clock } = setUp();
    await settle();
    shop.set({ line: 'silent' });
    const adding = cart.add(one('mug'));
    const next = cart.add(one('last'));
    await clock.advance(14_999);
    assert.equal(cart.state.pending.length, 2);
    shop.set({ line: 'good' });
    await clock.advance(1);
    assert.equal((await adding).status, 'ok', 'the cart tells that it was done');
    assert.equal((await next).status, 'ok');
    assert.deepEqual(lines(cart), ['mug × 1', 'last × 1']);
    assert.deepEqual(cart.state.pending, []);
    assert.equal(clock.waiting, 0);
  });

  it('aborts the call that it no longer waits for', async () => {
    const { shop, clock } = setUp();
    const signals: AbortSignal[] = [];
    const adapter: CartAdapter = {
      ...shop,
      add: (_, { signal }) => {
        signals.push(signal);
        return new Promise(() => undefined);
      },
    };
    const cart = createCart({ adapter, clock, patience: 100 });
    void cart.add(one('mug'));
    await clock.advance(100);
    assert.equal(signals[0]?.aborted, true);
    assert.equal(signals[1]?.aborted, false, 'it was asked for once more, after a look');
    await clock.advance(100);
    assert.equal(signals[1]?.aborted, true);
    assert.equal(signals.length, 2);
  });

  for (const [name, answer] of Object.entries({
    'nothing at all': null,
    'a number': 7,
    'a page of HTML': '<!doctype html><title>Sign in</title>',
    'a result without a status': { cart: null, issues: [] },
    'a status that is none': { status: 'fine', cart: null, issues: [] },
    'a response of fetch': new Response('{}'),
  })) {
    it(`takes ${name} for no answer`, async () => {
      const { cart, shop, clock } = setUp();
      await settle();
      shop.set({ answer });
      const result = await passed(clock, cart.add(one('mug')));
      assert.equal(result.status, 'unknown');
      assert.equal(result.cart, null);
      // Where a look at the cart gets the same, only null is an answer: that there is none.
      assert.equal(shop.quantities['mug'], answer === null ? 2 : 1);
    });
  }

  it('leaves out what is broken or hostile in an answer', async () => {
    const { cart, shop } = setUp();
    await settle();
    const line = { id: 'a', ref: 'mug', quantity: 2, title: 'Mug' };
    shop.set({
      answer: {
        status: 'ok',
        issues: [{ code: 'never-heard-of', message: 'So it is' }, 'noise'],
        cart: {
          currency: 'EUR',
          checkoutUrl: 'javascript:alert(1)',
          total: { amount: 48, currency: 'EUR' },
          lines: [
            { ...line, picture: 'data:text/html,x', url: 'https://shop.example/mug' },
            { ...line, id: 'b', quantity: -1 },
            { ...line, id: 'c', quantity: '2' },
            null,
            line,
          ],
        },
      },
    });
    const result = await cart.add(one('mug'));
    assert.deepEqual(result.issues, [{ code: 'unknown', severity: 'error', message: 'So it is' }]);
    assert.deepEqual(JSON.parse(JSON.stringify(result.cart)), {
      count: 2,
      currency: 'EUR',
      lines: [{ ...line, url: 'https://shop.example/mug' }],
    });
  });

  it('takes no cart that is none', async () => {
    const { cart, shop } = setUp();
    shop.set({ answer: { lines: 'many' } });
    await settle();
    await cart.refresh();
    assert.equal(cart.state.status, 'failed');
  });

  it('lives on with an adapter that throws at once, also while it is being watched', async () => {
    const broken = (): never => {
      throw new Error('a bug');
    };
    const adapter: CartAdapter = {
      id: 'broken',
      read: broken,
      add: broken,
      setQuantity: broken,
      watch: broken,
    };
    const { warn } = console;
    const warned: unknown[] = [];
    console.warn = (...words: unknown[]) => warned.push(words);
    const clock = createFakeClock();
    const cart = createCart({ adapter, clock });
    console.warn = warn;
    assert.equal(warned.length, 1);
    assert.deepEqual(codes(await passed(clock, cart.add(one('mug')))), ['network']);
    assert.equal(cart.state.status, 'failed');
  });

  it('refuses quantities that are none, without asking the shop', async () => {
    const { cart, shop } = setUp();
    for (const quantity of [0, -1, 1.5, NaN, Infinity]) {
      assert.deepEqual(codes(await cart.add(one('mug', quantity))), ['quantity-rule']);
    }
    await cart.add(one('mug'));
    const [line] = cart.state.cart?.lines ?? [];
    for (const quantity of [-1, 1.5, NaN]) {
      assert.deepEqual(codes(await cart.setQuantity(line!.id, quantity)), ['quantity-rule']);
    }
    assert.deepEqual(shop.quantities, { mug: 1 });
  });

  it('says nothing more once it is closed, and answers what is under way', async () => {
    const { cart, shop, clock } = setUp();
    await settle();
    shop.set({ latency: 100 });
    const adding = cart.add(one('mug'));
    await clock.advance(10);
    let woken = 0;
    cart.select(
      (state) => state,
      () => woken++,
    );
    cart.close();
    assert.equal((await adding).status, 'unknown');
    assert.equal((await cart.add(one('lamp'))).status, 'unknown');
    shop.elsewhere('lamp', 3);
    await clock.advance(1_000);
    assert.equal(woken, 0);
    assert.deepEqual(lines(cart), []);
    assert.equal(clock.waiting, 0);
  });
});

describe('createCart where the page answers', () => {
  const page = () => createCart({ adapter: null, clock: createFakeClock() });
  const ok = (quantity: number): CartResult => ({
    status: 'ok',
    issues: [],
    cart: {
      currency: 'EUR',
      count: quantity,
      lines: [{ id: '1', ref: 'mug', quantity, title: 'Mug' }],
    },
  });

  it('has no cart of its own, and says so', async () => {
    const cart = page();
    await cart.refresh();
    assert.equal(cart.id, 'page');
    assert.equal(cart.state.status, 'none');
    assert.deepEqual(codes(await cart.add(one('mug'))), ['unsupported']);
    assert.deepEqual(cart.state.pending, []);
  });

  it('shows the cart that the page answers with, and lets the page change it', async () => {
    const cart = page();
    await cart.add(one('mug', 2), Promise.resolve(ok(2)));
    assert.equal(cart.state.status, 'ready');
    assert.deepEqual(lines(cart), ['mug × 2']);
    await cart.setQuantity('1', 5, Promise.resolve(ok(5)));
    assert.deepEqual(lines(cart), ['mug × 5']);
    await cart.remove('1', Promise.resolve({ ...ok(0), cart: { ...ok(0).cart!, lines: [] } }));
    assert.deepEqual(lines(cart), []);
    assert.equal(cart.state.removed[0]?.line.quantity, 5);
    await cart.undo(cart.state.removed[0]!, Promise.resolve(ok(5)));
    assert.deepEqual(lines(cart), ['mug × 5']);
    assert.deepEqual(cart.state.removed, []);
  });

  it('of two answers shows the one to the later question', async () => {
    const cart = page();
    let answerFirst: (result: CartResult) => void = () => undefined;
    const first = cart.add(one('mug'), new Promise((resolve) => (answerFirst = resolve)));
    await cart.add(one('lamp'), Promise.resolve(ok(9)));
    answerFirst(ok(1));
    await first;
    assert.deepEqual(lines(cart), ['mug × 9']);
  });

  it('takes a rejected answer for an unknown outcome', async () => {
    const cart = page();
    const result = await cart.add(one('mug'), Promise.reject(new Error('offline')));
    assert.equal(result.status, 'unknown');
    const { asked, ...refused } = cart.state.refused['mug']!;
    assert.deepEqual(refused, result);
    assert.equal(asked?.kind, 'add');
  });

  it('asks the page in the adapter’s place, and then the shop what there is', async () => {
    const { cart, shop } = setUp();
    await settle();
    shop.elsewhere('mug', 2);
    const result = await cart.add(
      one('mug'),
      Promise.resolve({ status: 'ok', cart: null, issues: [] }),
    );
    assert.equal(result.status, 'ok');
    assert.deepEqual(shop.quantities, { mug: 2 });
    await cart.refresh();
    assert.deepEqual(lines(cart), ['mug × 2']);
  });

  it('never leaves a rejection to nobody', async () => {
    const { cart } = setUp();
    const broken = (): Promise<CartResult> => Promise.reject(new Error('unheard'));
    void cart.add(one('mug'), broken());
    void cart.add(one('mug'), broken());
    void cart.add(one('mug', -1), broken());
    void cart.setQuantity('none', 1, broken());
    cart.close();
    void cart.add(one('lamp'), broken());
    await settle();
    assert.deepEqual(unhandled, []);
  });
});
