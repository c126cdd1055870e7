import assert from 'node:assert/strict';
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** In a group of its own, all of which is gone after the test. */
function begin(test: TestContext, what: string): Child {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'child.ts'), what], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  test.after(() => {
    try {
      process.kill(-Number(child.pid), 'SIGKILL');
    } catch {
      // Nothing of it is left.
    }
  });
  return child;
}

interface End {
  readonly code: number | null;
  readonly printed: string;
}

async function endOf(child: Child): Promise<End> {
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, printed };
}

/** Until nobody listens at an address any more. */
async function isGone(url: string): Promise<void> {
  while (await fetch(url).catch(() => null)) await sleep(50);
}

describe('a shop with a show', { timeout: 180_000 }, () => {
  it('ends, and says why, where the shop does not start', async (test) => {
    const { code, printed } = await endOf(begin(test, 'no-shop'));
    assert.equal(code, 1);
    assert.match(printed, /The shelf fell down/);
  });

  it('ends, and closes the shop, where its pages cannot be opened', async (test) => {
    const { code, printed } = await endOf(begin(test, 'no-pages'));
    assert.equal(code, 1);
    assert.match(printed, /The shop is closed[\s\S]*EADDRINUSE/);
  });

  it('leaves no live server behind where it is killed', async (test) => {
    const child = begin(test, 'live');
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    const url = String(said).trim();
    assert.equal((await fetch(url)).status, 200);
    child.kill('SIGKILL');
    await isGone(url);
  });
});
