import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** The demo's live server in a process of its own, with nothing that it keeps. */
export interface LiveProcess {
  readonly url: string;
  close(): Promise<void>;
}

const SCRIPT = fileURLToPath(new URL('../live-server/main.ts', import.meta.url));

/** Starts it on a free port. Rejects with what it printed where it does not start. */
export async function startLive(): Promise<LiveProcess> {
  const flags = ['--clip', 'demo', '--loopback', '--port', '0', '--data', ':memory:'];
  const child = begin([SCRIPT, ...flags]);
  const printed: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  const exit = once(child, 'exit').then(() => {
    throw new Error(`The live server did not start:\n${printed.join('')}`);
  });
  exit.catch(() => undefined);
  const told = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      printed.push(`${line}\n`);
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
      if (url) resolve(url);
    });
  });
  const url = await Promise.race([told, exit]);
  return {
    url,
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const closed = once(child, 'exit');
      child.kill();
      await closed;
    },
  };
}

/** With a channel of Node's to this process, by which it sees when this one has gone, and ends. */
const begin = (args: readonly string[]): ChildProcessByStdio<null, Readable, Readable> =>
  spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  }) as ChildProcessByStdio<null, Readable, Readable>;
