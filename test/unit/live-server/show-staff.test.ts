import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { SignJWT } from 'jose';
import { createStaffTokens } from '../../../examples/live-server/show/staff-tokens.ts';
import type { Op, OpData } from '../../../src/protocol/request.ts';
import { readEvents } from './show-events.ts';
import { openStage, type Answer, type Stage } from './show-stage.ts';

const QUESTION = { text: 'Is it heavy?', lang: 'en' };

describe('a staff request', () => {
  let stage: Stage;
  let host: string;
  beforeEach(async () => {
    stage = openStage();
    host = await stage.token();
  });
  afterEach(() => stage.close());

  const act = <O extends Op>(op: O, data: OpData<O>, token = host): Promise<Answer> =>
    stage.send(op, data, { token });
  const ask = async (): Promise<string> =>
    String((await stage.send('question.ask', QUESTION, { viewer: 'v' })).body['id']);
  const stateOf = (id: string): string | undefined => stage.show.state.questions.byId[id]?.state;

  it('with a good token is done in the name of who holds it', async () => {
    assert.equal((await act('product.pin', { productId: 'lamp' })).status, 200);
    assert.equal(stage.show.state.products.pinned?.productId, 'lamp');
    const [row] = stage.store.cues.after(0, 1);
    assert.equal((JSON.parse(row!.json) as { by: string }).by, 'host-1');
  });

  it('without a token, with a forged or an expired one is refused', async () => {
    const secret = new TextEncoder().encode('another secret of thirty-two bytes or more');
    const forged = await createStaffTokens(secret, 'demo', stage.clock.now).sign(
      { id: 'host-1', role: 'host' },
      3600,
    );
    const unsigned = `${btoa('{"alg":"none"}')}.${btoa('{"sub":"x","role":"host","show":"demo"}')}.`;
    const late = await stage.token('host', 60);
    await stage.clock.advance(61_000);
    for (const token of [undefined, forged, unsigned, late, 'x']) {
      const more = token === undefined ? {} : { token };
      const { status, headers } = await stage.send('product.pin', { productId: 'mug' }, more);
      assert.equal(status, 401, token);
      assert.equal(headers.get('www-authenticate'), 'Bearer');
    }
    assert.equal(stage.store.cues.last(), 0);
  });

  it('with a token that never expires, or of another show, is refused', async () => {
    const secret = new TextEncoder().encode('a secret of thirty-two bytes, at least');
    const endless = await new SignJWT({ role: 'host', show: 'demo' })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('host-1')
      .sign(secret);
    const other = await createStaffTokens(secret, 'other', stage.clock.now).sign(
      { id: 'host-1', role: 'host' },
      3600,
    );
    assert.equal((await act('product.pin', { productId: 'mug' }, endless)).status, 401);
    assert.equal((await act('product.pin', { productId: 'mug' }, other)).status, 403);
  });

  it('needs the role for it: moderators look after questions, not after products', async () => {
    const moderator = await stage.token('moderator');
    const id = await ask();
    assert.equal((await act('product.pin', { productId: 'mug' }, moderator)).status, 403);
    assert.equal((await act('question.queue', { questionId: id }, moderator)).status, 200);
    assert.equal(
      (await act('question.queue', { questionId: id }, await stage.token('guest'))).status,
      403,
    );
  });

  it('leads a question from asked to answered', async () => {
    const id = await ask();
    for (const [op, state] of [
      ['question.queue', 'queued'],
      ['question.answering', 'answering'],
    ] as const) {
      assert.equal((await act(op, { questionId: id })).status, 200);
      assert.equal(stateOf(id), state);
    }
    const answer = { text: 'No.', lang: 'en' };
    assert.equal((await act('question.answer', { questionId: id, answer })).status, 200);
    assert.equal(stateOf(id), 'answered');
    assert.deepEqual(stage.show.state.questions.byId[id]?.answer, answer);
  });

  it('cannot lead a question back', async () => {
    const [answered, declined, merged, open] = [await ask(), await ask(), await ask(), await ask()];
    const answer = { text: 'No.' };
    await act('question.answer', { questionId: answered, answer });
    await act('question.decline', { questionId: declined, reason: 'Not about the products.' });
    await act('question.merge', { questionId: merged, into: open });
    for (const questionId of [declined, merged]) {
      assert.equal((await act('question.answer', { questionId, answer })).status, 409);
    }
    for (const questionId of [answered, declined, merged]) {
      for (const op of ['question.queue', 'question.answering'] as const) {
        assert.equal((await act(op, { questionId })).status, 409);
      }
      assert.equal((await act('question.hold', { questionId })).status, 409);
      assert.equal((await act('question.merge', { questionId, into: open })).status, 409);
    }
    assert.equal((await act('question.merge', { questionId: open, into: open })).status, 409);
    assert.equal((await act('question.merge', { questionId: open, into: merged })).status, 409);
    assert.equal((await act('question.merge', { questionId: open, into: 'none' })).status, 404);
  });

  it('keeps to one poll at a time, and an ended offer stays ended', async () => {
    const poll = (pollId: string): Promise<Answer> =>
      act('poll.open', { pollId, question: 'Which?', options: [{ id: 'a', label: 'A' }] });
    assert.equal((await poll('p1')).status, 200);
    assert.equal((await poll('p2')).status, 409);
    await act('poll.close', { pollId: 'p1' });
    assert.equal((await poll('p1')).status, 409);
    assert.equal((await poll('p2')).status, 200);
    const offer = { offerId: 'o', productId: 'mug' };
    assert.equal((await act('offer.start', offer)).status, 200);
    assert.equal((await act('offer.end', { offerId: 'o' })).status, 200);
    assert.equal((await act('offer.end', { offerId: 'o' })).status, 409);
    assert.equal((await act('offer.start', offer)).status, 409);
  });

  it('brings every other kind of cue into the log', async () => {
    const until = new Date(stage.clock.now() + 2000).toISOString();
    await act('agenda.enter', { segmentId: 'lamp' });
    await act('takeaway.add', { text: 'Wash it cool.' });
    await act('correction.add', { text: 'It is 24 euros.' });
    await act('caption.add', { text: 'Hello', lang: 'en', until });
    await act('product.update', { productId: 'mug', stock: { level: 'out' } });
    await act('product.pin', { productId: 'mug' });
    await act('product.unpin', { productId: 'mug' });
    const types = stage.store.cues
      .after(0, -1)
      .map(({ json }) => (JSON.parse(json) as { type: string }).type);
    assert.deepEqual(types, [
      'agenda.enter',
      'takeaway',
      'correction',
      'caption',
      'product.update',
      'product.pin',
      'product.unpin',
    ]);
    assert.equal(
      stage.show.state.products.updates['mug']?.asOf,
      new Date(stage.clock.now()).toISOString(),
    );
    assert.equal((await act('product.unpin', { productId: 'mug' })).status, 409);
    assert.equal((await act('agenda.enter', { segmentId: 'sofa' })).status, 404);
  });

  it('is noted in the staff log, which signed staff alone can read', async () => {
    await act('product.pin', { productId: 'lamp' });
    assert.equal((await stage.app.request('/live/staff/feed')).status, 401);
    const headers = { Authorization: `Bearer ${host}` };
    const url = `/live/staff/feed?after=${stage.store.epoch}.0`;
    const feed = readEvents(await stage.app.request(url, { headers }));
    const [entry] = await feed.cues(1);
    assert.equal(entry?.type, 'product.pin');
    assert.equal(entry?.['by'], 'host-1');
    const publicLog = await (await stage.app.request('/live/log.json')).json();
    assert.equal((publicLog as unknown[]).length, 1);
    await feed.close();
  });
});

