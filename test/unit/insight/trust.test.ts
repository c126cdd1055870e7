import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ShowRequest } from '../../../src/protocol/request.ts';
import type { MemoryFeed } from '../../../src/transport/memory/feed.ts';
import { at } from '../core/cues.ts';
import { setUp } from './insight-set-up.ts';

const QUESTION = { text: 'May I call you at 0151 2345?', lang: 'en' };

/** A server that takes each question into the log, as `mine`. */
function take(request: ShowRequest, feed: MemoryFeed) {
  feed.push({ type: 'question.asked', data: { questionId: 'mine', ...QUESTION } });
  return { ok: true, receipt: { opId: request.opId, id: 'mine' } } as const;
}

async function asked() {
  const made = setUp({ answer: take });
  const { clock, show, feed } = made;
  await clock.advance(10);
  void show.send('question.ask', QUESTION);
  await clock.advance(10);
  const move = async (data: Parameters<typeof push>[0], ms: number): Promise<void> => {
    await clock.advance(ms);
    push(data);
    await clock.advance(5_000);
  };
  const push = (
    data: Extract<Parameters<MemoryFeed['push']>[0], { type: 'question.state' }>['data'],
  ) => feed.push({ type: 'question.state', data });
  return { ...made, move };
}

describe('trust', () => {
  it('tells that the server took a question, and how long that took', async () => {
    const { told } = await asked();
    const [outcome, ...more] = told('question_outcome');
    assert.deepEqual([outcome?.status, outcome?.reason, more.length], ['taken', null, 0]);
  });

  it('tells why a question was refused', async () => {
    const problem = { type: 'urn:onair:problem:rate-limited', title: 'Too many', status: 429 };
    const { clock, show, told } = setUp({ answer: () => ({ ok: false, problem }) });
    await clock.advance(10);
    await show.send('question.ask', QUESTION);
    await show.send('question.vote', { questionId: 'other' });
    assert.deepEqual(
      told('question_outcome').map(({ status, reason }) => [status, reason]),
      [['refused', 'rate-limited']],
    );
  });

  it('tells the answer to the viewer’s own question once, with the time that it took', async () => {
    const { move, told, page, feed, clock } = await asked();
    page.show(false);
    const answer = { text: 'By mail, please.', lang: 'en' };
    await move({ questionId: 'mine', state: 'answered', answer }, 42_000);
    await move({ questionId: 'mine', state: 'answered', answer }, 1_000);
    feed.push({ type: 'question.asked', data: { questionId: 'later', ...QUESTION } });
    await clock.advance(10);
    assert.deepEqual(
      told('question_answered').map(({ at: _at, moment: _moment, show: _show, ...event }) => ({
        ...event,
        ms: Math.round(event.ms / 1_000),
      })),
      [
        {
          name: 'question_answered',
          mine: 'asked',
          ms: 42,
          inWriting: true,
          aloud: false,
          visible: false,
        },
      ],
    );
  });

  it('tells the answer to the question that the viewer’s own was merged into', async () => {
    const { feed, move, told } = await asked();
    feed.push({ type: 'question.asked', data: { questionId: 'first', ...QUESTION } });
    await move({ questionId: 'mine', state: 'merged', into: 'first' }, 1_000);
    assert.equal(told('question_answered').length, 0);
    await move({ questionId: 'first', state: 'answered', answer: { from: at(0), to: at(9) } }, 10);
    assert.deepEqual(
      told('question_answered').map(({ aloud, inWriting }) => [aloud, inWriting]),
      [[true, false]],
    );
  });

  it('is not troubled by questions merged in a circle', async () => {
    const { feed, move, told } = await asked();
    feed.push({ type: 'question.asked', data: { questionId: 'other', ...QUESTION } });
    await move({ questionId: 'mine', state: 'merged', into: 'other' }, 10);
    await move({ questionId: 'other', state: 'merged', into: 'mine' }, 10);
    assert.equal(told('question_answered').length, 0);
  });

  it('leaves out the answers to what others asked', async () => {
    const { feed, move, told } = await asked();
    feed.push({ type: 'question.asked', data: { questionId: 'other', ...QUESTION } });
    await move({ questionId: 'other', state: 'answered', answer: { text: 'Yes.' } }, 10);
    assert.deepEqual(told('question_answered'), []);
  });

  it('never tells the words of a question or an answer, nor its id, nor the viewer’s key', async () => {
    const { events, move } = await asked();
    await move({ questionId: 'mine', state: 'answered', answer: { text: 'By mail.' } }, 10);
    const all = JSON.stringify(events);
    assert.match(all, /question_answered/);
    for (const word of ['0151', 'By mail', '"mine":"mine"', 'questionId', 'opId', 'viewer'])
      assert.ok(!all.includes(word), word);
  });
});
