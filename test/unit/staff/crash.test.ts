import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Desk } from '../../../src/staff/desk.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { runProgram, type Program } from '../live-server/server-process.ts';
import { connect, openDesk } from './station.ts';

const MAIN = 'examples/live-server/main.ts';

describe('the desk over a server that is killed', { timeout: 120_000 }, () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'onair-desk-'));
  const closers: (() => void)[] = [];
  let server: Program;
  const start = (port: string): Promise<Program> =>
    runProgram(
      ...([MAIN, '--clip', 'test', '--moderated', '--data', dataDir, '--port', port] as const),
      ...['--staff', 'anna:host', '--staff', 'bo:moderator'],
    );
  beforeEach(async () => {
    server = await start('0');
  });
  afterEach(async () => {
    closers.splice(0).forEach((close) => close());
    await server.end('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  });

  const tokenOf = (id: string): Promise<string> =>
    eventually(
      () => new RegExp(`Desk for ${id}[^#]*#token=(\\S+)`).exec(server.output)?.[1],
      `the link of ${id} is printed`,
    ).then(String);
  const desk = async (id: string): Promise<Desk> => {
    const show = await connect(server.url);
    const opened = openDesk(server.url, show, await tokenOf(id));
    closers.push(show.close, opened.close);
    await eventually(() => opened.state.me?.id === id, `the desk of ${id} is open`);
    return opened;
  };

  it('keeps claims, held questions and the script’s rest, and does what was queued once', async () => {
    const [anna, bo] = [await desk('anna'), await desk('bo')];
    const viewer = await connect(server.url);
    closers.push(viewer.close);
    await viewer.send('question.ask', { text: 'Is it heavy?', lang: 'en' });
    await viewer.send('question.ask', { text: 'Is it new?', lang: 'en' });
    await eventually(() => bo.state.held.length === 2, 'both wait for the staff');
    const [first, second] = bo.state.held.map(({ questionId }) => questionId);
    assert.ok((await bo.act('question.release', { questionId: first! })).ok);
    assert.ok((await bo.act('question.claim', { questionId: first! })).ok);
    assert.ok((await anna.act('script.set', { on: false })).ok);

    await server.end('SIGKILL');
    await eventually(() => anna.state.status === 'waiting', 'the line is gone');
    const acting = anna.act('takeaway.add', { text: 'Wash it cool.' });
    server = await start(new URL(server.url).port);
    assert.ok((await acting).ok);

    for (const each of [anna, bo, await desk('anna')]) {
      await eventually(() => each.state.status === 'open', 'the line is back');
      const { claims, held, script } = each.state;
      assert.deepEqual(claims, { [first!]: 'bo' });
      assert.deepEqual(
        held.map(({ questionId, text }) => [questionId, text]),
        [[second, 'Is it new?']],
      );
      assert.equal(script, false);
    }
    const log = (await (await fetch(`${server.url}/live/log.json`)).json()) as { type: string }[];
    assert.equal(log.filter(({ type }) => type === 'takeaway').length, 1);
    assert.ok((await bo.act('question.queue', { questionId: first! })).ok);
  });
});
