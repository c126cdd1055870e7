import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyState, reduceCues } from '../../../src/core/reduce/reduce.ts';
import { readCue, readSnapshot } from '../../../src/protocol/index.ts';
import { cue, GOOD_CUES } from '../../../src/testing/protocol-cues.ts';
import { json, pathsOf, valueOf, type Loose } from './good-show.ts';

/** A snapshot after one cue of every type. */
function fullSnapshot(): Loose {
  const cues = GOOD_CUES.map(([type, data], index) =>
    valueOf(readCue({ ...cue(type, data), seq: index + 1 })),
  );
  const state = reduceCues(emptyState(), cues);
  return json({ v: 1, show: 's', epoch: 'e', seq: cues.length, at: cue('', 0)['at'], state });
}

describe('readSnapshot', () => {
  it('reads what the reducer makes, empty and full', () => {
    const empty = { ...fullSnapshot(), seq: 0, state: emptyState() };
    for (const snapshot of [empty, fullSnapshot()]) {
      const result = readSnapshot(snapshot);
      assert.deepEqual(result.issues, []);
      assert.deepEqual(json(valueOf(result)), json(snapshot));
    }
  });

  it('sets one bad question, chat line, poll or update aside', () => {
    const snapshot = fullSnapshot();
    snapshot.state.questions.byId.q2 = { questionId: 'q2', text: 'no state', lang: 'en' };
    snapshot.state.chat.messages.push({ messageId: 'm2' });
    snapshot.state.polls.byId.p2 = 'a poll';
    snapshot.state.products.updates['mug/x'] = { productId: 'mug' };
    const result = readSnapshot(snapshot);
    assert.deepEqual(json(valueOf(result)), fullSnapshot());
    assert.equal(new Set(pathsOf(result).map((path) => path.split(/[.[]/)[1])).size, 4);
  });

  it('is invalid without a slice, its epoch or its place', () => {
    for (const change of [
      (snapshot: Loose) => delete snapshot.state.chat,
      (snapshot: Loose) => delete snapshot.epoch,
      (snapshot: Loose) => (snapshot.seq = null),
    ]) {
      const snapshot = fullSnapshot();
      change(snapshot);
      const result = readSnapshot(snapshot);
      assert.ok(!result.ok && result.reason === 'invalid');
    }
  });

  it('may be larger than a cue, but not without end', () => {
    const snapshot = fullSnapshot();
    const [line] = snapshot.state.chat.messages;
    const fill = (lines: number): Loose =>
      (snapshot.state.chat.messages = Array.from({ length: lines }, (_, index) => ({
        ...line,
        messageId: `m${index}`,
        text: 'x'.repeat(1000),
      })));
    fill(100);
    assert.ok(readSnapshot(snapshot).ok);
    fill(5000);
    const result = readSnapshot(JSON.stringify(snapshot));
    assert.ok(!result.ok && result.reason === 'too-large');
  });
});
