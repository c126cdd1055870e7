import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reconnectPolicy } from '../../../src/transport/reconnect-policy.ts';

const YEAR = 365 * 24 * 3_600_000;

describe('reconnectPolicy', () => {
  it('tries again fast at first, then ever more slowly, up to half a minute', () => {
    const { nextDelay } = reconnectPolicy({ jitter: 0 });
    const delays = [1, 2, 3, 4, 5, 6, 7, 8, 100].map((attempt) =>
      nextDelay({ attempt, elapsed: 0 }),
    );
    assert.deepEqual(delays, [300, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000, 30_000]);
  });

  it('never gives up by itself', () => {
    assert.equal(typeof reconnectPolicy().nextDelay({ attempt: 1e6, elapsed: YEAR }), 'number');
  });

  it('gives up when it has failed for as long as it was told', () => {
    const { nextDelay } = reconnectPolicy({ giveUpAfter: 60_000 });
    assert.notEqual(nextDelay({ attempt: 9, elapsed: 59_999 }), null);
    assert.equal(nextDelay({ attempt: 9, elapsed: 60_000 }), null);
  });

  it('strays from the delay either way, so that viewers do not return all at once', () => {
    const at = (random: number): number | null =>
      reconnectPolicy({ delays: [1_000], jitter: 0.25, random: () => random }).nextDelay({
        attempt: 1,
        elapsed: 0,
      });
    assert.deepEqual([at(0), at(0.5), at(1)], [750, 1_000, 1_250]);
  });

  it('never comes sooner than the server asks, and spreads who comes later', () => {
    const at = (random: number): number | null =>
      reconnectPolicy({ jitter: 0.5, random: () => random }).nextDelay({
        attempt: 1,
        elapsed: 0,
        retryAfter: 10_000,
      });
    assert.deepEqual([at(0), at(1)], [10_000, 15_000]);
  });

  it('keeps to its own delay where the server asks for less', () => {
    const { nextDelay } = reconnectPolicy({ jitter: 0 });
    assert.equal(nextDelay({ attempt: 5, elapsed: 0, retryAfter: 100 }), 8_000);
  });

  it('does not wait for ever because a server says so', () => {
    const { nextDelay } = reconnectPolicy({ jitter: 0 });
    assert.equal(nextDelay({ attempt: 1, elapsed: 0, retryAfter: YEAR }), 300_000);
  });

  it('tries rarely while the machine has no network: whoever waits is woken when it is back', () => {
    let online = false;
    const { nextDelay } = reconnectPolicy({ jitter: 0, isOnline: () => online });
    assert.equal(nextDelay({ attempt: 1, elapsed: 0 }), 30_000);
    online = true;
    assert.equal(nextDelay({ attempt: 2, elapsed: 0 }), 1_000);
  });

  it('takes delays of its own', () => {
    const { nextDelay } = reconnectPolicy({ delays: [5, 10], jitter: 0 });
    assert.deepEqual(
      [1, 2, 3].map((attempt) => nextDelay({ attempt, elapsed: 0 })),
      [5, 10, 10],
    );
  });
});
