import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FaultChange } from '../../examples/live-server/faults/faults.ts';

/** The live server in a process of its own, so that it can be killed as a crash would. */
export interface ServerProcess {
  readonly url: string;
  /** `kill -9`, and again on the same port with the same data. */
  crash(): Promise<void>;
  restart(): Promise<void>;
  fault(change: FaultChange): Promise<void>;
  healthy(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts `npm start`'s server, with the test clip unless told otherwise, on a free port and with a data folder of its own. */
export async function startServer(clip: 'test' | 'demo' = 'test'): Promise<ServerProcess> {
  const dataDir = mkdtempSync(join(tmpdir(), 'onair-e2e-'));
  const flags = ['--clip', clip, '--data', dataDir, '--loopback'];
  let running = await launch(flags, 0);
  const { url } = running;
  const port = Number(new URL(url).port);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (running.child.exitCode !== null || running.child.signalCode !== null) return;
    const closed = once(running.child, 'exit');
    running.child.kill(signal);
    await closed;
  };
  const faults = async (method: string, body?: FaultChange): Promise<void> => {
    const headers = { 'content-type': 'application/json' };
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const response = await fetch(`${url}/faults`, init);
    if (!response.ok) throw new Error(`/faults answered ${response.status}`);
  };
  return {
    url,
    crash: () => end('SIGKILL'),
    async restart() {
      running = await launch(flags, port);
    },
    fault: (change) => faults('POST', change),
    healthy: () => faults('DELETE'),
    async stop() {
      await end('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

interface Launched {
  readonly child: ChildProcess;
  readonly url: string;
}

/** Resolves once the server has printed its address; its pipes stay open. */
function launch(flags: readonly string[], port: number): Promise<Launched> {
  const args = ['examples/live-server/main.ts', ...flags, '--port', String(port)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
      if (url) resolve({ child, url });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`The live server did not start:\n${output}`)));
  });
}
