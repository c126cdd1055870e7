import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { Snapshot } from '../../../src/protocol/snapshot.ts';
import { readFeed, type FeedReader } from '../../../src/testing/feed-reader.ts';
import { createFakeClock, type FakeClock } from '../../../src/testing/index.ts';
import { reconnectPolicy } from '../../../src/transport/reconnect-policy.ts';
import { recordedFeed, type RecordedFeedOptions } from '../../../src/transport/recorded/feed.ts';
import { BEGAN, pins } from './cues.ts';

interface Scene {
  readonly clock: FakeClock;
  readonly reader: FeedReader;
  /** The picture's moment, in milliseconds from the beginning of the show; null: unknown. */
  at: number | null;
  /** Moves clock and picture on, the picture at `speed`. */
  play(ms: number, speed?: number): Promise<void>;
}

const readers: FeedReader[] = [];

function scene(options: Partial<RecordedFeedOptions> & { readonly at?: number | null }): Scene {
  const clock = createFakeClock();
  let from = clock.now();
  let start = options.at === undefined ? 0 : options.at;
  let speed = 0;
  const moment = (): number | null =>
    start === null ? null : BEGAN + start + (clock.now() - from) * speed;
  const policy = reconnectPolicy({ jitter: 0 });
  const feed = recordedFeed({ show: 'tea', log: pins(10), clock, policy, moment, ...options });
  const reader = readFeed(feed);
  readers.push(reader);
  const moveTo = (at: number | null): void => {
    start = at;
    from = clock.now();
  };
  return {
    clock,
    reader,
    get at() {
      const now = moment();
      return now === null ? null : now - BEGAN;
    },
    set at(at) {
      moveTo(at);
    },
    async play(ms, rate = 1) {
      speed = rate;
      from = clock.now();
      await clock.advance(ms);
      moveTo((start ?? 0) + ms * rate);
      speed = 0;
    },
  };
}

const snapshots = ({ messages }: FeedReader): Snapshot[] =>
  messages.flatMap((message) => (message.kind === 'snapshot' ? [message.data as Snapshot] : []));

