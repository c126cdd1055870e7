import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CartChangedEvent } from '../../../src/commerce/cart.ts';
import { CartFailure, createCart } from '../../../src/commerce/cart.ts';
import { memoryCart } from '../../../src/commerce/memory/adapter.ts';
import type { AddLine, CartAdapter, CartChanges, CartResult } from '../../../src/core/cart.ts';
import { createFakeClock } from '../../../src/testing/fake-clock.ts';
import { codes, GOODS, lines, one, passed, setUp, settle } from './cart-set-up.ts';

/** A shop in memory whose changes go wrong as `next` says, and what it was asked. */
function watched(next: (asked: number) => 'fine' | 'lost' | Error, change?: Partial<CartAdapter>) {
  const clock = createFakeClock();
  const shop = memoryCart({ goods: GOODS, clock });
  const asked: string[] = [];
  const perform = async (name: string, act: () => Promise<CartResult>): Promise<CartResult> => {
    asked.push(name);
    const how = next(asked.length);
    if (how instanceof Error) throw how;
    const result = await act();
    if (how === 'lost') throw new TypeError('The connection was lost.');
    return result;
  };
  const changes: CartChanges = {
    add: (asking, call) =>
      perform(`add ${asking.map(({ quantity }) => quantity).join()}`, () => shop.add(asking, call)),
    setQuantity: (id, quantity, call) =>
      perform(`set ${quantity}`, () => shop.setQuantity(id, quantity, call)),
  };
  const adapter: CartAdapter = { id: 'watched', read: shop.read, ...changes, ...change };
  return { asked, clock, shop, adapter, cart: createCart({ adapter, clock }) };
}

const busy = (retryAfter: number): CartFailure =>
  new CartFailure('rate-limited', 'Busy.', { retryAfter });

describe('a change without a good answer', () => {
  it('is looked for in the cart, and not asked for again where it is there', async () => {
    const { cart, asked } = watched((n) => (n === 2 ? 'lost' : 'fine'));
    await cart.add(one('mug', 2));
    const result = await cart.add(one('mug', 3));
    assert.deepEqual([result.status, result.added], ['ok', 3]);
    assert.deepEqual(asked, ['add 2', 'add 3']);
    assert.deepEqual(lines(cart), ['mug × 5']);
  });

  it('is asked for by its quantity at the end where there is a line, else by what is missing', async () => {
    const { cart, asked } = watched((n) => (n % 2 ? new TypeError('down') : 'fine'));
    await cart.add(one('mug', 2));
    await cart.add(one('mug', 3));
    assert.deepEqual(asked, ['add 2', 'add 2', 'add 3', 'set 5']);
    assert.deepEqual(lines(cart), ['mug × 5']);
  });

  it('is not asked for whole again where the shop is busy in the midst of it', async () => {
    const { cart, clock, shop } = watched((n) =>
      n === 1 ? new TypeError('down') : n === 3 ? busy(10) : 'fine',
    );
    const adding = cart.add([...one('mug'), ...one('lamp')]);
    await clock.advance(20_000);
    assert.equal((await adding).status, 'unknown');
    assert.deepEqual(
      (await shop.read({ signal: new AbortController().signal }))?.lines.map(
        ({ ref, quantity }) => `${ref} × ${quantity}`,
      ),
      ['mug × 1'],
    );
  });

  it('came in in part where the shop has not enough by then', async () => {
    const { cart, shop, adapter, clock } = watched(() => 'fine');
    const few = createCart({
      clock,
      adapter: {
        ...adapter,
        async add(asked: readonly AddLine[], call) {
          await shop.add([{ ref: 'lamp', quantity: 2 }], call);
          throw new TypeError(`The connection broke within ${asked.length}.`);
        },
      },
    });
    const result = await few.add(one('lamp', 5));
    assert.deepEqual([result.status, result.added], ['partial', 2]);
    assert.deepEqual(codes(result), ['not-enough-stock']);
    cart.close();
  });

  it('is asked for again, by the same opId, where the shop keeps the outcome of each', async () => {
    const ids: string[] = [];
    let reads = 0;
    const { clock, shop } = setUp();
    const adapter: CartAdapter = {
      id: 'keeping',
      read: (call) => (reads++, shop.read(call)),
      setQuantity: shop.setQuantity,
      add(asked, call) {
        ids.push(call.opId);
        return Promise.reject(new TypeError('lost'));
      },
      again: {
        setQuantity: shop.setQuantity,
        add(asked, call) {
          ids.push(call.opId);
          return ids.length < 3 ? Promise.reject(busy(10)) : shop.add(asked, call);
        },
      },
    };
    const cart = createCart({ adapter, clock });
    const adding = cart.add(one('mug'));
    await clock.advance(2_000);
    assert.equal((await adding).status, 'ok');
    assert.equal(ids.length, 3);
    assert.equal(new Set(ids).size, 1);
    assert.equal(reads, 1, 'only the first look');
  });

  it('stays unknown where the shop, asked again, only turns away', async () => {
    const { clock, shop } = setUp();
    const refused: CartResult = {
      status: 'rejected',
      cart: null,
      issues: [{ code: 'unauthorized', severity: 'error' }],
    };
    const adapter: CartAdapter = {
      ...shop,
      add: () => Promise.reject(new TypeError('lost')),
      again: { ...shop, add: () => Promise.resolve(refused) },
    };
    const cart = createCart({ adapter, clock });
    const adding = cart.add(one('mug'));
    await clock.advance(2_000);
    assert.equal((await adding).status, 'unknown');
  });
});

