import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCart } from '../../../src/commerce/cart.ts';
import type { CartAdapter, CartResult, CartState } from '../../../src/core/cart.ts';
import { codes, lines, one, setUp, settle } from './cart-set-up.ts';

describe('createCart', () => {
  it('is loading until the shop’s cart was read, and ready then', async () => {
    const { cart } = setUp();
    assert.equal(cart.state.status, 'loading');
    await settle();
    assert.equal(cart.state.status, 'ready');
    assert.deepEqual(lines(cart), []);
  });

  it('shows nothing as added before the shop says so', async () => {
    const { cart, shop, clock } = setUp();
    await settle();
    shop.set({ latency: 500 });
    const added = cart.add(one('mug', 2));
    await clock.advance(499);
    assert.deepEqual(lines(cart), []);
    assert.deepEqual(
      cart.state.pending.map(({ kind, ref, quantity }) => ({ kind, ref, quantity })),
      [{ kind: 'add', ref: 'mug', quantity: 2 }],
    );
    await clock.advance(1);
    assert.equal((await added).status, 'ok');
    assert.deepEqual(lines(cart), ['mug × 2']);
    assert.deepEqual(cart.state.pending, []);
  });

  it('adds once when tapped twice while the first add is under way', async () => {
    const { cart, shop } = setUp();
    const [first, second] = [cart.add(one('mug')), cart.add(one('mug'))];
    assert.equal(first, second);
    await first;
    assert.deepEqual(shop.quantities, { mug: 1 });
    await cart.add(one('mug'));
    assert.deepEqual(shop.quantities, { mug: 2 });
  });

  it('adds once for a hundred taps within the second that the shop takes, and once for each that waits', async () => {
    const { cart, shop, clock } = setUp();
    await settle();
    shop.set({ latency: 1_000 });
    const taps = new Set<Promise<CartResult>>();
    for (let tap = 0; tap < 100; tap++) {
      taps.add(cart.add(one('mug')));
      await clock.advance(10);
    }
    assert.equal(taps.size, 1);
    await Promise.all(taps);
    assert.deepEqual(shop.quantities, { mug: 1 });
    shop.set({ latency: 0 });
    for (let tap = 0; tap < 5; tap++) await cart.add(one('mug'));
    assert.deepEqual(shop.quantities, { mug: 6 });
  });

  it('adds of several things only those that are not being added already', async () => {
    const { cart, shop } = setUp();
    await Promise.all([cart.add(one('mug')), cart.add([...one('mug'), ...one('lamp')])]);
    assert.deepEqual(shop.quantities, { mug: 1, lamp: 1 });
  });

  it('sends one change after another, never two at once', async () => {
    const { shop, clock } = setUp();
    let under = 0;
    let most = 0;
    const watched: CartAdapter = {
      ...shop,
      async add(added, options) {
        most = Math.max(most, ++under);
        return shop.add(added, options).finally(() => under--);
      },
    };
    const cart = createCart({ adapter: watched, clock });
    shop.set({ latency: 100 });
    const all = Promise.all(['mug', 'lamp', 'last'].map((ref) => cart.add(one(ref))));
    await clock.advance(1_000);
    await all;
    assert.equal(most, 1);
    assert.deepEqual(lines(cart), ['mug × 1', 'lamp × 1', 'last × 1']);
  });

  it('of many wishes for a line does the one under way and the last', async () => {
    const { cart, shop, clock } = setUp();
    await cart.add(one('mug'));
    const [line] = cart.state.cart?.lines ?? [];
    const asked: number[] = [];
    const { setQuantity } = shop;
    Object.assign(shop, {
      setQuantity: (...[id, quantity, options]: Parameters<typeof setQuantity>) => {
        asked.push(quantity);
        return setQuantity(id, quantity, options);
      },
    });
    shop.set({ latency: 100 });
    const first = cart.setQuantity(line!.id, 2);
    await clock.advance(10);
    const wishes = [3, 4, 5, 7].map((quantity) => cart.setQuantity(line!.id, quantity));
    assert.equal(new Set(wishes).size, 1);
    assert.deepEqual(
      cart.state.pending.map(({ quantity }) => quantity),
      [2, 7],
    );
    await clock.advance(500);
    await Promise.all([first, ...wishes]);
    assert.deepEqual(asked, [2, 7]);
    assert.deepEqual(lines(cart), ['mug × 7']);
  });

  it('keeps a removed line for its undo, and forgets it once it is back', async () => {
    const { cart, shop, clock } = setUp();
    await cart.add(one('mug', 3));
    const [line] = cart.state.cart?.lines ?? [];
    await cart.remove(line!.id);
    assert.deepEqual(shop.quantities, {});
    assert.deepEqual(cart.state.removed, [{ line, at: clock.now() }]);
    const [removed] = cart.state.removed;
    const [undone, again] = [cart.undo(removed!), cart.undo(removed!)];
    assert.equal(undone, again);
    await undone;
    assert.deepEqual(shop.quantities, { mug: 3 });
    assert.deepEqual(cart.state.removed, []);
  });

  it('keeps why a thing was refused until it passes, or is forgotten', async () => {
    const { cart } = setUp();
    const refused = await cart.add(one('lamp', 5));
    assert.equal(refused.status, 'rejected');
    assert.deepEqual(refused.issues, [
      { code: 'not-enough-stock', severity: 'error', ref: 'lamp', available: 3 },
    ]);
    assert.deepEqual(Object.keys(cart.state.refused), ['lamp']);
    await cart.add(one('lamp', 3));
    assert.deepEqual(cart.state.refused, {});
    await cart.add(one('gone'));
    assert.deepEqual(Object.keys(cart.state.refused), ['gone']);
    cart.forget('gone');
    assert.deepEqual(cart.state.refused, {});
  });

  it('tells apart, of several things, what came in and what did not', async () => {
    const { cart } = setUp();
    const result = await cart.add([...one('mug', 2), ...one('gone')]);
    assert.equal(result.status, 'partial');
    assert.equal(result.added, 2);
    assert.deepEqual(Object.keys(cart.state.refused), ['gone']);
    assert.deepEqual(lines(cart), ['mug × 2']);
  });

  it('says that a line is gone which the shop has no more', async () => {
    const { cart, shop } = setUp();
    await cart.add(one('mug'));
    const [line] = cart.state.cart?.lines ?? [];
    shop.elsewhere('mug', 0);
    assert.deepEqual(codes(await cart.setQuantity(line!.id, 2)), ['line-gone']);
    assert.deepEqual(codes(await cart.setQuantity('never-was', 2)), ['line-gone']);
  });

  it('finds a line again whose id the shop has changed', async () => {
    const { shop, clock } = setUp();
    let snapshot = 0;
    const renamed = (result: CartResult): CartResult => ({
      ...result,
      cart: result.cart && {
        ...result.cart,
        lines: result.cart.lines.map((line) => ({ ...line, id: `line-${line.ref}#${snapshot}` })),
      },
    });
    const adapter: CartAdapter = {
      ...shop,
      async add(...given) {
        snapshot++;
        return renamed(await shop.add(...given));
      },
      async setQuantity(id, quantity, options) {
        assert.equal(id, `line-mug#${snapshot}`);
        snapshot++;
        return renamed(await shop.setQuantity('mug', quantity, options));
      },
    };
    const cart = createCart({ adapter, clock });
    await cart.add(one('mug'));
    const [line] = cart.state.cart?.lines ?? [];
    const add = cart.add(one('last'));
    const change = cart.setQuantity(line!.id, 4);
    await Promise.all([add, change]);
    assert.deepEqual(shop.quantities, { mug: 4, last: 1 });
  });

  it('shows what another tab did', async () => {
    const { cart, shop } = setUp();
    await settle();
    shop.elsewhere('mug', 4);
    assert.deepEqual(lines(cart), ['mug × 4']);
  });

  it('wakes only whose selected value changed', async () => {
    const { cart } = setUp();
    await settle();
    const woken: (keyof CartState)[] = [];
    for (const key of ['cart', 'removed'] as const) {
      cart.select(
        (state) => state[key],
        () => woken.push(key),
      );
    }
    await cart.add(one('mug'));
    assert.ok(woken.includes('cart'));
    assert.equal(woken.filter((key) => key === 'removed').length, 0);
  });

  it('holds exactly what was asked after any mix of taps, in any order of answers', async () => {
    const { cart, shop, clock } = setUp();
    await settle();
    let seed = 7;
    const random = (below: number): number =>
      (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % below;
    const wanted = { mug: 0, last: 0 };
    for (let round = 0; round < 60; round++) {
      shop.set({ latency: random(90) });
      const ref = random(2) ? 'mug' : 'last';
      const line = cart.state.cart?.lines.find((one) => one.ref === ref);
      const isIdle = !cart.state.pending.some((one) => one.ref === ref);
      if (line) {
        const quantity = ref === 'mug' ? random(9) : 1;
        wanted[ref] = quantity;
        void cart.setQuantity(line.id, quantity);
      } else if (isIdle) {
        wanted[ref] = 1;
        void cart.add(one(ref));
        void cart.add(one(ref));
      }
      await clock.advance(random(120));
    }
    await clock.advance(60_000);
    assert.deepEqual(cart.state.pending, []);
    const kept = Object.entries(wanted).filter(([, quantity]) => quantity > 0);
    assert.deepEqual({ ...shop.quantities }, Object.fromEntries(kept));
    assert.deepEqual(
      lines(cart).sort(),
      kept.map(([ref, quantity]) => `${ref} × ${quantity}`).sort(),
    );
  });
});
