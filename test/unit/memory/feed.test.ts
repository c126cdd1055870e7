import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { FeedMessage } from '../../../src/core/ports.ts';
import { emptyState } from '../../../src/core/reduce/reduce.ts';
import { readFeed, type FeedReader } from '../../../src/testing/feed-reader.ts';
import { createFakeClock } from '../../../src/testing/index.ts';
import { memoryFeed, type MemoryFeed } from '../../../src/transport/memory/feed.ts';
import { questions } from '../sse/questions.ts';

const readers: FeedReader[] = [];

async function open(feed: MemoryFeed): Promise<FeedReader> {
  const reader = readFeed(feed);
  readers.push(reader);
  await reader.next('snapshot');
  return reader;
}

function push(feed: MemoryFeed, count: number): void {
  for (let i = 0; i < count; i++) feed.push({ type: 'product.pin', data: { productId: 'mug' } });
}

describe('memoryFeed', () => {
  afterEach(async () => {
    await Promise.all(readers.splice(0).map((reader) => reader.stop()));
  });

  it('numbers and dates what is pushed', () => {
    const clock = createFakeClock(Date.UTC(2026, 10, 25, 19));
    const feed = memoryFeed({ show: 'tea', clock });
    push(feed, 1);
    const cue = feed.push({ type: 'agenda.enter', data: { segmentId: 'qa' }, by: 'script' });
    assert.deepEqual(cue, {
      v: 1,
      seq: 2,
      id: 'c2',
      at: '2026-11-25T19:00:00.000Z',
      type: 'agenda.enter',
      data: { segmentId: 'qa' },
      by: 'script',
    });
    assert.equal(feed.log[1], cue);
  });

  it('takes the time of a cue that has one', () => {
    const at = '2026-11-25T18:00:00.000Z';
    const feed = memoryFeed({ show: 'tea' });
    assert.equal(feed.push({ type: 'product.unpin', data: { productId: 'mug' }, at }).at, at);
  });

  it('begins with the state that it was given, then its whole log', async () => {
    const state = { ...emptyState(), audience: { viewers: 7 } };
    const feed = memoryFeed({ show: 'tea', state });
    push(feed, 3);
    const reader = await open(feed);
    await reader.cue(3);
    const snapshot = reader.messages.find(({ kind }) => kind === 'snapshot') as { data: object };
    assert.deepEqual(Object.entries(snapshot.data).slice(-1), [['state', state]]);
    assert.deepEqual(reader.seqs, [1, 2, 3]);
  });

  it('sends samples, and broken messages as they are', async () => {
    const feed = memoryFeed({ show: 'tea' });
    const reader = await open(feed);
    const at = '2026-11-25T18:00:00.000Z';
    feed.sample({ v: 1, at, type: 'audience', data: { viewers: 3 } });
    feed.inject({ kind: 'cue', data: '<rubbish>' });
    const sample = (await reader.next('sample')) as FeedMessage & { kind: 'sample' };
    assert.deepEqual(sample.data, { v: 1, at, type: 'audience', data: { viewers: 3 } });
    const cue = (await reader.next('cue')) as FeedMessage & { kind: 'cue' };
    assert.equal(cue.data, '<rubbish>');
  });

  it('sends each cue twice when told to repeat', async () => {
    const feed = memoryFeed({ show: 'tea' });
    const reader = await open(feed);
    feed.disturb({ repeat: true });
    push(feed, 2);
    feed.disturb({ repeat: false });
    push(feed, 1);
    await reader.cue(3);
    assert.deepEqual(reader.seqs, [1, 1, 2, 2, 3]);
  });

  it('swaps neighbours when told to reorder, and loses none when told to stop', async () => {
    const feed = memoryFeed({ show: 'tea' });
    const reader = await open(feed);
    feed.disturb({ reorder: true });
    push(feed, 5);
    feed.disturb({ reorder: false });
    push(feed, 2);
    await reader.cue(7);
    assert.deepEqual(reader.seqs, [2, 1, 4, 3, 6, 5, 7]);
  });

  it('leaves each fifth cue out when told to skip; who connects anew gets it', async () => {
    const feed = memoryFeed({ show: 'tea' });
    const reader = await open(feed);
    feed.disturb({ skip: true });
    push(feed, 7);
    await reader.cue(7);
    assert.deepEqual(reader.seqs, [1, 2, 3, 4, 6, 7]);
    assert.equal(reader.position?.seq, 4);
    feed.cut();
    feed.restore();
    await reader.cue(5);
    assert.deepEqual(reader.seqs.slice(-3), [5, 6, 7]);
  });

  it('loses what is sent while it is cut, like any line', async () => {
    const feed = memoryFeed({ show: 'tea' });
    const reader = await open(feed);
    feed.cut();
    await reader.next('waiting');
    feed.sample({
      v: 1,
      at: '2026-11-25T18:00:00.000Z',
      type: 'audience',
      data: { viewers: 3 },
    });
    feed.restore();
    push(feed, 1);
    await reader.cue(1);
    assert.ok(!reader.messages.some(({ kind }) => kind === 'sample'));
  });

  it('is read only without somebody to answer', () => {
    assert.equal('send' in memoryFeed({ show: 'tea' }), false);
  });

  it('asks once for the same opId, and again after a refusal', async () => {
    let asked = 0;
    const problem = { type: 'urn:onair:problem:not-live', title: 'Not yet', status: 409 };
    const feed = memoryFeed({
      show: 'tea',
      answer: ({ opId }) =>
        ++asked === 1 ? { ok: false, problem } : { ok: true, receipt: { opId } },
    });
    const { signal } = new AbortController();
    const request = questions()();
    assert.deepEqual(await feed.send?.(request, { signal }), { ok: false, problem });
    assert.equal((await feed.send?.(request, { signal }))?.ok, true);
    assert.equal((await feed.send?.(request, { signal }))?.ok, true);
    assert.equal(asked, 2);
  });

  it('hands on the error of who answers', async () => {
    const feed = memoryFeed({
      show: 'tea',
      answer: () => {
        throw new Error('a mistake of the page');
      },
    });
    const { signal } = new AbortController();
    await assert.rejects(feed.send!(questions()(), { signal }), /a mistake of the page/);
  });
});
