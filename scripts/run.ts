import { spawn } from 'node:child_process';

/** How a command ended. */
export interface Run {
  readonly code: number;
  readonly output: string;
  /** Milliseconds. */
  readonly took: number;
  /** It did not end by itself within the limit, and was ended with all that it had started. */
  readonly hung: boolean;
}

/** Runs a command, shows what it prints, and keeps it. `limit`, in milliseconds, is for commands that can hang. */
export function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  limit?: number,
): Promise<Run> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      // A group of its own, so that what the command started ends with it.
      detached: limit !== undefined,
    });
    let hung = false;
    const end = (): void => {
      hung = true;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    };
    const timer = limit === undefined ? undefined : setTimeout(end, limit);
    const chunks: Buffer[] = [];
    const take = (to: NodeJS.WriteStream) => (chunk: Buffer) => {
      chunks.push(chunk);
      to.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      const output = Buffer.concat(chunks).toString();
      resolve({ code: code ?? 1, output, took: performance.now() - started, hung });
    });
  });
}
