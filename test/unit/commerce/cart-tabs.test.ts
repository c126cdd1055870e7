import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCart, type CartLocks } from '../../../src/commerce/cart.ts';
import { createPageLocks } from '../../../src/commerce/cart/lock.ts';
import { memoryCart } from '../../../src/commerce/memory/adapter.ts';
import type { CartAdapter } from '../../../src/core/cart.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { createFakeClock } from '../../../src/testing/fake-clock.ts';
import { codes, GOODS, lines, one, passed, settle } from './cart-set-up.ts';

let keys = 0;

/** A double of locks that somebody else never gives back. */
const NEVER: CartLocks = {
  request: (_, { signal }) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    }),
};

/** A double of the locks of a sandboxed frame. */
const REFUSED: CartLocks = {
  request: () => Promise.reject(new Error('The request was denied.')),
};

/** A double of locks that somebody else takes while they are held. */
const STOLEN: CartLocks = {
  request: (_, __, task) => {
    void task();
    return Promise.reject(new Error('The lock was stolen.'));
  },
};

/** Two tabs, or two shows of one page, at one shop; each add says when it begins and ends. */
function twoTabs(locks?: CartLocks) {
  const clock = createFakeClock();
  const shop = memoryCart({ goods: GOODS, clock });
  const log: string[] = [];
  const tab = (name: string) => {
    const adapter: CartAdapter = {
      id: 'memory',
      key: `two-tabs:${keys}`,
      read: shop.read,
      setQuantity: shop.setQuantity,
      async add(asked, call) {
        log.push(`${name} begins`);
        await settle();
        const result = await shop.add(asked, call);
        log.push(`${name} ends`);
        return result;
      },
    };
    return createCart({ adapter, clock, ...(locks && { locks }) });
  };
  keys++;
  return { clock, shop, log, a: tab('a'), b: tab('b') };
}

/** A tab at a shop that counts how often it is read, and says when the page has changed it. */
function oneTab() {
  const clock = createFakeClock();
  const shop = memoryCart({ goods: GOODS, clock });
  let reads = 0;
  let pageChanged: () => void = () => undefined;
  let losesAnswer = false;
  const adapter: CartAdapter = {
    id: 'memory',
    key: `one-tab:${keys++}`,
    setQuantity: shop.setQuantity,
    read(call) {
      reads += 1;
      return shop.read(call);
    },
    async add(asked, call) {
      const result = await shop.add(asked, call);
      if (losesAnswer) throw new TypeError('The answer was lost.');
      return result;
    },
    watch: (changed) => void (pageChanged = changed),
  };
  const open = () => createCart({ adapter, clock });
  return {
    clock,
    shop,
    open,
    cart: open(),
    pageChanges: () => pageChanged(),
    loseAnswers: (loses: boolean) => (losesAnswer = loses),
    /** How often the shop was read for it. */
    async readsOf(change: () => Promise<unknown>) {
      const before = reads;
      await passed(clock, change());
      return reads - before;
    },
  };
}

