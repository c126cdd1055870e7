import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSequence } from '../../../src/core/sequence.ts';
import { createFakeClock } from '../../../src/testing/fake-clock.ts';
import { cue } from './cues.ts';

function setUp() {
  const clock = createFakeClock();
  const seen: number[] = [];
  let gaps = 0;
  const sequence = createSequence({
    clock,
    signal: new AbortController().signal,
    deliver: (cues) => seen.push(...cues.map(({ seq }) => seq)),
    gap: () => gaps++,
  });
  const push = (...seqs: number[]): void => {
    for (const seq of seqs) sequence.push(cue(seq, 'takeaway', { text: 'x' }));
  };
  return { clock, seen, sequence, push, gaps: () => gaps };
}

describe('createSequence', () => {
  it('delivers nothing before it knows where it stands', () => {
    const { push, seen } = setUp();
    push(1, 2);
    assert.deepEqual(seen, []);
  });

  it('drops doubles, and takes none of them for a gap', async () => {
    const { sequence, push, seen, clock, gaps } = setUp();
    sequence.reset({ epoch: 'a', seq: 4 });
    push(4, 5, 5, 6, 5);
    await clock.advance(5_000);
    assert.equal(gaps(), 0);
    assert.deepEqual(seen, [5, 6]);
    assert.deepEqual(sequence.position, { epoch: 'a', seq: 6 });
  });

  it('puts cues that overtook each other in order', async () => {
    const { sequence, push, seen, clock, gaps } = setUp();
    sequence.reset({ epoch: 'a', seq: 0 });
    push(2, 1, 4, 3);
    await clock.advance(5_000);
    assert.deepEqual(seen, [1, 2, 3, 4]);
    assert.equal(gaps(), 0);
  });

  it('complains once of a cue that does not come', async () => {
    const { sequence, push, seen, clock, gaps } = setUp();
    sequence.reset({ epoch: 'a', seq: 0 });
    push(1, 3, 4);
    await clock.advance(999);
    assert.equal(gaps(), 0);
    await clock.advance(2);
    assert.equal(gaps(), 1);
    assert.deepEqual(seen, [1]);
    push(2);
    assert.deepEqual(seen, [1, 2, 3, 4]);
  });

  it('goes on behind a gap when it is told to', () => {
    const { sequence, push, seen } = setUp();
    sequence.reset({ epoch: 'a', seq: 0 });
    push(1, 3, 4, 6);
    sequence.skipGap();
    assert.deepEqual(seen, [1, 3, 4]);
    assert.equal(sequence.position?.seq, 4);
  });

  it('drops what waited when it is reset', () => {
    const { sequence, push, seen } = setUp();
    sequence.reset({ epoch: 'a', seq: 0 });
    push(2, 3);
    sequence.reset({ epoch: 'b', seq: 10 });
    push(11);
    assert.deepEqual(seen, [11]);
  });
});
