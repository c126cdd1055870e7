import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyState, reduceCues, reduceSample } from '../../../src/core/reduce/reduce.ts';
import type { Cue } from '../../../src/protocol/index.ts';
import { at, cue } from './cues.ts';

const after = (...cues: Cue[]) => reduceCues(emptyState(), cues);
const asked = (seq: number, questionId: string) =>
  cue(seq, 'question.asked', { questionId, text: 'How heavy is it?', lang: 'en' });

describe('reduceCues', () => {
  it('keeps the stretch of a product that gave way to the next', () => {
    const { products } = after(
      cue(1, 'product.pin', { productId: 'mug' }, 0),
      cue(2, 'product.pin', { productId: 'bag' }, 16_000),
    );
    assert.deepEqual(products.pinned, { productId: 'bag', from: at(16_000) });
    assert.deepEqual(products.shown, [{ productId: 'mug', from: at(0), to: at(16_000) }]);
  });

  it('does not unpin a product other than the one named', () => {
    const { products } = after(
      cue(1, 'product.pin', { productId: 'mug' }),
      cue(2, 'product.unpin', { productId: 'bag' }),
    );
    assert.equal(products.pinned?.productId, 'mug');
  });

  it('leaves slices that no cue touched the same objects', () => {
    const before = after(cue(1, 'product.pin', { productId: 'mug' }));
    const next = reduceCues(before, [asked(2, 'q1')]);
    assert.equal(next.products, before.products);
    assert.notEqual(next.questions, before.questions);
  });

  it('does not wake who looks at the pin when a price changes', () => {
    const before = after(cue(1, 'product.pin', { productId: 'mug' }));
    const next = reduceCues(before, [cue(2, 'product.update', { productId: 'mug', asOf: at(1) })]);
    assert.equal(next.products.pinned, before.products.pinned);
  });

  it('gives back frozen slices', () => {
    const { questions } = after(asked(1, 'q1'));
    assert.throws(() => Object.assign(questions.byId, { q2: 1 }), TypeError);
  });

  it('ignores types it does not know', () => {
    const state = emptyState();
    const unknown: Cue = { v: 1, seq: 1, at: at(0), id: 'c1', type: 'lights.dim', data: {} };
    assert.equal(reduceCues(state, [unknown]), state);
  });

  it('does not start an offer whose end came first', () => {
    const { offers } = after(
      cue(2, 'offer.end', { offerId: 'o1' }),
      cue(1, 'offer.start', { offerId: 'o1', productId: 'mug' }),
    );
    assert.deepEqual(offers.running, {});
  });

  it('merges updates of one product and keeps those of its variants apart', () => {
    const price = { amount: '20.00', currency: 'EUR' };
    const { products } = after(
      cue(1, 'product.update', { productId: 'mug', price, asOf: at(0) }),
      cue(2, 'product.update', { productId: 'mug', stock: { level: 'few' }, asOf: at(1) }),
      cue(3, 'product.update', {
        productId: 'mug',
        variantId: 'moss',
        stock: { level: 'out' },
        asOf: at(2),
      }),
    );
    assert.deepEqual(products.updates['mug']?.price, price);
    assert.equal(products.updates['mug']?.stock?.level, 'few');
    assert.equal(products.updates['mug/moss']?.stock?.level, 'out');
  });

  it('takes a question from asked to answered', () => {
    const { questions } = after(
      asked(1, 'q1'),
      cue(2, 'question.state', { questionId: 'q1', state: 'queued' }, 1),
      cue(3, 'question.state', { questionId: 'q1', state: 'answering' }, 2),
      cue(
        4,
        'question.state',
        { questionId: 'q1', state: 'answered', answer: { text: '310 g' } },
        3,
      ),
    );
    assert.equal(questions.byId['q1']?.state, 'answered');
    assert.equal(questions.byId['q1']?.answer?.text, '310 g');
    assert.equal(questions.byId['q1']?.since, at(3));
  });

  it('lets no older state of a question undo a newer one', () => {
    const { questions } = after(
      asked(1, 'q1'),
      cue(3, 'question.state', { questionId: 'q1', state: 'declined', reason: 'Not for sale' }),
      cue(2, 'question.state', { questionId: 'q1', state: 'answering' }),
    );
    assert.equal(questions.byId['q1']?.state, 'declined');
  });

  it('takes the words of a removed question and never gives them back', () => {
    const { questions } = after(
      asked(1, 'q1'),
      cue(2, 'question.state', { questionId: 'q1', state: 'removed' }),
      cue(3, 'question.state', { questionId: 'q1', state: 'answered', answer: { text: 'yes' } }),
    );
    assert.equal(questions.byId['q1']?.state, 'removed');
    assert.equal(questions.byId['q1']?.text, '');
    assert.equal(questions.byId['q1']?.answer, undefined);
  });

  it('lets a question that was out of sight in again, by a newer cue alone', () => {
    const removed = cue(2, 'question.state', { questionId: 'q1', state: 'removed' });
    const late = after(removed, asked(1, 'q1'), removed, asked(1, 'q1')).questions.byId['q1'];
    assert.equal(late?.state, 'removed');
    const again = after(asked(1, 'q1'), removed, asked(3, 'q1'), removed).questions.byId['q1'];
    assert.deepEqual([again?.state, again?.text, again?.seq], ['asked', 'How heavy is it?', 3]);
  });

  it('keeps the newest 200 lines of chat', () => {
    const lines = Array.from({ length: 250 }, (_, index) =>
      cue(index + 1, 'chat.message', { messageId: `m${index}`, text: 'hello', lang: 'en' }),
    );
    const { messages } = after(...lines).chat;
    assert.equal(messages.length, 200);
    assert.equal(messages.at(-1)?.messageId, 'm249');
  });

  it('closes a poll with its final count, and no late tally changes it', () => {
    const options = [{ id: 'a', label: 'Cream' }];
    const closed = after(
      cue(1, 'poll.open', { pollId: 'p1', question: 'Which glaze?', options }),
      cue(2, 'poll.close', { pollId: 'p1', counts: { a: 7 } }),
    );
    const next = reduceSample(closed, {
      v: 1,
      at: at(9),
      type: 'poll.tally',
      data: { pollId: 'p1', counts: { a: 3 } },
    });
    assert.equal(next.polls.open, null);
    assert.deepEqual(next.polls.byId['p1']?.counts, { a: 7 });
  });

  it('survives being written as JSON and read again', () => {
    const state = after(asked(1, 'q1'), cue(2, 'product.pin', { productId: 'mug' }));
    assert.deepEqual(JSON.parse(JSON.stringify(state)), state);
  });
});

describe('reduceSample', () => {
  it('takes the latest votes of a question that is known', () => {
    const state = after(asked(1, 'q1'));
    const votes = (questionId: string, count: number) =>
      reduceSample(state, {
        v: 1,
        at: at(1),
        type: 'question.votes',
        data: { questionId, votes: count },
      });
    assert.equal(votes('q1', 12).questions.byId['q1']?.votes, 12);
    assert.equal(votes('q9', 12).questions.byId['q9'], undefined);
  });

  it('adds reactions up', () => {
    const batch = {
      v: 1,
      at: at(0),
      type: 'reaction.batch',
      data: { counts: { clap: 2 } },
    } as const;
    const { reactions } = reduceSample(reduceSample(emptyState(), batch), batch);
    assert.deepEqual(reactions.counts, { clap: 4 });
  });
});
