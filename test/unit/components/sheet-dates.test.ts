import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOf, spanOf } from '../../../src/components/product-sheet/below/dates.ts';
import { isAhead } from '../../../src/components/trust/days.ts';

/** Where the viewer is: half past midnight of the 25th, and an hour before that. */
const AFTER = new Date(2026, 10, 25, 0, 30).getTime();
const BEFORE = AFTER - 3_600_000;
const DAY = '2026-11-24';

describe('the dates of a sheet', () => {
  it('are there as long as the viewer has that day, and no longer', () => {
    const span = { from: '2026-11-20', to: DAY };
    assert.equal(dayOf(DAY, { lang: 'en', now: BEFORE }), '24 Nov');
    assert.equal(dayOf(DAY, { lang: 'en', now: AFTER }), null);
    assert.notEqual(spanOf(span, { lang: 'en', now: BEFORE }), null);
    assert.equal(spanOf(span, { lang: 'en', now: AFTER }), null);
  });

  it('are over when the shop’s terms say so', () => {
    for (let hour = -40; hour <= 40; hour++) {
      const now = AFTER + hour * 3_600_000;
      assert.equal(dayOf(DAY, { lang: 'en', now }) !== null, isAhead(DAY, now), `${hour} h`);
    }
  });
});
