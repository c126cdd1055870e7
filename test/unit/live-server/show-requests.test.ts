import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { DEFAULT_RATES } from '../../../examples/live-server/show/requests/routes.ts';
import { readProblem, readReceipt } from '../../../src/protocol/read.ts';
import { PROBLEM_PREFIX, type ProblemReason } from '../../../src/protocol/request.ts';
import { answerOf, openStage, type Answer, type Stage } from './show-stage.ts';

/** The answer is this refusal, as problem+json. */
function assertRefused(
  { status, headers, body }: Answer,
  code: number,
  reason: ProblemReason,
): void {
  assert.deepEqual([status, body['type']], [code, PROBLEM_PREFIX + reason]);
  assert.equal(headers.get('content-type'), 'application/problem+json');
  assert.ok(readProblem(body).ok);
}

const QUESTION = { text: 'Is it safe in the dishwasher?', lang: 'en', productId: 'mug' };

describe('a viewer’s request', () => {
  let stage: Stage;
  beforeEach(() => (stage = openStage()));
  afterEach(() => stage.close());

  const post = async (body: BodyInit): Promise<Answer> =>
    answerOf(await stage.app.request('/live/requests', { method: 'POST', body }));

  it('to ask puts the question into the log and gives a receipt for it', async () => {
    const { status, body } = await stage.send('question.ask', QUESTION, {
      opId: 'o1',
      viewer: 'v',
    });
    assert.equal(status, 200);
    assert.ok(readReceipt(body).ok);
    assert.deepEqual([body['opId'], body['seq']], ['o1', 1]);
    const question = stage.show.state.questions.byId[String(body['id'])];
    assert.equal(question?.text, QUESTION.text);
    assert.equal(question?.state, 'asked');
  });

  it('sent twice has one effect and one receipt', async () => {
    const first = await stage.send('question.ask', QUESTION, { opId: 'o1' });
    const second = await stage.send('question.ask', QUESTION, { opId: 'o1' });
    assert.deepEqual(second, first);
    assert.equal(stage.store.cues.last(), 1);
  });

  it('sent many times at once has one effect', async () => {
    const sends = Array.from({ length: 20 }, () =>
      stage.send('question.ask', QUESTION, { opId: 'o' }),
    );
    const ids = new Set((await Promise.all(sends)).map(({ body }) => body['id']));
    assert.equal(ids.size, 1);
    assert.equal(stage.store.cues.last(), 1);
  });

  it('is refused when its opId was another request’s', async () => {
    await stage.send('question.ask', QUESTION, { opId: 'o1' });
    const other = { ...QUESTION, text: 'Something else?' };
    assertRefused(await stage.send('question.ask', other, { opId: 'o1' }), 409, 'conflict');
  });

  it('never puts the viewer’s key or unknown fields into the log', async () => {
    const data = { ...QUESTION, role: 'host', tracking: 'secret-field' };
    await stage.send('question.ask', data, { viewer: 'secret-viewer' });
    const log = await (await stage.app.request('/live/log.json')).text();
    assert.doesNotMatch(log, /secret/);
  });

  it('is refused in plain words when it is not what it should be', async () => {
    assertRefused(await post('{'), 400, 'invalid');
    assertRefused(await post('[]'), 400, 'invalid');
    const number = JSON.stringify({ op: 'question.ask', opId: 'o', data: { text: 7, lang: 'en' } });
    assertRefused(await post(number), 400, 'invalid');
    const unknown = JSON.stringify({ op: 'shop.burn', opId: 'o', data: {} });
    assertRefused(await post(unknown), 400, 'unknown-op');
    const empty = JSON.stringify({
      op: 'question.ask',
      opId: 'o',
      data: { text: ' ', lang: 'en' },
    });
    const refused = await post(empty);
    assertRefused(refused, 400, 'invalid');
    assert.match(String(refused.body['detail']), /^data(\.text)?: expected a text /);
  });

  it('is refused when its text, or all of it, is too long', async () => {
    const long = { text: 'x'.repeat(501), lang: 'en' };
    assertRefused(await stage.send('question.ask', long), 400, 'too-long');
    const longName = { ...QUESTION, name: 'x'.repeat(81) };
    assertRefused(await stage.send('question.ask', longName), 400, 'too-long');
    assertRefused(await post('x'.repeat(70_000)), 413, 'too-large');
  });

  it('is refused when the product or question is not there', async () => {
    const about = { ...QUESTION, productId: 'sofa' };
    assertRefused(await stage.send('question.ask', about), 404, 'not-found');
    for (const questionId of ['nothing', '__proto__', 'constructor']) {
      const { status } = await stage.send('question.vote', { questionId }, { viewer: 'v' });
      assert.ok(status === 404 || status === 400, `${questionId}: ${status}`);
    }
  });

  it('loses what cannot be seen in it', async () => {
    const hidden = { text: '  Is\u0000 it\u202e blue?\u0007 ', lang: 'en' };
    const { body } = await stage.send('question.ask', hidden);
    assert.equal(stage.show.state.questions.byId[String(body['id'])]?.text, 'Is it blue?');
  });

  it('votes once for a question, and the one who asked counts already', async () => {
    const asked = await stage.send('question.ask', QUESTION, { viewer: 'asker' });
    const vote = { questionId: String(asked.body['id']) };
    assert.equal((await stage.send('question.vote', vote, { viewer: 'v' })).status, 200);
    assertRefused(await stage.send('question.vote', vote, { viewer: 'v' }), 409, 'conflict');
    assertRefused(await stage.send('question.vote', vote, { viewer: 'asker' }), 409, 'conflict');
    assertRefused(await stage.send('question.vote', vote), 400, 'invalid');
    const [sample] = stage.show.samples.latest();
    assert.deepEqual(sample?.data, { questionId: vote.questionId, votes: 2 });
  });

  it('votes once in a poll, for an option it has, while it is open', async () => {
    const token = await stage.token();
    const options = [
      { id: 'slate', label: 'Slate' },
      { id: 'moss', label: 'Moss' },
    ];
    await stage.send('poll.open', { pollId: 'p', question: 'Which glaze?', options }, { token });
    const vote = (optionId: string, viewer: string): Promise<Answer> =>
      stage.send('poll.vote', { pollId: 'p', optionId }, { viewer });
    assert.equal((await vote('moss', 'a')).status, 200);
    assert.equal((await vote('moss', 'b')).status, 200);
    assertRefused(await vote('slate', 'b'), 409, 'conflict');
    assertRefused(await vote('pink', 'c'), 404, 'not-found');
    await stage.send('poll.close', { pollId: 'p' }, { token });
    assertRefused(await vote('moss', 'd'), 409, 'closed');
    assert.deepEqual(stage.show.state.polls.byId['p']?.counts, { moss: 2 });
  });

  it('chats as a viewer, whatever it says of itself', async () => {
    const data = { text: 'Hello', lang: 'en', name: 'Ana', role: 'host' };
    await stage.send('chat.send', data);
    const [line] = stage.show.state.chat.messages;
    assert.deepEqual([line?.text, line?.name, line?.role], ['Hello', 'Ana', 'viewer']);
  });

  it('may count a handful of reactions at once', async () => {
    assert.equal((await stage.send('reaction.add', { counts: { clap: 20 } })).status, 200);
    assertRefused(await stage.send('reaction.add', { counts: { clap: 21 } }), 400, 'invalid');
  });

  it('is refused when the show is over; before it, questions are welcome', async () => {
    const token = await stage.token();
    await stage.send('show.state', { state: 'scheduled' }, { token });
    assert.equal((await stage.send('question.ask', QUESTION)).status, 200);
    const line = { text: 'Hello', lang: 'en' };
    assertRefused(await stage.send('chat.send', line), 409, 'not-live');
    await stage.send('show.state', { state: 'ended' }, { token });
    assertRefused(await stage.send('question.ask', QUESTION), 409, 'closed');
    assertRefused(await stage.send('chat.send', line), 409, 'closed');
  });

  it('is refused while the feed is down', async () => {
    stage.faults.set({ feed: { down: true } });
    assertRefused(await stage.send('question.ask', QUESTION), 503, 'unavailable');
  });
});

