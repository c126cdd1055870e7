import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setUp } from './show-set-up.ts';

describe('show.send', () => {
  const question = { text: 'How heavy is it?', lang: 'en' };
  const taken = (opId: string) => ({ ok: true, receipt: { opId, id: 'q1' } }) as const;
  const refused = {
    ok: false,
    problem: { type: 'urn:onair:problem:rate-limited', title: 'Too many', status: 429 },
  } as const;

  it('keeps a question as sending until the server has it, then as the viewer’s own', async () => {
    const { clock, show } = setUp({ answer: ({ opId }) => taken(opId) });
    await clock.advance(10);
    const sent = show.send('question.ask', question);
    assert.equal(Object.values(show.state.mine.requests)[0]?.status, 'sending');
    assert.equal((await sent).ok, true);
    assert.deepEqual(show.state.mine.requests, {});
    assert.deepEqual(show.state.mine.questions, ['q1']);
  });

  it('keeps a refused question with its words until it is forgotten', async () => {
    const { clock, show } = setUp({ answer: () => refused });
    await clock.advance(10);
    await show.send('question.ask', question);
    const [kept] = Object.values(show.state.mine.requests);
    assert.equal(kept?.status, 'refused');
    assert.deepEqual(kept.request.data, question);
    show.forget(kept.request.opId);
    assert.deepEqual(show.state.mine.requests, {});
  });

  it('is refused by a show that is read only', async () => {
    const { show } = setUp();
    const outcome = await show.send('question.ask', question);
    assert.equal(outcome.ok, false);
    assert.deepEqual(show.state.mine.requests, {});
  });

  it('sends the same viewer key and another opId each time', async () => {
    const seen: { opId: string; viewer?: string }[] = [];
    const { clock, show } = setUp({
      answer(request) {
        seen.push(request);
        return taken(request.opId);
      },
    });
    await clock.advance(10);
    await show.send('question.ask', question);
    await show.send('question.vote', { questionId: 'q1' });
    assert.equal(seen[0]?.viewer, seen[1]?.viewer);
    assert.notEqual(seen[0]?.opId, seen[1]?.opId);
  });
});
