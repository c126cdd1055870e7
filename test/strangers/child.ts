import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program that the tests started. */
export interface Child {
  /** What of its output was waited for; empty when nothing was. */
  readonly said: string;
  /** Ends it, by its process alone. */
  stop(): Promise<void>;
}

/** Starts a program. Resolves once it prints what matches `ready`; rejects when it ends before. */
export function startChild(
  command: string,
  args: readonly string[],
  ready?: RegExp,
): Promise<Child> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer): void => {
      printed = (printed + chunk.toString()).slice(-20_000);
      const [said] = ready?.exec(printed) ?? [];
      if (said) resolve({ said, stop });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${command} ended (${code}):\n${printed}`)));
    if (!ready) child.once('spawn', () => resolve({ said: '', stop }));
  });
}
