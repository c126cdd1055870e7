import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createStaffTokens } from '../../../examples/live-server/show/staff-tokens.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { openStation, type Station } from './station.ts';

const SECRET = new TextEncoder().encode('a secret of thirty-two bytes, at least');
const OTHER_SECRET = new TextEncoder().encode('another secret of thirty-two bytes, or more');

describe('the staff’s feed', { timeout: 60_000 }, () => {
  let station: Station;
  beforeEach(async () => {
    station = await openStation();
  });
  afterEach(() => station.close());

  const sign = (role = 'host', seconds = 3600, show = 'demo', secret = SECRET): Promise<string> =>
    createStaffTokens(secret, show, station.stage.clock.now).sign({ id: 'anna', role }, seconds);
  const refusalOf = async (token?: string): Promise<readonly unknown[]> => {
    const response = await fetch(`${station.url}/live/staff/feed`, {
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    });
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    return [response.status, ((await response.json()) as { type: string }).type];
  };

  it('tells apart no token, a forged one, a late one, and one for something else', async () => {
    const late = await sign('host', 60);
    const forged = await sign('host', 3600, 'demo', OTHER_SECRET);
    await station.stage.clock.advance(61_000);
    assert.deepEqual(await refusalOf(), [401, 'urn:onair:problem:unauthorized']);
    assert.deepEqual(await refusalOf(forged), [401, 'urn:onair:problem:unauthorized']);
    assert.deepEqual(await refusalOf(late), [401, 'urn:onair:problem:expired']);
    const elsewhere = await sign('host', 3600, 'other');
    assert.deepEqual(await refusalOf(elsewhere), [403, 'urn:onair:problem:forbidden']);
    assert.deepEqual(await refusalOf(await sign('guest')), [403, 'urn:onair:problem:forbidden']);
  });

  it('refuses a desk for the same reason, once: it does not ask again', async () => {
    const late = await sign('host', 60);
    await station.stage.clock.advance(61_000);
    for (const [token, refusal] of [
      ['no token at all', 'unauthorized'],
      [await sign('host', 3600, 'demo', OTHER_SECRET), 'unauthorized'],
      [late, 'expired'],
      [await sign('host', 3600, 'other'), 'forbidden'],
    ] as const) {
      let asked = 0;
      const counting: typeof fetch = (input, init) => {
        asked++;
        return fetch(input, init);
      };
      const desk = await station.desk({ token, fetch: counting });
      await eventually(() => desk.state.status === 'refused', `${refusal}: refused`);
      assert.deepEqual([desk.state.refusal, desk.state.me, asked], [refusal, null, 1]);
      desk.close();
    }
  });

  it('ends with the token’s time; what is done then is kept, not lost', async () => {
    const desk = await station.desk({ token: await sign('host', 60) });
    await eventually(() => desk.state.me !== null, 'the desk is open');
    assert.equal(desk.state.me?.expiresAt, station.stage.clock.now() + 60_000);
    await station.stage.clock.advance(61_000);
    await eventually(() => desk.state.status === 'refused', 'refused');
    assert.equal(desk.state.refusal, 'expired');
    const outcome = await desk.act('correction.add', { text: 'It is 24 euros.' });
    assert.deepEqual([outcome.ok, !outcome.ok && outcome.reason], [false, 'expired']);
    assert.deepEqual(desk.state.failed[0]?.data, { text: 'It is 24 euros.' });
  });

  it('goes on where a reader is, and begins anew for one of another log', async () => {
    const desk = await station.desk();
    await eventually(() => desk.state.me !== null, 'the desk is open');
    await desk.act('script.set', { on: false });
    const headers = { authorization: `Bearer ${await sign()}` };
    const first = async (after: string): Promise<string> => {
      const life = new AbortController();
      const url = `${station.url}/live/staff/feed?after=${after}`;
      const response = await fetch(url, { headers, signal: life.signal });
      let text = '';
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
        text += chunk;
        if (text.includes('staff.lines')) break;
      }
      life.abort();
      return [...text.matchAll(/^event: (\w+)$/gm)].map(([, event]) => event).join(' ');
    };
    const { epoch } = station.stage.store;
    assert.equal(await first(`${epoch}.0`), 'hello cue sample sample');
    assert.equal(await first('older.7'), 'hello snapshot sample sample');
  });

  it('lets moderators answer in writing, not aloud, and leave the products alone', async () => {
    const bo = await station.desk({ id: 'bo', role: 'moderator' });
    const ask = { text: 'Is it heavy?', lang: 'en' };
    const { body } = await station.stage.send('question.ask', ask, { viewer: 'v' });
    const questionId = String(body['id']);
    const from = new Date(station.stage.clock.now()).toISOString();
    const refusals = [
      await bo.act('question.answer', { questionId, answer: { from } }),
      await bo.act('question.answering', { questionId }),
      await bo.act('product.pin', { productId: 'mug' }),
      await bo.act('script.set', { on: false }),
    ];
    assert.ok(refusals.every((outcome) => !outcome.ok && outcome.reason === 'forbidden'));
    const answer = { text: 'It weighs 400 g.', lang: 'en' };
    assert.ok((await bo.act('question.answer', { questionId, answer })).ok);
    const question = station.stage.show.state.questions.byId[questionId];
    assert.deepEqual([question?.state, question?.answer], ['answered', answer]);
  });

  it('lets an answer be written down after it was given aloud', async () => {
    const [anna, bo] = [await station.desk(), await station.desk({ id: 'bo', role: 'moderator' })];
    const ask = { text: 'Is it heavy?', lang: 'en' };
    const { body } = await station.stage.send('question.ask', ask, { viewer: 'v' });
    const questionId = String(body['id']);
    const from = new Date(station.stage.clock.now() - 5000).toISOString();
    const to = new Date(station.stage.clock.now()).toISOString();
    await anna.act('question.answering', { questionId });
    const backwards = { from: to, to: from };
    assert.equal((await anna.act('question.answer', { questionId, answer: backwards })).ok, false);
    assert.ok((await anna.act('question.answer', { questionId, answer: { from, to } })).ok);
    const text = 'It weighs 400 g.';
    assert.ok((await bo.act('question.answer', { questionId, answer: { text } })).ok);
    const { answer } = station.stage.show.state.questions.byId[questionId]!;
    assert.deepEqual(answer, { from, to, text });
  });

  it('lets a question be put back in line from being answered, for anybody to take', async () => {
    const [anna, bo] = [await station.desk(), await station.desk({ id: 'bo', role: 'moderator' })];
    const ask = { text: 'Is it heavy?', lang: 'en' };
    const { body } = await station.stage.send('question.ask', ask, { viewer: 'v' });
    const questionId = String(body['id']);
    await anna.act('question.answering', { questionId });
    assert.equal((await bo.act('question.claim', { questionId })).ok, false);
    assert.ok((await anna.act('question.queue', { questionId })).ok);
    assert.equal(station.stage.show.state.questions.byId[questionId]?.state, 'queued');
    assert.ok((await bo.act('question.claim', { questionId })).ok);
  });
});
