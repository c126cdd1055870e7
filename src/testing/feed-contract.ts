import type { FeedMessage } from '../core/ports.ts';
import { readCue, readHello, readSnapshot } from '../protocol/index.ts';
import type { ReadResult } from '../protocol/result.ts';
import { assert, equal, eventually, sameJson, within } from './assert.ts';
import { losing, renewing } from './feed-contract-cuts.ts';
import { sending } from './feed-contract-requests.ts';
import { readFeed, unbroken, type FeedReader } from './feed-reader.ts';
import type { FeedCheck, FeedContractOptions, FeedSubject } from './feed-subject.ts';
import type { Runner } from './runner.ts';

/**
 * What every `Feed` keeps to. Hand in your runner's functions and a maker that is called before
 * each test. What your feed cannot do is named in `without`, and not tried:
 *
 * ```ts
 * feedContract({ describe, it }, () => ({ feed: myFeed(), cue: () => log.add() }), {
 *   without: ['cut', 'renew', 'send'],
 * });
 * ```
 */
export function feedContract(
  runner: Runner,
  make: () => FeedSubject | Promise<FeedSubject>,
  { without = [] }: FeedContractOptions = {},
): void {
  const check: FeedCheck = (name, body) =>
    runner.it(name, async () => {
      const subject = await make();
      const readers: FeedReader[] = [];
      try {
        await body(subject, (position) => {
          const reader = readFeed(subject.feed, position);
          readers.push(reader);
          return reader;
        });
      } finally {
        await Promise.all(readers.map((reader) => reader.stop()));
        await subject.dispose?.();
      }
    });

  runner.describe('keeps the feed contract', () => {
    reading(check);
    ending(check);
    if (!without.includes('cut')) losing(check);
    if (!without.includes('renew')) renewing(check);
    if (!without.includes('send')) sending(check, without);
    else
      check('has no send: it is read only', async ({ feed }) =>
        equal(feed.send, undefined, 'send'),
      );
  });
}

function reading(check: FeedCheck): void {
  check('has a name', async ({ feed }) => {
    assert(/^[a-z][a-z0-9-]*$/.test(feed.name), `a name, got "${feed.name}"`);
  });

  check('opens with hello and a snapshot for a reader who has nothing', async (subject, read) => {
    const reader = read();
    await reader.next('snapshot');
    const kinds = reader.messages.slice(0, 3).map(({ kind }) => kind);
    sameJson(kinds, ['open', 'hello', 'snapshot'], 'the first messages');
  });

  check('hands up what the protocol says', async (subject, read) => {
    const reader = read();
    await reader.next('snapshot');
    await subject.cue();
    await reader.next('cue');
    const wellFormed = (
      kind: FeedMessage['kind'],
      readIt: (input: unknown) => ReadResult<unknown>,
    ) => {
      for (const message of reader.messages) {
        if (message.kind !== kind) continue;
        const result = readIt('data' in message ? message.data : null);
        sameJson(result.issues, [], `what is wrong with the ${kind}`);
      }
    };
    wellFormed('hello', readHello);
    wellFormed('snapshot', readSnapshot);
    wellFormed('cue', readCue);
  });

  check('goes on from the snapshot, in order, each cue once', async (subject, read) => {
    const reader = read();
    await reader.next('snapshot');
    const { seq } = reader.position!;
    for (let i = 0; i < 5; i++) await subject.cue();
    await reader.cue(seq + 5);
    unbroken(reader);
  });

  check('resumes from a position without a cue that the reader has', async (subject, read) => {
    const first = read();
    await first.next('snapshot');
    const start = first.position!;
    for (let i = 0; i < 3; i++) await subject.cue();
    await first.cue(start.seq + 3);
    const middle = { epoch: start.epoch, seq: start.seq + 2 };
    const second = read(middle);
    await second.cue(middle.seq + 1);
    unbroken(second);
    assert(!second.messages.some(({ kind }) => kind === 'snapshot'), 'no snapshot was sent');
    equal((await second.next('hello')).kind, 'hello', 'a resumed reader is greeted too');
  });

  check('sends a snapshot to a reader with the position of another log', async (subject, read) => {
    const reader = read({ epoch: 'another-log', seq: 3 });
    await reader.next('snapshot');
    assert(reader.position?.epoch !== 'another-log', 'the epoch is that of this log');
  });
}

function ending(check: FeedCheck): void {
  check('ends at once on abort, and holds nothing any more', async (subject, read) => {
    const held = await subject.held?.();
    const reader = read();
    await reader.next('snapshot');
    await reader.stop();
    await eventually(async () => (await subject.held?.()) === held, 'nothing held');
    const before = reader.messages.length;
    await subject.cue();
    equal(reader.messages.length, before, 'messages after the abort');
  });

  check('gives nothing to a reader who has aborted before', async ({ feed }) => {
    const signal = AbortSignal.abort();
    const read = async (): Promise<void> => {
      for await (const message of feed.subscribe({ position: () => null, signal }))
        assert(false, `nothing was asked for, got ${message.kind}`);
    };
    await within(read(), 'the end');
  });

  check('frees all when the reader leaves the loop', async (subject) => {
    const held = await subject.held?.();
    const { signal } = new AbortController();
    for await (const message of subject.feed.subscribe({ position: () => null, signal }))
      if (message.kind === 'snapshot') break;
    await eventually(async () => (await subject.held?.()) === held, 'nothing held');
  });

  check('serves two readers, each by itself', async (subject, read) => {
    const one = read();
    const two = read();
    await Promise.all([one.next('snapshot'), two.next('snapshot')]);
    await one.stop();
    const { length } = one.messages;
    const { seq } = two.position!;
    await subject.cue();
    await two.cue(seq + 1);
    equal(one.messages.length, length, 'messages for the reader who left');
  });
}
