import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Where Debian's packages have the programs of each version. */
const VERSIONS = '/usr/lib/postgresql';

const exec = promisify(execFile);

/**
 * The folder of PostgreSQL's programs. As root they are installed where they are missing; else this throws,
 * and says what to install.
 */
export async function postgresPrograms(): Promise<string> {
  const there = await findPrograms();
  if (there !== null) return there;
  const isRoot = process.getuid?.() === 0;
  if (isRoot) await install('postgresql');
  const installed = isRoot ? await findPrograms() : null;
  if (installed === null) throw new Error('PostgreSQL is missing: sudo apt-get install postgresql');
  return installed;
}

/**
 * The newest version's programs; null: there is none that could start a server. The package of the client
 * alone leaves a folder of its version too.
 */
export async function findPrograms(versions = VERSIONS): Promise<string | null> {
  const names = await readdir(versions).catch(() => []);
  const newestFirst = names.sort((a, b) => Number(b) - Number(a));
  const folders = newestFirst.map((name) => join(versions, name, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** A machine that is new has no list of packages yet. */
async function install(name: string): Promise<void> {
  console.log(`Installing what the shop keeps its data in: ${name}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', name],
  ])
    await exec('apt-get', args, { env });
}
