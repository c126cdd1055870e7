import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyState } from '../../../src/core/index.ts';
import { at } from './cues.ts';
import { NO_SURFACE } from './fake-media-plane.ts';
import { pin, setUp, takeaway, texts } from './show-set-up.ts';

const NEW_LOG = { v: 1, show: 'evening', epoch: 'another', now: Date.parse(at(0)) } as const;
const snapshot = (epoch: string, seq: number) =>
  ({
    kind: 'snapshot',
    data: { v: 1, show: 'evening', epoch, seq, at: at(0), state: emptyState() },
  }) as const;

describe('a snapshot', () => {
  it('of less than is known already changes nothing', async () => {
    const { clock, feed, show } = setUp();
    await clock.advance(10);
    feed.push(takeaway('a'));
    await clock.advance(10);
    feed.inject(snapshot('memory-0', 0));
    await clock.advance(10);
    assert.deepEqual(texts(show), ['a']);
  });

  it('of another log is waited for: a cue that comes before it is not of ours', async () => {
    const { clock, feed, show } = setUp();
    await clock.advance(10);
    feed.push(takeaway('a'));
    await clock.advance(10);
    feed.inject({ kind: 'hello', data: { ...NEW_LOG, seq: 2 } });
    feed.inject({ kind: 'cue', data: { v: 1, seq: 2, at: at(0), id: 'x', ...takeaway('b') } });
    await clock.advance(10);
    assert.deepEqual(texts(show), ['a']);
  });

  it('takes the place of cues that were about to be applied', async () => {
    const { clock, feed, show, applied } = setUp();
    await clock.advance(10);
    feed.push(takeaway('a'));
    feed.inject(snapshot('another', 5));
    await clock.advance(10);
    assert.deepEqual(texts(show), []);
    assert.deepEqual(applied, []);
  });

  it('takes the place of cues that wait for their picture', async () => {
    const { clock, feed, media, show } = setUp();
    show.play(NO_SURFACE);
    await clock.advance(10);
    media.capturedAt = clock.now() - 2_000;
    feed.push(pin('mug', 10));
    await clock.advance(10);
    feed.inject(snapshot('another', 5));
    await clock.advance(10);
    media.capturedAt = clock.now();
    await clock.advance(1_000);
    assert.equal(show.state.products.pinned, null);
  });
});