describe('the limits of requests', () => {
  it('stop a viewer who asks too much, and say when to come back', async () => {
    const stage = openStage({ rates: DEFAULT_RATES });
    const ask = (): Promise<Answer> => stage.send('question.ask', QUESTION, { viewer: 'v' });
    for (let i = 0; i < 5; i++) assert.equal((await ask()).status, 200);
    const refused = await ask();
    assertRefused(refused, 429, 'rate-limited');
    assert.equal(refused.headers.get('retry-after'), '8');
    assert.equal(refused.body['retryAfter'], 8);
    assert.equal((await stage.send('question.ask', QUESTION, { viewer: 'other' })).status, 200);
    await stage.clock.advance(8000);
    assert.equal((await ask()).status, 200);
    stage.close();
  });

  it('let a repeat through: its receipt costs nothing', async () => {
    const rates = { ...DEFAULT_RATES, viewer: { burst: 4, perSecond: 0.1 } };
    const stage = openStage({ rates });
    const ask = (): Promise<Answer> =>
      stage.send('question.ask', QUESTION, { viewer: 'v', opId: 'same' });
    const first = await ask();
    assert.deepEqual(await ask(), first);
    stage.close();
  });

  it('stop one address that makes up viewer keys', async () => {
    const stage = openStage({ rates: DEFAULT_RATES });
    const statuses: number[] = [];
    for (let i = 0; i < 100; i++) {
      statuses.push((await stage.send('question.ask', QUESTION, { viewer: `v${i}` })).status);
    }
    assert.equal(statuses[0], 200);
    assert.equal(statuses.at(-1), 429);
    stage.close();
  });
});
