import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createGate, isGated } from '../../../src/core/gate.ts';
import type { Cue } from '../../../src/protocol/index.ts';
import { createFakeClock } from '../../../src/testing/fake-clock.ts';
import { at, cue, START } from './cues.ts';

/** A gate whose picture is `behind` ms behind the clock; null: it cannot tell. */
function setUp(behind: number | null) {
  const clock = createFakeClock(START);
  const seen: number[] = [];
  const picture = { behind };
  const gate = createGate({
    clock,
    signal: new AbortController().signal,
    moment: () => (picture.behind === null ? null : clock.now() - picture.behind),
    release: (cues: readonly Cue[]) => seen.push(...cues.map(({ seq }) => seq)),
  });
  return { clock, seen, gate, picture };
}
const pin = (seq: number, ms: number) => cue(seq, 'product.pin', { productId: 'mug' }, ms);

describe('isGated', () => {
  it('holds what belongs to the picture', () => {
    assert.equal(isGated(pin(1, 0)), true);
    assert.equal(isGated(cue(1, 'product.unpin', { productId: 'mug' })), true);
    assert.equal(isGated(cue(1, 'agenda.enter', { segmentId: 's' })), true);
    assert.equal(isGated(cue(1, 'offer.start', { offerId: 'o', productId: 'mug' })), true);
    assert.equal(isGated(cue(1, 'caption', { text: 'x', lang: 'en', until: at(1) })), true);
    assert.equal(isGated(cue(1, 'poll.open', { pollId: 'p', question: 'x', options: [] })), true);
    assert.equal(isGated(cue(1, 'poll.close', { pollId: 'p', counts: {} })), true);
    assert.equal(isGated(cue(1, 'question.state', { questionId: 'q', state: 'answering' })), true);
  });

  it('lets through at once what is about safety', () => {
    assert.equal(isGated(cue(1, 'product.update', { productId: 'mug', asOf: '' })), false);
    assert.equal(isGated(cue(1, 'offer.end', { offerId: 'o' })), false);
    assert.equal(isGated(cue(1, 'correction', { text: 'No' })), false);
    assert.equal(isGated(cue(1, 'question.state', { questionId: 'q', state: 'removed' })), false);
    assert.equal(isGated(cue(1, 'show.state', { state: 'ended' })), false);
  });
});

describe('createGate', () => {
  it('releases a pin when the picture comes to it, not before', async () => {
    const { clock, seen, gate } = setUp(2_000);
    gate.offer([pin(1, 0)]);
    await clock.advance(1_990);
    assert.deepEqual(seen, []);
    await clock.advance(20);
    assert.deepEqual(seen, [1]);
  });

  it('releases the ungated past a held one', () => {
    const { seen, gate } = setUp(2_000);
    gate.offer([pin(1, 0), cue(2, 'offer.end', { offerId: 'o' })]);
    assert.deepEqual(seen, [2]);
    assert.equal(gate.held, 1);
  });

  it('holds nothing while the picture cannot tell its moment', () => {
    const { seen, gate } = setUp(null);
    gate.offer([pin(1, 60_000)]);
    assert.deepEqual(seen, [1]);
  });

  it('lets go of what it held when the picture stops telling', async () => {
    const { clock, seen, gate, picture } = setUp(5_000);
    gate.offer([pin(1, 0)]);
    picture.behind = null;
    await clock.advance(250);
    assert.deepEqual(seen, [1]);
  });

  it('follows a picture that jumps forward', async () => {
    const { clock, seen, gate, picture } = setUp(10_000);
    gate.offer([pin(1, 0)]);
    await clock.advance(500);
    picture.behind = 100;
    await clock.advance(250);
    assert.deepEqual(seen, [1]);
  });

  it('keeps the order of held cues', async () => {
    const { clock, seen, gate } = setUp(1_000);
    gate.offer([pin(1, 0)]);
    gate.offer([pin(2, 0), pin(3, 100)]);
    await clock.advance(1_200);
    assert.deepEqual(seen, [1, 2, 3]);
  });

  it('drops what it held when it is cleared', async () => {
    const { clock, seen, gate } = setUp(1_000);
    gate.offer([pin(1, 0)]);
    gate.clear();
    await clock.advance(2_000);
    assert.deepEqual(seen, []);
  });
});
