import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  heightFor,
  limitsFor,
  lineFinding,
  uplinkVerdict,
} from '../../../src/studio/preflight/uplink.ts';
import type { UplinkSample } from '../../../src/transport/publishing.ts';

/** A sample each half second. `bits`: what went through in each second. */
function line(
  bits: number,
  { available = null, loss = 0, roundTrip = 40, limitedBy = 'none' }: LineOptions = {},
): UplinkSample[] {
  return Array.from({ length: 20 }, (_, i) => ({
    at: 1_000_000 + i * 500,
    bytes: (i * bits) / 16,
    packets: i * 100,
    packetsLost: i * 100 * loss,
    roundTrip,
    // As a browser's estimate climbs: a third at first.
    available: available === null ? null : available * Math.min(1, (i + 4) / 10),
    height: 720,
    framesPerSecond: 30,
    limitedBy,
  }));
}
interface LineOptions {
  readonly available?: number | null;
  readonly loss?: number;
  readonly roundTrip?: number | null;
  readonly limitedBy?: UplinkSample['limitedBy'];
}

describe('ten seconds of a line', () => {
  it('say nothing where nothing went through', () => {
    assert.equal(uplinkVerdict([]), null);
    assert.equal(uplinkVerdict(line(0)), null);
  });

  it('are told by where the estimate settles, not by how it climbs', () => {
    const verdict = uplinkVerdict(line(1_500_000, { available: 2_500_000 }), 720);
    assert.deepEqual(verdict, {
      finding: 'good',
      height: 720,
      bitrate: 2_500_000,
      loss: 0,
      roundTrip: 40,
    });
  });

  it('believe what went through more than an estimate that lags, and need none', () => {
    const slow = uplinkVerdict(line(5_000_000, { available: 900_000 }));
    assert.equal(slow?.height, 1080);
    const none = uplinkVerdict(line(1_500_000), 720);
    assert.equal(Math.round(none?.bitrate ?? 0), 1_500_000);
    assert.deepEqual([none?.height, none?.finding], [540, 'reduced']);
  });

  it('count what is lost on the way against the line', () => {
    const verdict = uplinkVerdict(line(3_000_000, { loss: 0.05 }), 720);
    assert.equal(verdict?.finding, 'lossy');
    assert.ok(Math.abs((verdict?.bitrate ?? 0) - 2_850_000) < 1);
  });

  it('say that it is far, and that it is too narrow', () => {
    assert.equal(uplinkVerdict(line(3_000_000, { roundTrip: 420 }), 720)?.finding, 'far');
    const narrow = uplinkVerdict(line(400_000, { available: 500_000 }), 720);
    assert.deepEqual([narrow?.finding, narrow?.height], ['narrow', null]);
  });
});

describe('a size of the picture', () => {
  it('is what the line holds with a fifth to spare', () => {
    const heights = [5_000_000, 4_700_000, 2_400_000, 1_450_000, 720_000, 700_000].map(heightFor);
    assert.deepEqual(heights, [1080, 720, 720, 540, 360, null]);
    for (const height of [1080, 720, 540, 360] as const)
      assert.equal(heightFor(limitsFor(height).bitrate * 1.2), height);
  });
});

describe('the line on air', () => {
  it('is looked at for two seconds before anything is said', () => {
    assert.equal(lineFinding(line(2_000_000).slice(0, 4)), 'waiting');
    assert.equal(lineFinding(line(2_000_000)), 'good');
  });

  it('says what is wrong: loss first, then what the browser names, then distance', () => {
    assert.equal(lineFinding(line(2e6, { loss: 0.06, limitedBy: 'bandwidth' })), 'lossy');
    assert.equal(lineFinding(line(2e6, { limitedBy: 'bandwidth' })), 'narrow');
    assert.equal(lineFinding(line(2e6, { limitedBy: 'cpu' })), 'busy-device');
    assert.equal(lineFinding(line(2e6, { roundTrip: 500 })), 'far');
    assert.equal(lineFinding(line(2e6, { roundTrip: null })), 'good');
  });
});