describe('a moderated show', () => {
  let stage: Stage;
  let token: string;
  beforeEach(async () => {
    stage = openStage({ moderated: true });
    token = await stage.token('moderator');
  });
  afterEach(() => stage.close());

  const ask = async (): Promise<string> => {
    const { body } = await stage.send('question.ask', QUESTION, { viewer: 'v' });
    assert.equal(body['held'], true);
    return String(body['id']);
  };

  it('holds a question back until one of the staff releases it', async () => {
    const questionId = await ask();
    assert.equal(stage.store.cues.last(), 0);
    const [held] = stage.store.staff.after(0, 1);
    assert.match(held!.json, /question\.held.*Is it heavy/);
    assert.equal((await stage.send('question.queue', { questionId }, { token })).status, 404);
    assert.equal((await stage.send('question.release', { questionId }, { token })).status, 200);
    assert.equal(stage.show.state.questions.byId[questionId]?.text, QUESTION.text);
    assert.equal((await stage.send('question.release', { questionId }, { token })).status, 404);
  });

  it('never shows a held question that was removed, and forgets its text', async () => {
    const questionId = await ask();
    assert.equal((await stage.send('question.remove', { questionId }, { token })).status, 200);
    assert.equal(stage.store.cues.last(), 0);
    const staff = stage.store.staff.after(0, -1).map(({ json }) => json);
    assert.doesNotMatch(staff.join(), /heavy/);
    assert.equal((await stage.send('question.release', { questionId }, { token })).status, 404);
  });
});