describe('a cart before it is changed', () => {
  it('is not read where it was told a moment ago, and nobody has begun to change it since', async () => {
    const { cart, clock, readsOf } = oneTab();
    await eventually(() => cart.state.status === 'ready', 'it is read at first');
    assert.equal(await readsOf(() => cart.add(one('mug'))), 0, 'at once');
    assert.equal(await readsOf(() => cart.add(one('lamp'))), 0, 'after a change');
    await clock.advance(2_000);
    assert.equal(await readsOf(() => cart.add(one('mug'))), 1, 'a while later');
    cart.close();
  });

  it('is read where the page has changed it meanwhile', async () => {
    const { cart, pageChanges, readsOf } = oneTab();
    await eventually(() => cart.state.status === 'ready', 'it is read at first');
    pageChanges();
    assert.equal(await readsOf(() => cart.add(one('mug'))), 1);
    cart.close();
  });

  it('is read where another tab has begun to change it, which was not heard yet', async (test) => {
    test.mock.property(globalThis, 'BroadcastChannel', undefined);
    const { cart, open, readsOf } = oneTab();
    await eventually(() => cart.state.status === 'ready', 'it is read at first');
    const other = open();
    await eventually(() => other.state.status === 'ready', 'there, too');
    assert.equal(await readsOf(() => other.add(one('mug'))), 1, 'who did not have it first');
    assert.equal(await readsOf(() => cart.add(one('mug'))), 1, 'who had it');
    cart.close();
    other.close();
  });

  it('is read after a change whose answer was lost, for it may come once more', async () => {
    const { cart, shop, loseAnswers, readsOf } = oneTab();
    await eventually(() => cart.state.status === 'ready', 'it is read at first');
    loseAnswers(true);
    assert.equal(await readsOf(() => cart.add(one('mug'))), 1, 'which tells what came of it');
    loseAnswers(false);
    assert.equal(await readsOf(() => cart.add(one('mug'))), 1);
    assert.deepEqual(shop.quantities, { mug: 2 });
    cart.close();
  });
});

describe('a cart in two tabs', () => {
  for (const [name, locks] of [
    ['the browser’s locks', undefined],
    ['the page’s own locks', createPageLocks()],
  ] as const) {
    it(`is changed by one after another, with ${name}`, async () => {
      const { a, b, log, shop } = twoTabs(locks);
      await Promise.all([a.add(one('mug')), b.add(one('mug')), a.add(one('last'))]);
      assert.deepEqual(shop.quantities, { mug: 2, last: 1 });
      assert.equal(log.length, 6);
      for (let at = 0; at < log.length; at += 2) {
        assert.equal(log[at + 1], log[at]?.replace('begins', 'ends'));
      }
      a.close();
      b.close();
    });
  }

  it('is shown in each as the other has changed it', async () => {
    const { a, b } = twoTabs();
    await settle();
    await a.add(one('mug', 2));
    await eventually(() => lines(b)[0] === 'mug × 2', 'the other shows it');
    await b.remove(b.state.cart!.lines[0]!.id);
    await eventually(() => lines(a).length === 0, 'and the one, too');
    a.close();
    b.close();
  });

  it('tells what came of a lost answer by what it held after the other’s change', async () => {
    const { a, b, shop } = twoTabs();
    await settle();
    const adding = a.add(one('mug'));
    const { add } = shop;
    let isLost = true;
    Object.assign(shop, {
      async add(...call: Parameters<typeof add>) {
        const wasLost = isLost;
        isLost = false;
        if (wasLost) return add(...call);
        return Promise.reject(new TypeError('It never got there.'));
      },
    });
    const second = b.add(one('mug'));
    assert.equal((await adding).status, 'ok');
    assert.equal((await second).status, 'ok', 'it was asked for again, by the quantity');
    assert.deepEqual(shop.quantities, { mug: 2 });
    a.close();
    b.close();
  });

  for (const [name, locks] of [
    ['are refused', REFUSED],
    ['are taken away', STOLEN],
  ] as const) {
    it(`is changed all the same where the browser’s locks ${name}`, async () => {
      const { a, b, shop } = twoTabs(locks);
      const results = await Promise.all([a.add(one('mug')), b.add(one('mug'))]);
      assert.deepEqual(
        results.map(({ status }) => status),
        ['ok', 'ok'],
      );
      assert.deepEqual(shop.quantities, { mug: 2 });
      a.close();
      b.close();
    });
  }

  it('does not wait for ever for another that holds it', async () => {
    const { a, b, clock, shop } = twoTabs(NEVER);
    await settle();
    const adding = a.add(one('mug'));
    await clock.advance(119_999);
    assert.equal(a.state.pending.length, 1);
    await clock.advance(1);
    const result = await adding;
    assert.equal(result.status, 'rejected', 'it was never asked for');
    assert.deepEqual(codes(result), ['timeout']);
    assert.deepEqual(shop.quantities, {});
    a.close();
    b.close();
  });
});
