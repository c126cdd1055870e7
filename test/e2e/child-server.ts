import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server in a process of its own, so that it can be killed as a crash would. */
export interface ChildServer {
  readonly url: string;
  /** What it has printed since it was last started. */
  readonly printed: string;
  /** `kill -9`, and again on the same port with the same data. */
  crash(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface ChildServerOptions {
  readonly script: string;
  readonly flags: readonly string[];
  /** 0 takes a free one. */
  readonly port?: number;
}

/** Starts a server that prints its address, with a data folder of its own. */
export async function startChildServer(options: ChildServerOptions): Promise<ChildServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'onair-e2e-'));
  const args = [options.script, ...options.flags, '--data', dataDir];
  let running = await launch(args, options.port ?? 0);
  const { url } = running;
  const port = Number(new URL(url).port);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (running.child.exitCode !== null || running.child.signalCode !== null) return;
    const closed = once(running.child, 'exit');
    running.child.kill(signal);
    await closed;
  };
  return {
    url,
    get printed() {
      return running.printed();
    },
    crash: () => end('SIGKILL'),
    async restart() {
      running = await launch(args, port);
    },
    async stop() {
      await end('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

interface Launched {
  readonly child: ChildProcess;
  readonly url: string;
  printed(): string;
}

/** Resolves once the server has printed its address; its pipes stay open. */
function launch(args: readonly string[], port: number): Promise<Launched> {
  const child = spawn(process.execPath, [...args, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
      if (url) resolve({ child, url, printed: () => output });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`${args[0]} did not start:\n${output}`)));
  });
}
