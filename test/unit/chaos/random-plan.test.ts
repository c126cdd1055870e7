import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  randomPlan,
  seededRandom,
  type Fault,
  type FaultPlan,
} from '../../../src/testing/fault-proxy.ts';

const draw = (plan: FaultPlan, count: number): (Fault | null)[] =>
  Array.from({ length: count }, (_, index) =>
    plan({ index, method: 'GET', path: '/', headers: {}, body: '' }),
  );

describe('randomPlan', () => {
  const rates = { lost: 0.1, status: 0.2, late: 0.1, never: 0.1 };

  it('makes the same faults for the same seed, and others for another', () => {
    const faults = draw(randomPlan(7, rates), 200);
    assert.deepEqual(draw(randomPlan(7, rates), 200), faults);
    assert.notDeepEqual(draw(randomPlan(8, rates), 200), faults);
  });

  it('keeps to its rates', () => {
    const faults = draw(randomPlan(1, rates), 20_000);
    const share = (kind: string | undefined): number =>
      faults.filter((fault) => fault?.kind === kind).length / faults.length;
    for (const [kind, rate] of [...Object.entries(rates), [undefined, 0.5] as const]) {
      assert.ok(Math.abs(share(kind) - rate) < 0.02, `${kind}: ${share(kind)}`);
    }
  });

  it('draws statuses that refuse for now with their Retry-After, and none that the shop did then', () => {
    const faults = draw(randomPlan(3, { status: 1 }), 400);
    for (const fault of faults) {
      assert.equal(fault?.kind, 'status');
      const isRefusal = fault.status === 429 || fault.status === 503;
      assert.equal(fault.retryAfter !== undefined, isRefusal);
      assert.equal(fault.delivered === undefined, isRefusal);
    }
    const statuses = faults.map((fault) => (fault?.kind === 'status' ? fault.status : null));
    assert.deepEqual([...new Set(statuses)].sort(), [429, 500, 502, 503]);
  });

  it('refuses rates that are none', () => {
    assert.throws(() => randomPlan(1, { lost: 0.6, down: 0.6 }), RangeError);
    assert.throws(() => randomPlan(1, { lost: -0.1 }), RangeError);
    assert.throws(() => randomPlan(1, { lost: NaN }), RangeError);
  });
});

describe('seededRandom', () => {
  it('stays from 0 up to 1, and spreads evenly', () => {
    const random = seededRandom(42);
    const drawn = Array.from({ length: 10_000 }, random);
    assert.ok(drawn.every((value) => value >= 0 && value < 1));
    const mean = drawn.reduce((sum, value) => sum + value) / drawn.length;
    assert.ok(Math.abs(mean - 0.5) < 0.02, String(mean));
  });
});
