import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { readCue, readSnapshot } from '../../../src/protocol/read.ts';
import { createFakeClock } from '../../../src/testing/fake-clock.ts';
import { readEvents } from './show-events.ts';
import { openStage, type Stage, type StageOptions } from './show-stage.ts';

const HOUR = 3_600_000;

describe('the log on disk', () => {
  const folders: string[] = [];
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'onair-log-'));
    folders.push(folder);
    file = join(folder, 'show.sqlite');
  });
  after(() => {
    for (const each of folders) rmSync(each, { recursive: true, force: true });
  });

  const open = (options: StageOptions = {}): Stage => openStage({ file, ...options });
  const bytesOnDisk = (): string =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join('');
  const ask = (stage: Stage, text: string, opId?: string): ReturnType<Stage['send']> =>
    stage.send('question.ask', { text, lang: 'en' }, { viewer: 'v', ...(opId && { opId }) });

  it('goes on after a restart: same epoch, same clock, next number, same receipts and votes', async () => {
    const clock = createFakeClock();
    const first = open({ clock });
    const asked = await ask(first, 'One?', 'o1');
    const questionId = String(asked.body['id']);
    await first.send('question.vote', { questionId }, { viewer: 'w' });
    const { epoch, startedAt } = first.store;
    first.close();
    await clock.advance(60_000);

    const second = open({ clock });
    assert.deepEqual([second.store.epoch, second.store.startedAt], [epoch, startedAt]);
    assert.equal(second.show.state.questions.byId[questionId]?.text, 'One?');
    assert.deepEqual((await ask(second, 'One?', 'o1')).body, asked.body);
    assert.equal((await ask(second, 'Two?')).body['seq'], 2);
    const vote = await second.send('question.vote', { questionId }, { viewer: 'w' });
    assert.equal(vote.status, 409);
    assert.deepEqual(second.show.samples.latest()[0]?.data, { questionId, votes: 2 });
    second.close();
  });

  it('lets one server alone have it', () => {
    const stage = open();
    assert.throws(() => open(), /locked/);
    stage.close();
  });

  it('takes nothing while the disk is full, goes on reading, and recovers by itself', async () => {
    const stage = open();
    await ask(stage, 'Before?');
    stage.faults.set({ storage: { full: true } });
    const refused = await ask(stage, 'During?', 'o2');
    assert.deepEqual(
      [refused.status, refused.body['type']],
      [507, 'urn:onair:problem:storage-full'],
    );
    assert.equal(refused.headers.get('retry-after'), '5');
    const url = `/live/feed?after=${stage.store.epoch}.0`;
    const feed = readEvents(await stage.app.request(url));
    assert.equal((await feed.cues(1))[0]?.seq, 1);
    stage.faults.clear();
    const again = await ask(stage, 'During?', 'o2');
    assert.deepEqual([again.status, again.body['seq']], [200, 2]);
    assert.equal((await feed.cues(1))[0]?.seq, 2);
    await feed.close();
    stage.close();
  });

  it('leaves no half of a request behind when the database itself is full', async () => {
    const small = open({ maxBytes: 160 * 1024 });
    let taken = 0;
    let status = 200;
    while (status === 200) {
      ({ status } = await ask(small, 'x'.repeat(400), `o${taken}`));
      if (status === 200) taken++;
    }
    assert.equal(status, 507);
    assert.ok(taken > 10, `${taken} questions found room`);
    assert.equal(small.store.cues.last(), taken);
    assert.equal(Object.keys(small.show.state.questions.byId).length, taken);
    assert.equal((await small.app.request('/live/log.json')).status, 200);
    small.close();

    const larger = open();
    assert.equal(larger.store.cues.last(), taken);
    const again = await ask(larger, 'x'.repeat(400), `o${taken}`);
    assert.deepEqual([again.status, again.body['seq']], [200, taken + 1]);
    larger.close();
  });

  it('erases a removed question everywhere and keeps its place', async () => {
    const stage = open();
    const token = await stage.token();
    const secret = 'My address is 7 Elm Street';
    const { body } = await ask(stage, secret);
    const questionId = String(body['id']);
    await ask(stage, 'Another?');
    await stage.clock.advance(40_000);
    assert.match(JSON.stringify(stage.show.snapshot()), /Elm Street/);
    assert.match(bytesOnDisk(), /Elm Street/);
    assert.equal((await stage.send('question.remove', { questionId }, { token })).status, 200);

    assert.equal(stage.show.state.questions.byId[questionId]?.state, 'removed');
    const snapshot = stage.show.snapshot();
    assert.ok(readSnapshot(snapshot).ok);
    assert.doesNotMatch(JSON.stringify([snapshot, stage.show.state]), /Elm Street/);
    assert.doesNotMatch(bytesOnDisk(), /Elm Street/);
    const cues = stage.store.cues.after(0, -1).map(({ json }) => readCue(json));
    assert.deepEqual(
      cues.map((read) => read.ok && read.value.seq),
      [1, 2, 3],
    );
    stage.close();
    assert.doesNotMatch(bytesOnDisk(), /Elm Street/);
  });

  it('erases a removed line of chat', async () => {
    const stage = open();
    const token = await stage.token();
    const { body } = await stage.send('chat.send', { text: 'Call 0123', lang: 'en', name: 'Bo' });
    await stage.send('chat.remove', { messageId: String(body['id']) }, { token });
    assert.doesNotMatch(bytesOnDisk(), /Call 0123|"Bo"/);
    assert.equal(stage.store.cues.last(), 2);
    stage.close();
  });

  it('stays small: what is old goes into the base, and late readers get a snapshot', async () => {
    const clock = createFakeClock();
    const stage = open({ clock });
    const answered = String((await ask(stage, 'Old and answered?')).body['id']);
    const waiting = String((await ask(stage, 'Old and open?')).body['id']);
    const token = await stage.token('host', 100 * 3600);
    const answer = { text: 'Yes.' };
    await stage.send('question.answer', { questionId: answered, answer }, { token });
    for (let i = 0; i < 50; i++) {
      const productId = i % 2 ? 'mug' : 'bag';
      stage.show.commit({ cues: [{ type: 'product.pin', data: { productId } }] });
      await clock.advance(60_000);
    }
    await clock.advance(2 * HOUR);
    const fresh = await ask(stage, 'New?');
    stage.show.prune(1);

    const rows = stage.store.cues.after(0, -1);
    assert.deepEqual(
      rows.map(({ seq }) => seq),
      [fresh.body['seq']],
    );
    assert.equal(stage.show.oldest, Number(fresh.body['seq']) - 1);
    const late = readEvents(await stage.app.request(`/live/feed?after=${stage.store.epoch}.3`));
    await late.next();
    const snapshot = await late.next();
    assert.equal(snapshot?.event, 'snapshot');
    assert.deepEqual(Object.keys(snapshot.data.state!.questions.byId), [waiting]);
    assert.equal((await late.cues(1))[0]?.seq, fresh.body['seq']);
    await late.close();
    stage.close();

    const again = open({ clock });
    const { byId } = again.show.state.questions;
    assert.deepEqual(Object.keys(byId).sort(), [waiting, String(fresh.body['id'])].sort());
    assert.equal(again.show.state.products.pinned?.productId, 'mug');
    assert.equal((await ask(again, 'Next?')).body['seq'], Number(fresh.body['seq']) + 1);
    again.close();
  });

  it('never prunes its newest cue: the numbers go on from it', async () => {
    const stage = open();
    await ask(stage, 'One?');
    await ask(stage, 'Two?');
    await stage.clock.advance(10 * HOUR);
    stage.show.prune(1);
    stage.show.prune(1);
    assert.equal((await ask(stage, 'Three?')).body['seq'], 3);
    stage.close();
  });
});
