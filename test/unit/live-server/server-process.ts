import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A server in a process of its own, so that it can be killed. */
export interface Program {
  readonly url: string;
  readonly output: string;
  /** Closes the pipes that it prints into. */
  stopReading(): void;
  end(signal: NodeJS.Signals): Promise<void>;
}

/** Runs a program until it says where the show is. Rejects with all that it said when it ends before. */
export async function runProgram(file: string, ...args: readonly string[]): Promise<Program> {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const said = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      const [, url] = /The show: +(\S+)\/\n/.exec(output) ?? [];
      if (url) resolve(url);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', () => reject(new Error(`It ended:\n${output}`)));
  });
  return {
    url: await said,
    get output() {
      return output;
    },
    stopReading() {
      child.stdout.destroy();
      child.stderr.destroy();
    },
    end: (signal) => end(child, signal),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}
