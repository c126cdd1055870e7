import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createFakeClock } from '../../../src/testing/index.ts';
import { measureClockOffset } from '../../../src/transport/sse/clock-offset.ts';
import { TIME_URL } from './fake-feed-server.ts';

interface Trip {
  /** Milliseconds there, and back. */
  readonly there: number;
  readonly back: number;
  readonly answer?: (serverNow: number) => Response;
}

/** A server whose clock is `ahead` of ours, each answer taking its trip's time. */
function fakeFetch(ahead: number, trips: readonly Trip[], signal = new AbortController().signal) {
  const clock = createFakeClock();
  const left = [...trips];
  const fetch = async (): Promise<Response> => {
    const trip = left.shift();
    if (!trip) throw new TypeError('fetch failed');
    await clock.advance(trip.there);
    const serverNow = clock.now() + ahead;
    await clock.advance(trip.back);
    return trip.answer?.(serverNow) ?? Response.json({ now: serverNow });
  };
  return measureClockOffset({ url: TIME_URL, clock, fetch }, signal);
}

describe('measureClockOffset', () => {
  it('tells how far the server is ahead', async () => {
    assert.deepEqual(await fakeFetch(5_000, [{ there: 20, back: 20 }]), { ms: 5_000, error: 21 });
  });

  it('tells how far the server is behind', async () => {
    assert.deepEqual(await fakeFetch(-5_000, [{ there: 20, back: 20 }]), { ms: -5_000, error: 21 });
  });

  it('trusts the quickest of the round trips', async () => {
    const trips = [
      { there: 400, back: 20 },
      { there: 10, back: 10 },
      { there: 20, back: 300 },
    ];
    assert.deepEqual(await fakeFetch(1_000, trips), { ms: 1_000, error: 11 });
  });

  it('is wrong by half the round trip and a millisecond at most', async () => {
    const offset = await fakeFetch(0, [{ there: 100, back: 0 }]);
    assert.deepEqual(offset && { ...offset, ms: Math.abs(offset.ms) }, { ms: 50, error: 51 });
  });

  it('claims no exactness that clocks of whole milliseconds lack', async () => {
    assert.deepEqual(await fakeFetch(0, [{ there: 0, back: 0 }]), { ms: 0, error: 1 });
  });

  it('asks five times', async () => {
    const slow = { there: 90, back: 90 };
    const trips = [slow, slow, slow, slow, { there: 5, back: 5 }, { there: 1, back: 1 }];
    assert.deepEqual(await fakeFetch(400, trips), { ms: 400, error: 6 });
  });

  it('passes over answers that tell no time', async () => {
    const trips = [
      { there: 1, back: 1, answer: () => new Response('<h1>Hello</h1>') },
      { there: 1, back: 1, answer: () => Response.json({ now: 'noon' }) },
      { there: 1, back: 1, answer: () => Response.json(null) },
      { there: 30, back: 30 },
    ];
    assert.deepEqual(await fakeFetch(700, trips), { ms: 700, error: 31 });
  });

  it('gives null when nothing tells the time', async () => {
    assert.equal(await fakeFetch(0, []), null);
  });

  it('rejects with the reason when aborted', async () => {
    const reason = new Error('gone');
    await assert.rejects(fakeFetch(0, [], AbortSignal.abort(reason)), reason);
  });
});
