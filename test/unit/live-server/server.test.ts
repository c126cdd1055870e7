import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { startLiveServer } from '../../../examples/live-server/server.ts';
import { readManifest } from '../../../src/protocol/read.ts';
import type { Receipt } from '../../../src/protocol/request.ts';
import { runProgram } from './server-process.ts';
import { readEvents, type EventReader } from './show-events.ts';

const MAIN = 'examples/live-server/main.ts';
const CHILD = 'test/unit/live-server/server-child.ts';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'onair-server-'));
  folders.push(folder);
  return folder;
};
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const openFeed = async (url: string, position = ''): Promise<EventReader> =>
  readEvents(await fetch(`${url}/live/feed?after=${position}`));
const epochOf = async (feed: EventReader): Promise<string> =>
  String((await feed.next())?.data['epoch']);

const ask = async (url: string, opId: string, text: string): Promise<Receipt | null> => {
  const data = { text, lang: 'en' };
  const body = JSON.stringify({ op: 'question.ask', opId, viewer: opId, data });
  try {
    const response = await fetch(`${url}/live/requests`, { method: 'POST', body });
    return response.ok ? ((await response.json()) as Receipt) : null;
  } catch {
    return null;
  }
};

const start = (dataDir: string, port = 0): ReturnType<typeof startLiveServer> =>
  startLiveServer({ clip: 'test', port, dataDir, quiet: true });

describe('the live server', { timeout: 120_000 }, () => {
  it('serves manifest, time, HLS and page under one origin', async () => {
    const server = await start(':memory:');
    const base = `${server.url}/live/show.json`;
    const read = readManifest(await (await fetch(base)).text(), { base });
    assert.ok(read.ok);
    const types = read.value.media.map(({ type }) => type);
    assert.deepEqual(types, server.webrtc ? ['whep', 'hls'] : ['hls']);
    const hls = await fetch(read.value.media.at(-1)!.url);
    assert.match(await hls.text(), /^#EXTM3U/);
    const { now } = (await (await fetch(read.value.feed!.timeUrl!)).json()) as { now: number };
    assert.ok(Math.abs(now - Date.now()) < 5000);
    assert.equal((await fetch(`${server.url}/nothing`)).status, 404);
    await server.close();
  });

  it('ends open feeds at once when it closes, and frees its port', async () => {
    const server = await start(':memory:');
    const feed = await openFeed(server.url);
    await feed.next();
    const ended = assert.rejects(feed.find(({ event }) => event === 'never'));
    await server.close();
    await ended;
    const again = await start(':memory:', server.port);
    assert.equal(again.port, server.port);
    await again.close();
  });

  it('keeps what it acknowledged through kill -9: same epoch, no gap, nothing lost', async () => {
    const folder = newFolder();
    const acknowledged = new Map<string, Receipt>();
    const epochs = new Set<string>();
    let kills = 0;
    for (; kills < 4; kills++) {
      const program = await runProgram(CHILD, folder);
      const feed = await openFeed(program.url);
      epochs.add(await epochOf(feed));
      const asking = askUntilDead(program.url, acknowledged);
      while (acknowledged.size < 75 * (kills + 1)) await setTimeout(5);
      await program.end('SIGKILL');
      await asking;
      await assert.rejects(feed.find(({ event }) => event === 'never'));
    }
    const program = await runProgram(CHILD, folder);
    const log = (await (await fetch(`${program.url}/live/log.json`)).json()) as LogEntry[];
    log.forEach(({ seq }, i) => assert.equal(seq, i + 1));
    for (const [opId, receipt] of acknowledged) {
      const { type, data } = log[receipt.seq! - 1]!;
      assert.deepEqual([type, data.questionId, data.text], ['question.asked', receipt.id, opId]);
      if (receipt.seq! % 10 === 0) assert.deepEqual(await ask(program.url, opId, opId), receipt);
    }
    const [epoch] = epochs;
    const feed = await openFeed(program.url, `${epoch}.${log.length - 1}`);
    epochs.add(await epochOf(feed));
    assert.equal((await feed.cues(1))[0]?.seq, log.length);
    assert.equal(epochs.size, 1);
    await feed.close();
    console.log(`${acknowledged.size} acknowledged, ${kills} times killed while asking, none lost`);
    await program.end('SIGTERM');
  });
});

interface LogEntry {
  readonly seq: number;
  readonly type: string;
  readonly data: { readonly questionId: string; readonly text: string };
}

/** Asks as fast as it is answered, four at a time, until the server is gone. */
async function askUntilDead(url: string, acknowledged: Map<string, Receipt>): Promise<void> {
  const one = async (): Promise<void> => {
    for (;;) {
      const opId = randomUUID();
      const receipt = await ask(url, opId, opId);
      if (receipt) acknowledged.set(opId, receipt);
      else return;
    }
  };
  await Promise.all([one(), one(), one(), one()]);
}

describe('the program', { timeout: 60_000 }, () => {
  it('takes the next port when one is in use, and ends cleanly when told to', async () => {
    const server = await start(':memory:');
    const flags = ['--clip', 'test', '--port', String(server.port), '--data', ':memory:'];
    const program = await runProgram(MAIN, ...flags);
    assert.notEqual(program.url, server.url);
    assert.match(program.output, /Port \d+ is in use; trying \d+\./);
    await program.end('SIGINT');
    await assert.rejects(fetch(`${program.url}/live/time`));
    await server.close();
  });

  it('goes on when nobody reads any more what it prints', async () => {
    const flags = ['--clip', 'test', '--port', '0', '--data', ':memory:'];
    const program = await runProgram(MAIN, ...flags);
    program.stopReading();
    await fetch(`${program.url}/faults`, { method: 'POST', body: '{"storage":{"full":true}}' });
    // By now the script could not store a cue, and said so.
    const feed = await openFeed(program.url);
    await fetch(`${program.url}/faults`, { method: 'DELETE' });
    await feed.cues(2);
    await feed.close();
    await program.end('SIGTERM');
  });

  it('says in words what it cannot do', async () => {
    const folder = newFolder();
    const server = await start(folder);
    await assert.rejects(
      runProgram(MAIN, '--clip', 'test', '--port', '0', '--data', folder),
      /Another server uses/,
    );
    await assert.rejects(runProgram(MAIN, '--clip', 'opera'), /--clip is demo or test/);
    await assert.rejects(runProgram(MAIN, '--port', '99999'), /--port is 0 to 65535/);
    await server.close();
  });

  it('goes on with the demo where the film is', async () => {
    const folder = newFolder();
    const flags = ['--clip', 'demo', '--port', '0', '--data', folder];
    const startedAt = async (): Promise<string> => {
      const program = await runProgram(MAIN, ...flags);
      const manifest = (await (await fetch(`${program.url}/live/show.json`)).json()) as Show;
      assert.equal(manifest.demo['en'], 'Demo: looped film');
      const feed = await openFeed(program.url);
      const pin = await feed.find(({ data }) => data.type === 'product.pin');
      const elapsed = Date.now() - Date.parse(manifest.startsAt);
      const inFilm = ['mug', 'bag', 'lamp', 'throw'][Math.floor((elapsed % 64_000) / 16_000)];
      assert.equal(pin.data.data?.['productId'], inFilm);
      await feed.close();
      await program.end('SIGKILL');
      return manifest.startsAt;
    };
    assert.equal(await startedAt(), await startedAt());
  });
});

interface Show {
  readonly startsAt: string;
  readonly demo: Record<string, string>;
}
