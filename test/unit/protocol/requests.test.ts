import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readProblem, readReceipt, readRequest, type Op } from '../../../src/protocol/index.ts';
import { GOOD_CUES } from '../../../src/testing/protocol-cues.ts';
import { json, pathsOf, valueOf } from './good-show.ts';

const question = { questionId: 'q1' };
const data = (type: string): unknown => GOOD_CUES.find(([name]) => name === type)?.[1];

const GOOD: Readonly<Record<Op, unknown>> = {
  'question.ask': { text: 'Hi?', lang: 'en', kind: 'show-me', aspect: 'daylight', name: 'Ana' },
  'question.vote': question,
  'chat.send': { text: 'Hi', lang: 'en' },
  'reaction.add': { counts: { heart: 2 } },
  'poll.vote': { pollId: 'p', optionId: 'a' },
  'show.state': data('show.state'),
  'product.pin': data('product.pin'),
  'product.unpin': data('product.unpin'),
  'product.update': { productId: 'mug', stock: { level: 'out' } },
  'offer.start': data('offer.start'),
  'offer.end': data('offer.end'),
  'question.claim': question,
  'question.unclaim': question,
  'question.queue': question,
  'question.answering': question,
  'question.answer': { ...question, answer: { text: 'No.', lang: 'en' } },
  'question.merge': { ...question, into: 'q0' },
  'question.decline': { ...question, reason: 'Another time.' },
  'question.hold': question,
  'question.release': question,
  'question.remove': question,
  'chat.remove': data('chat.remove'),
  'poll.open': data('poll.open'),
  'poll.close': { pollId: 'p' },
  'agenda.enter': data('agenda.enter'),
  'takeaway.add': data('takeaway'),
  'correction.add': data('correction'),
  'caption.add': data('caption'),
  'script.set': { on: false },
};

describe('readRequest', () => {
  for (const [op, good] of Object.entries(GOOD))
    it(`reads ${op}, and refuses it with other data`, () => {
      const request = { op, opId: 'o1', data: good, viewer: 'v1' };
      assert.deepEqual(json(valueOf(readRequest(request))), request);
      const result = readRequest({ ...request, data: {} });
      assert.ok(!result.ok && pathsOf(result).every((path) => path.startsWith('data.')));
    });

  it('lets nothing through that the op does not have', () => {
    const value = valueOf(
      readRequest({
        op: 'question.ask',
        opId: 'o1',
        seq: 1,
        by: 'staff',
        data: { text: 'Hi?', lang: 'en', role: 'host', questionId: 'mine', state: 'answered' },
      }),
    );
    assert.deepEqual(json(value), {
      op: 'question.ask',
      opId: 'o1',
      data: { text: 'Hi?', lang: 'en' },
    });
  });

  it('refuses an unknown op at `op`', () => {
    for (const op of ['question.erase', 'toString', '', 5, undefined, ['chat.send']]) {
      const result = readRequest({ op, opId: 'o1', data: {} });
      assert.ok(!result.ok);
      assert.equal(pathsOf(result)[0], 'op');
    }
  });

  it('refuses an opId, a text or a name that is too long', () => {
    const ask = { op: 'question.ask', opId: 'o1', data: { text: 'Hi?', lang: 'en' } };
    const long = (length: number): string => 'x'.repeat(length);
    assert.deepEqual(pathsOf(readRequest({ ...ask, opId: long(65) })), ['opId']);
    const text = readRequest({ ...ask, data: { ...ask.data, text: long(501) } });
    assert.deepEqual(pathsOf(text), ['data.text']);
    assert.equal(text.issues[0]?.expected, 'a text of 1 to 500 characters');
    const name = { ...ask.data, name: long(81) };
    assert.deepEqual(pathsOf(readRequest({ ...ask, data: name })), ['data.name']);
  });

  it('refuses a question that says nothing', () => {
    for (const text of ['', '  \n', '\u0000\u0007', '\u200b\u2060']) {
      const result = readRequest({ op: 'chat.send', opId: 'o1', data: { text, lang: 'en' } });
      assert.deepEqual(pathsOf(result), ['data.text']);
    }
  });
});

describe('answers of the server', () => {
  it('are read when a request was taken', () => {
    const receipt = { opId: 'o1', id: 'q1', seq: 12, held: true };
    assert.deepEqual(json(valueOf(readReceipt(receipt))), receipt);
    assert.deepEqual(json(valueOf(readReceipt('{"opId":"o1"}'))), { opId: 'o1' });
    assert.deepEqual(pathsOf(readReceipt({ id: 'q1' })), ['opId']);
  });

  it('are read when it was refused, with what else the server says', () => {
    const problem = {
      type: 'urn:onair:problem:rate-limited',
      title: 'Too many questions',
      status: 429,
      detail: 'Wait ten seconds.',
      retryAfter: 10,
      instance: '/live/requests/1',
    };
    assert.deepEqual(json(valueOf(readProblem(problem))), problem);
    assert.equal(readProblem('<html>502</html>').ok, false);
    assert.equal(readProblem({ error: 'no' }).ok, false);
  });
});
