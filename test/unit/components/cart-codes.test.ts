import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { outcomeOf, type Wish } from '../../../src/components/cart/codes/outcome.ts';
import type { Cart, CartIssue, CartIssueCode, CartResult } from '../../../src/core/cart.ts';

const bag = (...codes: string[]): Cart => ({
  id: 'bag',
  currency: 'EUR',
  lines: [],
  count: 0,
  discounts: codes.map((code) => ({ code, applies: true })),
});
const comes: Wish = { codes: ['SUMMER'], typed: 'SUMMER', gone: null };
const goes: Wish = { codes: [], typed: null, gone: 'SUMMER' };

const result = (
  status: CartResult['status'],
  cart: Cart | null,
  ...issues: Omit<CartIssue, 'severity'>[]
): CartResult => ({
  status,
  cart,
  issues: issues.map((issue) => ({ severity: 'error', ...issue })),
});
const refused = (code: CartIssueCode, message?: string): CartResult =>
  result('rejected', bag(), { code, ...(message !== undefined && { message }) });

describe('what came of asking for a discount code', () => {
  it('is that the shop does not know it, where it says nothing more', () => {
    assert.deepEqual(outcomeOf(refused('unknown'), comes), { kind: 'unknown-code' });
    assert.deepEqual(outcomeOf(result('ok', bag()), comes), { kind: 'unknown-code' });
  });

  it('is that the shop did not take it, where it says why', () => {
    const used = outcomeOf(refused('limit'), comes);
    assert.deepEqual(used, { kind: 'refused', message: undefined });
    const old = outcomeOf(refused('unknown', 'It has expired.'), comes);
    assert.deepEqual(old, { kind: 'refused', message: 'It has expired.' });
  });

  it('is that it failed, for what is not the code’s fault', () => {
    const why = outcomeOf(refused('rate-limited', 'Slow down.'), comes);
    assert.deepEqual(why, { kind: 'failed', why: 'rate-limited' });
    assert.deepEqual(outcomeOf(result('unknown', null), comes), { kind: 'open' });
  });

  it('is done once the cart has it, in whichever case, or has it no more', () => {
    assert.deepEqual(outcomeOf(result('ok', bag('summer')), comes), { kind: 'done' });
    assert.deepEqual(outcomeOf(result('ok', bag()), goes), { kind: 'done' });
    assert.deepEqual(outcomeOf(result('ok', null), goes), { kind: 'done' });
  });

  it('is not that it is gone while the cart still has it', () => {
    const still = outcomeOf(result('ok', bag('summer')), goes);
    assert.deepEqual(still, { kind: 'failed', why: 'unknown' });
  });
});