describe('recordedFeed', () => {
  afterEach(async () => {
    await Promise.all(readers.splice(0).map((reader) => reader.stop()));
  });

  it('begins with all that was so at the moment of the picture', async () => {
    const { reader } = scene({ at: 3_500 });
    await reader.next('snapshot');
    const [snapshot] = snapshots(reader);
    assert.equal(snapshot?.seq, 4);
    assert.equal(snapshot.state.products.pinned?.productId, 'p4');
    assert.equal(snapshot.state.products.shown.length, 3);
  });

  it('hands each cue up when the picture comes to it', async () => {
    const { reader, play } = scene({ at: 500 });
    await reader.next('snapshot');
    await play(490);
    assert.deepEqual(reader.seqs, []);
    await play(30);
    assert.deepEqual(reader.seqs, [2]);
    await play(3_000);
    assert.deepEqual(reader.seqs, [2, 3, 4, 5]);
  });

  it('waits while the picture stands still', async () => {
    const { clock, reader, play } = scene({ at: 500 });
    await reader.next('snapshot');
    await clock.advance(60_000);
    assert.deepEqual(reader.seqs, []);
    await play(1_000);
    assert.deepEqual(reader.seqs, [2]);
  });

  it('follows the speed of the picture', async () => {
    const { reader, play } = scene({ at: 500 });
    await reader.next('snapshot');
    await play(2_000, 2);
    assert.deepEqual(reader.seqs, [2, 3, 4, 5]);
    await play(4_000, 0.5);
    assert.deepEqual(reader.seqs, [2, 3, 4, 5, 6, 7]);
  });

  it('does not take a small step back for a seek', async () => {
    const { clock, reader, play } = scene({ at: 500 });
    const scened = await reader.next('snapshot');
    await play(2_000);
    assert.ok(scened);
    await clock.advance(300);
    assert.deepEqual(reader.seqs, [2, 3]);
    assert.equal(snapshots(reader).length, 1);
  });

  it('derives again, under another epoch, when the viewer seeks back', async () => {
    const stage = scene({ at: 8_500 });
    const { clock, reader, play } = stage;
    await reader.next('snapshot');
    stage.at = 2_500;
    await clock.advance(300);
    const [before, after] = snapshots(reader);
    assert.equal(after?.seq, 3);
    assert.equal(after.state.products.pinned?.productId, 'p3');
    assert.notEqual(after.epoch, before?.epoch);
    await play(1_000);
    assert.deepEqual(reader.seqs, [4]);
  });

  it('hands up what lies between when the viewer seeks ahead', async () => {
    const stage = scene({ at: 500 });
    await stage.reader.next('snapshot');
    stage.at = 5_500;
    await stage.clock.advance(300);
    assert.deepEqual(stage.reader.seqs, [2, 3, 4, 5, 6]);
  });

  it('sends a snapshot in place of very many cues', async () => {
    const stage = scene({ at: 500, log: pins(2_000) });
    await stage.reader.next('snapshot');
    stage.at = 1_500_500;
    await stage.clock.advance(300);
    assert.deepEqual(stage.reader.seqs, []);
    assert.equal(snapshots(stage.reader)[1]?.seq, 1_501);
  });

  it('says nothing but that it is open until the moment is known', async () => {
    const stage = scene({ at: null });
    await stage.clock.advance(5_000);
    assert.deepEqual(
      stage.reader.messages.map(({ kind }) => kind),
      ['open'],
    );
    stage.at = 2_500;
    await stage.clock.advance(300);
    assert.equal(snapshots(stage.reader)[0]?.seq, 3);
  });

  it('plays at the clock’s speed from the first cue on without a picture', async () => {
    const clock = createFakeClock(BEGAN + 1e9);
    const policy = reconnectPolicy();
    const reader = readFeed(recordedFeed({ show: 'tea', log: pins(10), clock, policy }));
    readers.push(reader);
    await reader.next('snapshot');
    assert.equal(snapshots(reader)[0]?.seq, 1);
    await clock.advance(2_100);
    assert.deepEqual(reader.seqs, [2, 3]);
  });

  it('can be sought back after the last cue', async () => {
    const stage = scene({ at: 9_500 });
    await stage.reader.next('snapshot');
    await stage.clock.advance(60_000);
    stage.at = 500;
    await stage.clock.advance(300);
    assert.equal(snapshots(stage.reader)[1]?.seq, 1);
  });

  it('keeps the order of the log where a cue tells an earlier time', async () => {
    const log = pins(4);
    const odd = log.map((cue) => (cue.seq === 3 ? { ...cue, at: log[0]!.at } : cue));
    const { reader, play } = scene({ at: 500, log: odd });
    await reader.next('snapshot');
    await play(3_000);
    assert.deepEqual(reader.seqs, [2, 3, 4]);
  });

  it('hands up entries that are no cues as they are, and leaves them out of the snapshot', async () => {
    const [one, two, three, four] = pins(4);
    const log = [one, 'rubbish', null, two, { seq: 3, at: 'never' }, { ...three, data: 7 }, four];
    const { reader, play } = scene({ at: 1_500, log });
    await reader.next('snapshot');
    assert.equal(snapshots(reader)[0]?.state.products.pinned?.productId, 'p2');
    await play(3_000);
    const handed = reader.messages.filter(({ kind }) => kind === 'cue');
    assert.equal(handed.length, 2);
  });

  it('has a snapshot of nothing for an empty log', async () => {
    const { reader } = scene({ log: [] });
    await reader.next('snapshot');
    assert.equal(snapshots(reader)[0]?.seq, 0);
  });

  it('finds its place in a log of 100,000 cues, back and ahead', async () => {
    const stage = scene({ at: 90_000_500, log: pins(100_000) });
    const { clock, reader } = stage;
    for (const at of [90_000_500, 30_000_500, 99_000_500, 500]) {
      stage.at = at;
      await clock.advance(1_000);
      const last = snapshots(reader).at(-1);
      assert.equal(last?.seq, Math.floor(at / 1_000) + 1);
      assert.equal(last.state.products.pinned?.productId, `p${last.seq}`);
    }
  });
});
