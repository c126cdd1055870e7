import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  addSample,
  NO_HISTORY,
  type LineHistory,
} from '../../../src/components/quality/line-history.ts';
import { judge, LIMITS } from '../../../src/components/quality/line-verdict.ts';
import type { HealthSample } from '../../../src/core/ports.ts';
import { UNTOLD } from '../../../src/transport/untold.ts';

const GOOD: HealthSample = {
  ...UNTOLD,
  packets: 1_000,
  bytes: 1_000_000,
  packetsLost: 0,
  freezes: 0,
  frozenMs: 0,
  height: 720,
};

/** A history of samples two seconds apart; each is what changed since the one before. */
function historyOf(
  samples: readonly Partial<HealthSample>[],
  transport: (index: number) => string = () => 'whep',
): LineHistory {
  let health = GOOD;
  return samples.reduce<LineHistory>((history, change, index) => {
    health = { ...health, ...change };
    return addSample(history, { at: index * 2_000, transport: transport(index), health });
  }, NO_HISTORY);
}

describe('the verdict on a line', () => {
  it('is none before there is a sample', () => {
    assert.equal(judge(NO_HISTORY, 400), null);
  });

  it('is good where nothing speaks against it, also where next to nothing is told', () => {
    assert.equal(judge(historyOf([{}, { packets: 1_400 }]), 400)?.grade, 'good');
    assert.equal(judge(historyOf([UNTOLD, UNTOLD]), null)?.grade, 'good');
  });

  for (const [cause, grade, change, delay] of [
    ['loss', 'uneven', { packets: 1_960, packetsLost: 40 }, 400],
    ['loss', 'weak', { packets: 1_900, packetsLost: 100 }, 400],
    ['frozen', 'uneven', { freezes: 1, frozenMs: 300 }, 400],
    ['frozen', 'uneven', { freezes: 1, frozenMs: null }, 400],
    ['frozen', 'weak', { freezes: 3, frozenMs: LIMITS.frozen.weak }, 400],
    ['delay', 'uneven', {}, LIMITS.delay.uneven],
    ['delay', 'weak', {}, LIMITS.delay.weak],
    ['frozen', 'weak', { freezes: 3, frozenMs: 9_000, packets: 1_960, packetsLost: 40 }, 400],
  ] as const) {
    it(`is ${grade} for ${cause}: ${JSON.stringify(change)}, ${delay} ms behind`, () => {
      const verdict = judge(historyOf([{}, {}, change]), delay);
      assert.deepEqual([verdict?.grade, verdict?.cause], [grade, cause]);
    });
  }

  it('tells what a minute uses, once that can be measured', () => {
    const steps = [0, 1, 2, 3].map((n) => ({ bytes: 1_000_000 + n * 433_000 }));
    assert.equal(judge(historyOf(steps.slice(0, 2)), null)?.use, null);
    assert.equal(Math.round(judge(historyOf(steps), null)?.use ?? 0), 12_990_000);
    assert.equal(judge(historyOf([{}, {}, {}, {}]), null)?.use, null, 'nothing came');
  });

  it('calls a picture steady that keeps its size and does not stand', () => {
    assert.equal(judge(historyOf([{}, {}]), null)?.steady, true);
    assert.equal(judge(historyOf([{}, { height: 360 }]), null)?.steady, false);
    assert.equal(judge(historyOf([{}, { freezes: 1, frozenMs: 400 }]), null)?.steady, false);
  });
});

describe('the history of a line', () => {
  it('keeps 30 s', () => {
    const { samples } = historyOf(Array.from({ length: 100 }, () => ({})));
    assert.equal(samples.length, 16);
    assert.equal(samples.at(-1)?.at, 198_000);
  });

  it('counts the stops of all paths, and when it saw the last', () => {
    const { stops } = historyOf(
      [
        { freezes: 1, frozenMs: 600 },
        {},
        { freezes: 2, frozenMs: 900 },
        { freezes: 1, frozenMs: 200 },
      ],
      (index) => (index < 3 ? 'whep' : 'hls'),
    );
    assert.deepEqual(stops, { count: 3, ms: 1_100, lastAt: 6_000 });
  });

  it('does not know when the stops were that came before it', () => {
    assert.deepEqual(historyOf([{ freezes: 1, frozenMs: 600 }, {}]).stops, {
      count: 1,
      ms: 600,
      lastAt: null,
    });
  });

  it('begins anew with another path, and with another session of the same', () => {
    const other = historyOf([{}, {}, {}], (index) => (index < 2 ? 'whep' : 'hls'));
    assert.equal(other.samples.length, 1);
    const renewed = historyOf([{}, {}, { bytes: 0, freezes: 0 }]);
    assert.equal(renewed.samples.length, 1);
    assert.equal(judge(renewed, 400)?.grade, 'good');
  });

  it('counts nothing where no engine does', () => {
    assert.equal(historyOf([UNTOLD, UNTOLD]).stops, null);
  });
});
