import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createShow } from '../../../src/core/index.ts';
import { at, START } from './cues.ts';
import { NO_SURFACE } from './fake-media-plane.ts';
import { manifestOf } from './manifests.ts';
import { pin, setUp, takeaway, texts } from './show-set-up.ts';

describe('createShow', () => {
  it('brings the feed’s cues into its state and fires their facts', async () => {
    const { clock, feed, show, applied } = setUp();
    await clock.advance(10);
    feed.push(takeaway('The glaze is food safe.'));
    await clock.advance(10);
    assert.equal(show.state.feed.status, 'open');
    assert.deepEqual(texts(show), ['The glaze is food safe.']);
    assert.equal(applied.length, 1);
  });

  it('joins with what the log has said', async () => {
    const { clock, feed, show } = setUp();
    feed.push({ type: 'show.state', data: { state: 'ended' } });
    await clock.advance(10);
    assert.equal(show.phase, 'ended');
  });

  it('is in the manifest’s phase until a cue says another', async () => {
    const { clock, feed, show } = setUp();
    await clock.advance(10);
    assert.equal(show.phase, 'live');
    feed.push({ type: 'show.state', data: { state: 'ended' } });
    await clock.advance(10);
    assert.equal(show.phase, 'ended');
  });

  it('shows each cue once and in order when the feed repeats and reorders them', async () => {
    const { clock, feed, show, applied } = setUp();
    await clock.advance(10);
    feed.disturb({ repeat: true, reorder: true });
    for (const text of ['a', 'b', 'c', 'd']) feed.push(takeaway(text));
    await clock.advance(2_000);
    assert.deepEqual(texts(show), ['a', 'b', 'c', 'd']);
    assert.equal(applied.length, 4);
  });

  it('fetches what the feed skipped', async () => {
    const { clock, feed, show } = setUp();
    await clock.advance(10);
    feed.disturb({ skip: true });
    for (const text of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) feed.push(takeaway(text));
    await clock.advance(50);
    assert.deepEqual(texts(show), ['a', 'b', 'c', 'd']);
    await clock.advance(3_000);
    assert.deepEqual(texts(show), ['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  it('goes on without a cue that never comes, and says so', async () => {
    const { clock, feed, show, failures } = setUp();
    await clock.advance(10);
    feed.push(takeaway('a'));
    const lost = { v: 1, seq: 3, at: at(0), id: 'x', ...takeaway('c') };
    const again = async (): Promise<void> => {
      await clock.advance(10);
      feed.inject({ kind: 'cue', data: lost });
      await clock.advance(1_600);
    };
    for (let round = 0; round < 5; round++) await again();
    assert.deepEqual(texts(show), ['a', 'c']);
    assert.deepEqual(
      failures.map(({ reason }) => reason),
      ['gap'],
    );
  });

  it('says that it waits while the feed is cut, and resumes without losing or doubling', async () => {
    const { clock, feed, show, applied } = setUp();
    await clock.advance(10);
    feed.push(takeaway('a'));
    await clock.advance(10);
    feed.cut();
    await clock.advance(10);
    assert.equal(show.state.feed.status, 'waiting');
    assert.equal(show.state.feed.error?.reason, 'unreachable');
    feed.push(takeaway('b'));
    feed.restore();
    await clock.advance(1_000);
    assert.equal(show.state.feed.status, 'open');
    assert.deepEqual(texts(show), ['a', 'b']);
    assert.equal(applied.length, 2);
  });

  it('starts over when the log does', async () => {
    const { clock, feed, show } = setUp();
    await clock.advance(10);
    feed.push(takeaway('old'));
    await clock.advance(10);
    feed.renew();
    feed.push(takeaway('new'));
    await clock.advance(1_000);
    assert.deepEqual(texts(show), ['new']);
  });

  it('sets one bad cue aside, says so, and applies those around it', async () => {
    const { clock, feed, show, failures } = setUp();
    await clock.advance(10);
    feed.push(takeaway('a'));
    feed.inject({ kind: 'cue', data: { v: 1, seq: 2, type: 'takeaway', data: 7 } });
    feed.inject({ kind: 'cue', data: { v: 1, seq: 3, at: at(0), id: 'c3', ...takeaway('c') } });
    await clock.advance(2_000);
    assert.deepEqual(texts(show), ['a', 'c']);
    assert.equal(failures[0]?.area, 'cue');
    assert.equal(failures.length, 1);
  });

  it('survives messages that are nothing at all', async () => {
    const { clock, feed, show, failures } = setUp();
    await clock.advance(10);
    for (const data of [null, 7, '<html>', [], { v: 2 }, { __proto__: null }]) {
      feed.inject({ kind: 'cue', data });
      feed.inject({ kind: 'sample', data });
      feed.inject({ kind: 'hello', data });
    }
    feed.push(takeaway('a'));
    await clock.advance(10);
    assert.deepEqual(texts(show), ['a']);
    assert.ok(failures.every(({ area }) => area === 'cue'));
    assert.ok(failures.length >= 12);
  });

  it('passes over a sample of a type from the future', async () => {
    const { clock, feed, failures } = setUp();
    await clock.advance(10);
    feed.inject({ kind: 'sample', data: { v: 1, at: at(0), type: 'mood.level', data: {} } });
    await clock.advance(10);
    assert.deepEqual(failures, []);
  });

  it('refuses the feed of another show', async () => {
    const { clock, feed, show, failures } = setUp({ show: 'morning' });
    await clock.advance(10);
    feed.push(takeaway('not ours'));
    await clock.advance(5_000);
    assert.equal(show.state.feed.status, 'ended');
    assert.equal(failures[0]?.reason, 'refused');
    assert.deepEqual(texts(show), []);
    assert.equal(feed.readers, 0);
  });

  it('holds a pin until the picture shows it, and lets a sold-out through at once', async () => {
    const { clock, feed, media, show } = setUp();
    show.play(NO_SURFACE);
    await clock.advance(10);
    media.capturedAt = clock.now() - 2_000;
    feed.push(pin('mug', 10));
    feed.push({
      type: 'product.update',
      data: { productId: 'bag', stock: { level: 'out' }, asOf: at(10) },
    });
    await clock.advance(100);
    assert.equal(show.state.products.pinned, null);
    assert.equal(show.state.products.updates['bag']?.stock?.level, 'out');
    media.capturedAt = START + 10;
    await clock.advance(300);
    assert.deepEqual(show.state.products.pinned, { productId: 'mug', from: at(10) });
  });

  it('undoes nothing when another path is further behind', async () => {
    const { clock, feed, media, show } = setUp();
    show.play(NO_SURFACE);
    await clock.advance(10);
    media.capturedAt = clock.now();
    feed.push(pin('mug', 0));
    await clock.advance(20);
    media.capturedAt = clock.now() - 5_000;
    await clock.advance(1_000);
    assert.equal(show.state.products.pinned?.productId, 'mug');
  });

  it('applies cues on receipt while no picture tells its moment', async () => {
    const { clock, feed, show } = setUp();
    await clock.advance(10);
    feed.push(pin('mug', 60_000));
    await clock.advance(10);
    assert.equal(show.state.products.pinned?.productId, 'mug');
  });

  it('ends what it held when the show is closed', async () => {
    const { clock, feed, media, show } = setUp();
    show.play(NO_SURFACE);
    await clock.advance(10);
    show.close();
    await clock.advance(10);
    assert.equal(feed.readers, 0);
    assert.equal(media.plays[0]?.aborted, true);
    assert.equal(clock.waiting, 0);
  });

  it('plays on one surface at a time, muted unless told otherwise', () => {
    const { media, show } = setUp();
    show.play(NO_SURFACE);
    show.play(NO_SURFACE, { muted: false });
    assert.deepEqual(media.plays, [
      { muted: true, aborted: true },
      { muted: false, aborted: false },
    ]);
  });

  it('says what is missing when the manifest names no media', () => {
    const show = createShow({ manifest: manifestOf() });
    show.play(NO_SURFACE);
    assert.equal(show.state.media.phase, 'failed');
    assert.match(show.state.media.error?.message ?? '', /"media"/);
  });

  it('keeps two shows apart', async () => {
    const first = setUp();
    const second = setUp();
    await first.clock.advance(10);
    await second.clock.advance(10);
    first.feed.push(takeaway('first'));
    await first.clock.advance(10);
    await second.clock.advance(10);
    assert.deepEqual(texts(first.show), ['first']);
    assert.deepEqual(texts(second.show), []);
  });
});
