import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { startServer, type ServerProcess } from './server-process.ts';
import { unlessChromium } from './stage.ts';

describe('the headless example', { skip: unlessChromium, timeout: 60_000 }, () => {
  let server: ServerProcess;
  before(async () => {
    server = await startServer();
  });
  after(() => server.stop());

  const run = (url: string) =>
    spawn(process.execPath, ['examples/headless/main.ts', url], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  it('reads a live show in Node and prints its facts', async () => {
    const child = run(`${server.url}/live/show.json`);
    let printed = '';
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      printed += chunk.toString();
      if (/ product\.pin \{"productId":/.test(printed)) break;
    }
    child.kill();
    assert.match(printed, /feed: open/);
    assert.match(printed, /product\.pin/);
  });

  it('says what to do when there is no show', async () => {
    const child = run(`${server.url}/live/nothing.json`);
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(child, 'exit')) as [number];
    assert.equal(code, 1);
    assert.match(said, /check the address/);
  });
});
