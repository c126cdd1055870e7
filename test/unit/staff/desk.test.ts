import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Desk } from '../../../src/staff/desk.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { openStation, type Station } from './station.ts';

const QUESTION = { text: 'Is it heavy?', lang: 'en' };

describe('a desk', { timeout: 60_000 }, () => {
  let station: Station;
  beforeEach(async () => {
    station = await openStation();
  });
  afterEach(() => station.close());

  const ask = async (): Promise<string> =>
    String((await station.stage.send('question.ask', QUESTION, { viewer: 'v' })).body['id']);
  const isOpen = (desk: Desk): Promise<boolean> =>
    eventually(() => desk.state.status === 'open' && desk.state.me !== null, 'the desk is open');
  const publicState = (id: string): string | undefined =>
    station.stage.show.state.questions.byId[id]?.state;

  it('knows whom its token names, who else is there, and what the script does', async () => {
    const anna = await station.desk();
    const bo = await station.desk({ id: 'bo', role: 'moderator' });
    await isOpen(anna);
    assert.deepEqual([anna.state.me?.id, anna.state.me?.role], ['anna', 'host']);
    assert.equal(anna.state.script, true);
    const both = [
      { id: 'anna', role: 'host' },
      { id: 'bo', role: 'moderator' },
    ];
    await eventually(() => anna.state.present.length === 2, 'anna sees bo');
    await eventually(() => bo.state.present.length === 2, 'bo sees anna');
    const byId = [...anna.state.present].sort((a, b) => a.id.localeCompare(b.id));
    assert.deepEqual(byId, both);
    bo.close();
    await eventually(() => anna.state.present.length === 1, 'bo is gone');
  });

  it('pins for everybody, and says that all is saved', async () => {
    const desk = await station.desk();
    const viewer = await station.viewer();
    const acting = desk.act('product.pin', { productId: 'lamp' });
    assert.equal(desk.state.pending.length, 1);
    const outcome = await acting;
    assert.ok(outcome.ok);
    assert.deepEqual([desk.state.pending, desk.state.failed], [[], []]);
    await eventually(() => viewer.state.products.pinned?.productId === 'lamp', 'viewers see it');
  });

  it('keeps what is refused, until it is dismissed', async () => {
    const desk = await station.desk();
    const outcome = await desk.act('product.pin', { productId: 'sofa' });
    assert.ok(!outcome.ok);
    assert.equal(outcome.reason, 'not-found');
    const [failed] = desk.state.failed;
    assert.deepEqual([failed?.op, failed?.data], ['product.pin', { productId: 'sofa' }]);
    desk.dismiss(failed!.opId);
    assert.deepEqual(desk.state.failed, []);
  });

  it('shows who has a question in hand; others leave it alone, a host may take it', async () => {
    const [anna, bo, cy] = [
      await station.desk(),
      await station.desk({ id: 'bo', role: 'moderator' }),
      await station.desk({ id: 'cy', role: 'moderator' }),
    ];
    await Promise.all([anna, bo, cy].map(isOpen));
    const questionId = await ask();
    assert.ok((await bo.act('question.claim', { questionId })).ok);
    for (const desk of [anna, bo, cy])
      await eventually(() => desk.state.claims[questionId] === 'bo', 'all see that bo has it');
    const late = await cy.act('question.decline', { questionId, reason: 'No.' });
    assert.deepEqual([late.ok, !late.ok && late.reason], [false, 'conflict']);
    assert.match(String(!late.ok && late.detail), /bo/);
    assert.equal((await cy.act('question.unclaim', { questionId })).ok, false);
    assert.ok((await anna.act('question.claim', { questionId })).ok);
    await eventually(() => cy.state.claims[questionId] === 'anna', 'the host took it');
    assert.equal((await bo.act('question.queue', { questionId })).ok, false);
    assert.ok((await anna.act('question.unclaim', { questionId })).ok);
    assert.ok((await bo.act('question.queue', { questionId })).ok);
    assert.deepEqual(station.stage.show.staff.claims, {});
  });

  it('lets exactly one of two who claim at once have it', async () => {
    const bo = await station.desk({ id: 'bo', role: 'moderator' });
    const cy = await station.desk({ id: 'cy', role: 'moderator' });
    const questionId = await ask();
    const outcomes = await Promise.all(
      [bo, cy].map((desk) => desk.act('question.claim', { questionId })),
    );
    assert.equal(outcomes.filter(({ ok }) => ok).length, 1);
    const [winner] = outcomes[0]?.ok ? ['bo'] : ['cy'];
    for (const desk of [bo, cy])
      await eventually(() => desk.state.claims[questionId] === winner, `${winner} has it`);
  });

  it('takes a question out of sight and lets it in again, its words and votes intact', async () => {
    const desk = await station.desk({ id: 'bo', role: 'moderator' });
    const viewer = await station.viewer();
    await isOpen(desk);
    const questionId = await ask();
    await station.stage.send('question.vote', { questionId }, { viewer: 'w' });
    assert.ok((await desk.act('question.hold', { questionId })).ok);
    await eventually(() => desk.state.held[0]?.text === QUESTION.text, 'the desk has its words');
    const seen = (): string | undefined => viewer.state.questions.byId[questionId]?.state;
    await eventually(() => seen() === 'removed', 'viewers do not see it');
    const log = await (await fetch(`${station.url}/live/log.json`)).text();
    assert.doesNotMatch(log, /heavy/);
    assert.ok((await desk.act('question.release', { questionId })).ok);
    await eventually(() => seen() === 'asked', 'viewers see it again');
    assert.equal(viewer.state.questions.byId[questionId]?.text, QUESTION.text);
    await station.stage.clock.advance(1000);
    const votes = (): number | undefined => viewer.state.questions.byId[questionId]?.votes;
    await eventually(() => votes() === 2, 'it kept its votes');
    await eventually(() => desk.state.held.length === 0, 'nothing is held');
  });

  it('loses nothing in ten seconds without a line: each act is done once', async () => {
    const desk = await station.desk();
    await isOpen(desk);
    const questions = [await ask(), await ask(), await ask()];
    station.stage.faults.set({ feed: { down: true } });
    await eventually(() => desk.state.status === 'waiting', 'the line is gone');
    const answer = { text: 'It weighs 400 g.', lang: 'en' };
    const acting = questions.flatMap((questionId) => [
      desk.act('question.claim', { questionId }),
      desk.act('question.answer', { questionId, answer }),
    ]);
    await setTimeout(10_000);
    assert.equal(desk.state.pending.length, 6);
    assert.equal(publicState(questions[0]!), 'asked');
    station.stage.faults.clear();
    const outcomes = await Promise.all(acting);
    assert.ok(outcomes.every(({ ok }) => ok));
    assert.deepEqual([desk.state.pending, desk.state.failed], [[], []]);
    const acts = station.stage.store.staff
      .after(0, -1)
      .map(({ json }) => JSON.parse(json) as { type: string; data: { questionId: string } })
      .filter(({ type }) => type === 'question.answer')
      .map(({ data }) => data.questionId);
    assert.deepEqual(acts, questions);
    await eventually(() => desk.state.status === 'open', 'the line is back');
  });

  it('does an act once whose answer was lost on the way', async () => {
    let sent = 0;
    const losing: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      if (init?.method !== 'POST' || ++sent > 1) return response;
      throw new TypeError('The answer was lost.');
    };
    const desk = await station.desk({ fetch: losing });
    assert.ok((await desk.act('takeaway.add', { text: 'Wash it cool.' })).ok);
    assert.equal(sent, 2);
    assert.equal(station.stage.show.state.notes.takeaways.length, 1);
  });

  it('counts what was not acknowledged as failed when it is closed', async () => {
    const desk = await station.desk();
    await isOpen(desk);
    station.stage.faults.set({ feed: { down: true } });
    const acting = desk.act('takeaway.add', { text: 'Wash it cool.' });
    desk.close();
    const outcome = await acting;
    assert.deepEqual([outcome.ok, !outcome.ok && outcome.reason], [false, 'network']);
    assert.equal(desk.state.failed.length, 1);
  });

  it('is no viewer itself', async () => {
    const desk = await station.desk();
    const viewer = await station.viewer();
    await isOpen(desk);
    await eventually(async () => {
      await station.stage.clock.advance(1000);
      return [desk.show, viewer].every((show) => show.state.audience.viewers === 1);
    }, 'one watches');
  });

  it('tells how the viewers watch', async () => {
    const desk = await station.desk();
    await isOpen(desk);
    const tell = async (viewer: string, path: string | null, delay: number | null, stalls = 0) => {
      const body = JSON.stringify({ viewer, path, delay, stalls });
      const url = `${station.url}/live/presence`;
      return (await fetch(url, { method: 'POST', body })).status;
    };
    const told = [
      await tell('a', 'webrtc', 300),
      await tell('b', 'webrtc', 500, 2),
      await tell('c', 'webrtc', null),
      await tell('d', 'hls', 2400),
    ];
    assert.deepEqual(told, [204, 204, 204, 204]);
    await station.stage.clock.advance(1000);
    await eventually(() => desk.state.lines.length === 2, 'two paths');
    assert.deepEqual(desk.state.lines, [
      { path: 'webrtc', viewers: 3, delay: 0.4, stalls: 1 },
      { path: 'hls', viewers: 1, delay: 2.4, stalls: 0 },
    ]);
    await tell('d', null, null);
    await station.stage.clock.advance(1000);
    await eventually(() => desk.state.lines.length === 1, 'who stopped is gone');
    await station.stage.clock.advance(60_000);
    await eventually(() => desk.state.lines.length === 0, 'so is who says nothing');
    assert.equal(await tell('e', 'smoke signals', 1), 400);
  });
});
