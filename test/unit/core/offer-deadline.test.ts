import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyState, reduceCues } from '../../../src/core/reduce/reduce.ts';
import { readCue } from '../../../src/protocol/read.ts';
import { at, cue } from './cues.ts';

const offer = { offerId: 'pair', productId: 'mug' };

describe('the deadline of an offer', () => {
  it('is the server’s: an offer that it gave none has none, however long it runs', () => {
    const { offers } = reduceCues(emptyState(), [
      cue(1, 'offer.start', offer),
      cue(2, 'caption', { text: 'Still there.', lang: 'en', until: at(3_600_000) }, 3_590_000),
    ]);
    assert.deepEqual(offers.running, { pair: offer });
  });

  it('is told as it came, and no other', () => {
    const { offers } = reduceCues(emptyState(), [
      cue(1, 'offer.start', { ...offer, endsAt: at(60_000) }),
    ]);
    assert.equal(offers.running['pair']?.endsAt, at(60_000));
  });

  it('does not begin anew: an offer that ended never runs again', () => {
    const { offers } = reduceCues(emptyState(), [
      cue(1, 'offer.start', { ...offer, endsAt: at(60_000) }),
      cue(2, 'offer.end', { offerId: 'pair' }, 60_000),
      cue(3, 'offer.start', { ...offer, endsAt: at(120_000) }, 61_000),
    ]);
    assert.deepEqual(offers.running, {});
  });

  it('is a moment: with anything else in its place the offer is set aside', () => {
    for (const endsAt of ['soon', '10 min', 600, '']) {
      const read = readCue(cue(1, 'offer.start', { ...offer, endsAt: endsAt as string }));
      assert.equal(read.ok, false, String(endsAt));
    }
  });
});
