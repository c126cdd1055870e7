import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { createCart } from '../../../src/commerce/cart.ts';
import { memoryCart } from '../../../src/commerce/memory/adapter.ts';
import type { CartAdapter } from '../../../src/core/cart.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { createFakeClock } from '../../../src/testing/fake-clock.ts';
import { GOODS, lines, one, settle } from './cart-set-up.ts';

let keys = 0;

describe('landedCost of a cart', () => {
  const cost = {
    duty: { amount: '3.12', currency: 'USD' },
    total: { amount: '51.12', currency: 'USD' },
    paid: 'with-order',
    asOf: '2026-11-26T14:02:00Z',
  };
  const asking = (answer: () => Promise<unknown>) => {
    const clock = createFakeClock();
    const shop = memoryCart({ goods: GOODS });
    const landedCost = answer as NonNullable<CartAdapter['landedCost']>;
    const cart = createCart({ adapter: { ...shop, landedCost }, clock, patience: 1_000 });
    return { clock, cart, ask: () => cart.landedCost!('mug', 'US') };
  };

  it('is what the shop says', async () => {
    assert.deepEqual(await asking(() => Promise.resolve(cost)).ask(), cost);
    assert.equal(await asking(() => Promise.resolve(null)).ask(), null);
  });

  for (const [name, answer] of Object.entries<unknown>({
    nothing: undefined,
    'a page': '<!doctype html>',
    'no time': { ...cost, asOf: undefined },
    'no way of paying': { ...cost, paid: 'perhaps' },
    'an amount that is none': { ...cost, duty: { amount: 'a lot', currency: 'USD' } },
    'a list': [cost],
  })) {
    it(`is nothing where the shop answers with ${name}`, async () => {
      assert.equal(await asking(() => Promise.resolve(answer)).ask(), null);
    });
  }

  it('is nothing where the shop fails, by a promise or at once', async () => {
    assert.equal(await asking(() => Promise.reject(new TypeError('down'))).ask(), null);
    const thrown = asking(() => {
      throw new Error('A bug.');
    });
    assert.equal(await thrown.ask(), null);
  });

  it('waits for no longer than the shop has, and not in line with changes', async () => {
    const { ask, cart, clock } = asking(() => new Promise(() => undefined));
    let told: unknown = 'waiting';
    void ask().then((value) => (told = value));
    await cart.add(one('mug'));
    assert.deepEqual(lines(cart), ['mug × 1']);
    await clock.advance(999);
    assert.equal(told, 'waiting');
    await clock.advance(1);
    assert.equal(told, null);
  });

  it('is nothing once the cart is closed', async () => {
    const { ask, cart } = asking(() => Promise.resolve(cost));
    cart.close();
    assert.equal(await ask(), null);
  });
});

describe('a cart when the viewer comes back to the page', () => {
  const scope = globalThis as { window?: unknown };
  afterEach(() => {
    delete scope.window;
  });

  /** A double of the window: it only passes events on. */
  const returning = (key?: string) => {
    const page = new EventTarget();
    scope.window = page;
    const shop = memoryCart({ goods: GOODS });
    let reads = 0;
    const { id, add, setQuantity } = shop;
    const adapter: CartAdapter = {
      ...{ id, add, setQuantity },
      ...(key !== undefined && { key }),
      read(options) {
        reads++;
        return shop.read(options);
      },
    };
    const cart = createCart({ adapter });
    return { cart, shop, reads: () => reads, focus: () => page.dispatchEvent(new Event('focus')) };
  };

  it('is read anew, once, where others have it too', async () => {
    const { cart, shop, reads, focus } = returning(`focus:${keys++}`);
    await eventually(() => cart.state.status === 'ready', 'the first reading');
    shop.elsewhere('mug', 2);
    for (let time = 0; time < 3; time++) focus();
    await eventually(() => lines(cart).join() === 'mug × 2', 'what was done elsewhere');
    await settle();
    assert.equal(reads(), 2);
    cart.close();
    focus();
    await settle();
    assert.equal(reads(), 2);
  });

  it('is not read where nobody else has it', async () => {
    const { cart, reads, focus } = returning();
    await eventually(() => cart.state.status === 'ready', 'the first reading');
    focus();
    await settle();
    assert.equal(reads(), 1);
    cart.close();
  });
});
