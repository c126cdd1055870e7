import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { UndoStack } from '../../../src/components/desk/undo.ts';

describe('what a desk takes back', () => {
  it('takes back the latest act first, then has nothing left', () => {
    const stack = new UndoStack();
    stack.done('question.claim', { questionId: 'q' });
    stack.done('product.pin', { productId: 'mug' });
    assert.deepEqual(stack.take(), { op: 'product.unpin', data: { productId: 'mug' } });
    assert.deepEqual(stack.take(), { op: 'question.unclaim', data: { questionId: 'q' } });
    assert.equal(stack.take(), null);
    assert.equal(stack.isEmpty, true);
  });

  it('forgets what was done to a question that is settled', () => {
    const stack = new UndoStack();
    stack.done('question.claim', { questionId: 'q' });
    stack.done('question.claim', { questionId: 'other' });
    stack.done('question.answer', { questionId: 'q', answer: { text: 'Yes.', lang: 'en' } });
    assert.deepEqual(stack.take(), { op: 'question.unclaim', data: { questionId: 'other' } });
    assert.equal(stack.take(), null);
  });

  it('pins again what was pinned before', () => {
    const stack = new UndoStack();
    stack.done('product.pin', { productId: 'bag' }, 'mug');
    assert.deepEqual(stack.take(), { op: 'product.pin', data: { productId: 'mug' } });
  });

  it('remembers twenty steps', () => {
    const stack = new UndoStack();
    for (let n = 0; n < 25; n++) stack.done('product.pin', { productId: `p${n}` });
    let count = 0;
    while (stack.take()) count++;
    assert.equal(count, 20);
  });
});
