import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from './run.ts';

/**
 * Installs what the package.json of a folder of its own names, by its lock, unless it is there already: a whole
 * shop is too much for those who do not start one. Who comes while another process installs waits for it.
 * Throws where it cannot be installed.
 */
export async function ensureModules(folder: string): Promise<void> {
  const lock = readFileSync(join(folder, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const mark = join(folder, 'node_modules', '.installed');
  const isThere = (): boolean => existsSync(mark) && readFileSync(mark, 'utf8') === wanted;
  if (isThere()) return;
  await oneAtATime(folder, async () => {
    if (isThere()) return;
    console.log(`Installing the packages of ${folder}`);
    const { code } = await run('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund'], {});
    if (code !== 0) throw new Error(`npm ci --prefix ${folder} failed. Run it to see why.`);
    writeFileSync(mark, wanted);
  });
}

/** Milliseconds between two looks whether it is one's turn. */
const AGAIN = 200;

/** One after another, over all processes: SQLite's own lock, which ends with the process that has it. */
async function oneAtATime(folder: string, task: () => Promise<void>): Promise<void> {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const turn = new DatabaseSync(join(tmpdir(), `onair-installing-${name}.sqlite`), { timeout: 0 });
  try {
    while (!isMine(turn)) await sleep(AGAIN);
    await task();
  } finally {
    turn.close();
  }
}

function isMine(turn: DatabaseSync): boolean {
  try {
    turn.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (/locked/.test(String(error))) return false;
    throw error;
  }
}
