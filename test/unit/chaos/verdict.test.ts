import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ChaosReport } from '../../../scripts/chaos/run.ts';
import { complaints, summary } from '../../../scripts/chaos/verdict.ts';

const GOOD: ChaosReport = {
  seed: 7,
  operations: 130,
  coalesced: 30,
  acts: { add: 50, doubleTap: 40, step: 20, remove: 10, undo: 10 },
  outcomes: { ok: 70, partial: 5, rejected: 15, unknown: 10 },
  refusals: { network: 10 },
  requests: 200,
  faults: { lost: 30 },
  holds: { mug: 2 },
  divergence: null,
  astray: [],
};
const outcomes = (change: Partial<ChaosReport['outcomes']>): ChaosReport => ({
  ...GOOD,
  outcomes: { ...GOOD.outcomes, ...change },
});

describe('complaints', () => {
  it('has none about a cart that holds what was asked', () => {
    assert.deepEqual(complaints(GOOD), []);
  });

  it('tells a divergence with what came before', () => {
    const told = complaints({
      ...GOOD,
      divergence: {
        ref: 'mug',
        holds: 4,
        allowed: [2],
        lost: 0,
        doubled: 2,
        history: ['#1 add 2'],
      },
    });
    assert.match(told.join('\n'), /holds 4 of mug.*may hold 2: 0 lost, 2 doubled/);
    assert.match(told.join('\n'), /#1 add 2/);
  });

  it('tells a tab that shows another cart than the shop’s', () => {
    const told = complaints({ ...GOOD, astray: ['tab 1: mug × 3'] });
    assert.deepEqual(told, ["The shop's cart holds mug × 2; tab 1: mug × 3."]);
  });

  it('does not let unknown outcomes, or refusals, excuse everything', () => {
    assert.equal(complaints(outcomes({ unknown: 30 })).length, 1);
    assert.equal(complaints(outcomes({ rejected: 90 })).length, 1);
  });
});

describe('summary', () => {
  it('says what was done, what came of it, the seed and the seconds', () => {
    const text = summary(GOOD, 12.34);
    for (const part of ['operations  130', 'ok 70', 'lost 30', 'mug × 2', 'seed 7, 12.3 s'])
      assert.ok(text.includes(part), `${part} in:\n${text}`);
    assert.match(text, /^lost 0, doubled 0/m);
  });
});
