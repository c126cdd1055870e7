import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { LogPosition } from '../../../src/core/ports.ts';
import { createShow } from '../../../src/core/show.ts';
import { createDesk, type Desk } from '../../../src/staff/desk.ts';
import type { StaffFeed, StaffListener } from '../../../src/staff/staff-feed.ts';
import { createFakeClock } from '../../../src/testing/fake-clock.ts';
import { manifestOf } from '../core/manifests.ts';

const AT = '2026-11-25T19:00:00.000Z';
const SHOW = manifestOf().id;

/** A feed double: the test says what it tells. */
class SpokenFeed implements StaffFeed {
  readonly name = 'spoken';
  readonly positions: (LogPosition | null)[] = [];
  #listener: StaffListener = () => undefined;

  open(position: () => LogPosition | null, listener: StaffListener): void {
    this.positions.push(position());
    this.#listener = listener;
  }

  send(): Promise<never> {
    return new Promise(() => undefined);
  }

  say: StaffListener = (message) => this.#listener(message);
}

const snapshot = (seq: number, more: object = {}) => ({
  kind: 'snapshot' as const,
  data: {
    ...{ v: 1, show: SHOW, epoch: 'e', seq, at: AT },
    me: { id: 'anna', role: 'host', expiresAt: 2e12 },
    state: { held: [], claims: {}, script: true },
    ...more,
  },
});
const entry = (seq: number, type: string, data: unknown, by = 'bo') => ({
  kind: 'entry' as const,
  data: { v: 1, seq, at: AT, id: `s${seq}`, type, data, by },
});
const claimed = (seq: number, questionId: string) => entry(seq, 'question.claimed', { questionId });

describe('what a desk hears', () => {
  const clock = createFakeClock();
  let feed: SpokenFeed;
  let desk: Desk;
  beforeEach(() => {
    feed = new SpokenFeed();
    const show = createShow({ manifest: manifestOf(), clock });
    desk = createDesk({ show, feed, clock });
    feed.say({ kind: 'open' });
    feed.say(snapshot(4));
  });

  it('counts each entry once, in order, and drops what came before', () => {
    feed.say(claimed(5, 'a'));
    feed.say(entry(6, 'question.unclaim', { questionId: 'a' }));
    feed.say(claimed(5, 'a'));
    feed.say(claimed(7, 'b'));
    assert.deepEqual(desk.state.claims, { b: 'bo' });
  });

  it('begins anew where an entry is missing', () => {
    feed.say(claimed(6, 'a'));
    assert.deepEqual(feed.positions, [null, null]);
    assert.deepEqual(desk.state.claims, {});
    feed.say(snapshot(6, { state: { held: [], claims: { a: 'bo' }, script: false } }));
    feed.say(claimed(7, 'b'));
    assert.deepEqual(desk.state.claims, { a: 'bo', b: 'bo' });
    assert.equal(desk.state.script, false);
  });

  it('passes over an entry that cannot be read, and goes on behind it', () => {
    feed.say(entry(5, 'question.claimed', { questionId: 7 }));
    feed.say(entry(6, 'something.new', { deep: ['thing'] }));
    feed.say({ kind: 'entry', data: '<html>' });
    feed.say(claimed(7, 'a'));
    assert.deepEqual(desk.state.claims, { a: 'bo' });
    assert.equal(feed.positions.length, 1);
  });

  it('asks again later for a snapshot that cannot be read', async () => {
    feed.say(snapshot(9, { state: 'none' }));
    assert.equal(desk.state.status, 'waiting');
    assert.equal(desk.state.retryAt, clock.now() + 15_000);
    feed.say(claimed(5, 'a'));
    assert.deepEqual(desk.state.claims, {});
    await clock.advance(15_000);
    assert.equal(feed.positions.length, 2);
  });

  it('sets one bad held question aside, not the others', () => {
    const held = [
      { questionId: 'q', text: 'Is it heavy?', lang: 'en', at: AT },
      { questionId: 'r', text: 9 },
    ];
    feed.say(snapshot(9, { state: { held, claims: { q: 'bo' }, script: true } }));
    assert.deepEqual(
      desk.state.held.map(({ questionId }) => questionId),
      ['q'],
    );
  });

  it('refuses the feed of another show', () => {
    feed.say(snapshot(9, { show: 'another' }));
    assert.deepEqual([desk.state.status, desk.state.refusal], ['refused', 'forbidden']);
    feed.say({ kind: 'open' });
    assert.equal(desk.state.status, 'refused');
  });

  it('keeps what it knows while the line is gone', () => {
    feed.say(claimed(5, 'a'));
    feed.say({ kind: 'waiting', retryIn: 300 });
    assert.deepEqual([desk.state.status, desk.state.retryAt], ['waiting', clock.now() + 300]);
    assert.deepEqual(desk.state.claims, { a: 'bo' });
    feed.say({ kind: 'open' });
    assert.deepEqual([desk.state.status, desk.state.retryAt], ['open', null]);
  });

  it('hears figures, and passes over those that it does not know', () => {
    const sample = (type: string, data: unknown) =>
      feed.say({ kind: 'sample', data: { v: 1, at: AT, type, data } });
    sample('staff.present', { staff: [{ id: 'bo', role: 'moderator' }] });
    sample('staff.lines', { lines: [{ path: 'hls', viewers: 2, delay: null, stalls: 0 }] });
    sample('staff.mood', { good: true });
    sample('staff.lines', { lines: 'many' });
    assert.deepEqual(desk.state.present, [{ id: 'bo', role: 'moderator' }]);
    assert.equal(desk.state.lines[0]?.viewers, 2);
  });
});
