import { spawn } from 'node:child_process';

/** How a command ended. */
export interface Run {
  readonly code: number;
  readonly output: string;
  /** Milliseconds. */
  readonly took: number;
  /** It printed nothing for as long as the limit, and was ended with all that it had started. */
  readonly hung: boolean;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds of silence after which it has hung. Default: it never has. */
  readonly hangsAfter?: number | undefined;
  /** Whether what it prints is shown as it comes, which is the default; else all of it at its end. */
  readonly live?: boolean;
}

/** Runs a command, shows what it prints, and keeps it. */
export function run(
  command: string,
  args: readonly string[],
  { env, hangsAfter: limit, live = true }: RunOptions = {},
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
      timer?.refresh();
      chunks.push(chunk);
      if (live) to.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      const output = Buffer.concat(chunks).toString();
      if (!live) process.stdout.write(output);
      resolve({ code: code ?? 1, output, took: performance.now() - started, hung });
    });
  });
}
