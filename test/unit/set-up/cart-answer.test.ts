import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readResult } from '../../../src/commerce/cart/answer.ts';
import { answerTrouble } from '../../../src/set-up/cart-answer.ts';

const CART = { currency: 'EUR', lines: [] };
const troubleOf = (answer: unknown) => answerTrouble('onair-cart-add', Promise.resolve(answer));
const unread = (part: 'answer' | 'cart', got: string) => ({
  kind: 'answer-unread',
  event: 'onair-cart-add',
  part,
  got,
});

describe('the page’s own answer to an intent of the cart', () => {
  it('is told with its words where it rejects', async () => {
    for (const [error, message] of [
      [new Error('my basket broke'), 'my basket broke'],
      ['sold out', '"sold out"'],
      [undefined, 'undefined'],
    ] as const) {
      assert.deepEqual(await answerTrouble('onair-cart-change', Promise.reject(error)), {
        kind: 'answer-failed',
        event: 'onair-cart-change',
        message,
      });
    }
  });

  it('is told where it is none, with what it is', async () => {
    assert.deepEqual(await troubleOf(undefined), unread('answer', 'undefined'));
    assert.deepEqual(await troubleOf({ ok: true }), unread('answer', '{"ok":true}'));
    const circle: unknown[] = [];
    circle.push(circle);
    assert.deepEqual(await troubleOf(circle), unread('answer', 'object'));
    assert.deepEqual(await troubleOf('x'.repeat(500)), unread('answer', `"${'x'.repeat(119)}…`));
  });

  it('is told where its cart is none', async () => {
    const answer = { status: 'ok', cart: { items: 1 }, issues: [] };
    assert.deepEqual(await troubleOf(answer), unread('cart', '{"items":1}'));
    const byId = { ...answer, cart: { ...CART, lines: { a: 1 } } };
    assert.equal((await troubleOf(byId))?.kind, 'answer-unread');
  });

  it('is not told where it is good', async () => {
    assert.equal(await troubleOf({ status: 'ok', cart: CART, issues: [] }), null);
    assert.equal(await troubleOf({ status: 'rejected', cart: null, issues: [] }), null);
  });

  it('is readable here where it is so for the cart', async () => {
    const answers: readonly unknown[] = [
      ...[undefined, null, 7, 'ok', [], [{ status: 'ok' }], {}, { ok: true }, '{"status":"ok"}'],
      ...['ok', 'partial', 'rejected', 'unknown', 'OK', 'added', null].map((status) => ({
        status,
      })),
      { status: 'ok', cart: CART, issues: 'none' },
      { status: 'ok', cart: CART, issues: [{ code: 'mine' }], added: 'two' },
    ];
    for (const answer of answers) {
      const trouble = await troubleOf(answer);
      assert.equal(trouble === null, readResult(answer) !== null, JSON.stringify(answer));
    }
    const carts: readonly unknown[] = [
      ...[null, 7, [], {}, CART, { currency: 'EUR' }, { currency: 'eur', lines: [] }],
      ...[{ ...CART, lines: [{ mine: 1 }] }, { lines: [] }],
    ];
    for (const cart of carts) {
      const trouble = await troubleOf({ status: 'ok', cart, issues: [] });
      const isKept = readResult({ status: 'ok', cart, issues: [] })?.cart !== null;
      assert.equal(trouble === null, isKept || cart === null, JSON.stringify(cart));
    }
  });
});