describe('a shop that is busy', () => {
  it('is asked again when it said, twice at most', async () => {
    const { cart, clock, asked } = watched(() => busy(3_000));
    const adding = cart.add(one('mug'));
    await clock.advance(2_999);
    assert.equal(asked.length, 1);
    await clock.advance(1);
    assert.equal(asked.length, 2);
    await clock.advance(3_000);
    const result = await adding;
    assert.equal(asked.length, 3);
    assert.equal(result.status, 'rejected', 'nothing was done, for sure');
    assert.deepEqual(codes(result), ['rate-limited']);
    assert.equal(clock.waiting, 0);
  });

  it('is not waited for longer than the patience', async () => {
    const { cart, asked } = watched(() => busy(60_000));
    assert.deepEqual(codes(await cart.add(one('mug'))), ['rate-limited']);
    assert.equal(asked.length, 1);
  });

  it('has it when it is free again', async () => {
    const { cart, clock } = watched((n) => (n === 1 ? busy(1_000) : 'fine'));
    const adding = cart.add(one('mug'));
    await clock.advance(1_000);
    assert.equal((await adding).status, 'ok');
    assert.deepEqual(lines(cart), ['mug × 1']);
  });
});

describe('what a cart tells', () => {
  it('puts its attributes on each line, beside the line’s own', async () => {
    const { shop, clock } = setUp();
    const sent: AddLine[] = [];
    const adapter: CartAdapter = {
      ...shop,
      add: (asked, call) => (sent.push(...asked), shop.add(asked, call)),
    };
    const cart = createCart({ adapter, clock, attributes: { _onair_show: 'evening' } });
    await cart.add([{ ref: 'mug', quantity: 1, attributes: { gift: 'yes' } }]);
    assert.deepEqual(sent[0]?.attributes, { gift: 'yes', _onair_show: 'evening' });
    await cart.remove(cart.state.cart!.lines[0]!.id);
    await cart.undo(cart.state.removed[0]!);
    assert.deepEqual(sent[1]?.attributes, { _onair_show: 'evening' });
  });

  it('fires each change of the cart on an element, and nothing where it is the same', async () => {
    const { cart, shop } = setUp();
    await settle();
    const target = new EventTarget();
    const life = new AbortController();
    const heard: CartChangedEvent[] = [];
    target.addEventListener('onair-cart-changed', (event) => heard.push(event as CartChangedEvent));
    cart.relay?.(target, life.signal);
    await cart.add(one('mug', 2));
    await cart.refresh();
    shop.elsewhere('mug', 3);
    assert.deepEqual(
      heard.map(({ cart: now, previous }) => [previous?.count, now?.count]),
      [
        [0, 2],
        [2, 3],
      ],
    );
    life.abort();
    await cart.add(one('lamp'));
    assert.equal(heard.length, 2);
  });

  it('shows the cart’s own price where it changed during the show', async () => {
    const { clock } = setUp();
    const goods = { mug: { ...GOODS['mug']!, price: { amount: '24.00', currency: 'EUR' } } };
    const shop = memoryCart({ goods, clock });
    const cart = createCart({ adapter: shop, clock });
    await cart.add(one('mug'));
    goods.mug = { ...goods.mug, price: { amount: '27.50', currency: 'EUR' } };
    await cart.add(one('mug'));
    const [line] = cart.state.cart?.lines ?? [];
    assert.deepEqual(line?.unitPrice, { amount: '27.50', currency: 'EUR' });
    assert.deepEqual(cart.state.cart?.subtotal, { amount: '55.00', currency: 'EUR' });
  });

  it('reads the cart anew when it is told that it changed, but not how', async () => {
    const { shop, clock } = setUp();
    let tell: () => void = () => undefined;
    const adapter: CartAdapter = { ...shop, watch: (changed) => void (tell = changed) };
    const cart = createCart({ adapter, clock });
    await settle();
    shop.elsewhere('mug', 2);
    assert.deepEqual(lines(cart), []);
    tell();
    await settle();
    assert.deepEqual(lines(cart), ['mug × 2']);
  });
});

describe('a look that is to tell what came of a change', () => {
  /** A shop whose looks fail as often as it is told to, once a change was lost. */
  function blinking(failures: number) {
    const clock = createFakeClock();
    const shop = memoryCart({ goods: GOODS, clock });
    let left = 0;
    let looks = 0;
    const adapter: CartAdapter = {
      ...shop,
      async add(asked, call) {
        await shop.add(asked, call);
        left = failures;
        looks = 0;
        throw new TypeError('The answer was lost.');
      },
      read(call) {
        looks += 1;
        return left-- > 0 ? Promise.reject(new TypeError('lost')) : shop.read(call);
      },
    };
    return { clock, cart: createCart({ adapter, clock }), looks: () => looks };
  }

  it('is taken again where it fails, until one tells', async () => {
    const { clock, cart, looks } = blinking(3);
    assert.equal((await passed(clock, cart.add(one('mug', 2)))).status, 'ok');
    assert.equal(looks(), 4);
    assert.deepEqual(lines(cart), ['mug × 2']);
  });

  it('is not taken for ever: then nobody knows', async () => {
    const { clock, cart, looks } = blinking(Infinity);
    assert.equal((await passed(clock, cart.add(one('mug', 2)))).status, 'unknown');
    assert.equal(looks(), 7, 'six, and one afterwards for what is shown');
  });
});
