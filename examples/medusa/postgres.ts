import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A PostgreSQL of this machine's packages, with a cluster of its own in a temporary folder. */
export interface Postgres {
  /** With its password, which is made anew each time. */
  readonly url: string;
  /** Runs a statement in it. */
  run(statement: string): Promise<void>;
  /** Stops it and removes all that it kept. */
  close(): Promise<void>;
}

/** Who runs it: it refuses to be run as root. */
interface Account {
  readonly uid: number;
  readonly gid: number;
}

const VERSIONS = '/usr/lib/postgresql';
const USER = 'medusa';
/** It is thrown away at the end: nothing of it has to outlive a power cut. */
const IN_HASTE = '-c fsync=off -c synchronous_commit=off -c full_page_writes=off';

const exec = promisify(execFile);

/**
 * Starts PostgreSQL on a free port of 127.0.0.1 with an empty database. As root it is installed where it is
 * missing; else that throws, and says what to install.
 */
export async function startPostgres(): Promise<Postgres> {
  const bin = (await findBin()) ?? (await install());
  const account = process.getuid?.() === 0 ? await accountOf('postgres') : undefined;
  const home = await mkdtemp(join(tmpdir(), 'onair-postgres-'));
  const remove = (): Promise<void> => rm(home, { recursive: true, force: true });
  const data = join(home, 'data');
  const as = { ...account, cwd: home };
  const password = randomBytes(16).toString('hex');
  const port = await freePort();
  try {
    await writeFile(join(home, 'password'), password, { mode: 0o600 });
    if (account)
      for (const path of [home, join(home, 'password')]) await chown(path, ...ids(account));
    const login = ['-U', USER, '-A', 'scram-sha-256', `--pwfile=${join(home, 'password')}`];
    await exec(join(bin, 'initdb'), ['-D', data, '-N', '-E', 'UTF8', ...login], as);
    const where = `-h 127.0.0.1 -p ${port} -k ${home} ${IN_HASTE}`;
    const log = join(home, 'log');
    await exec(join(bin, 'pg_ctl'), ['start', '-w', '-D', data, '-l', log, '-o', where], as);
  } catch (error) {
    await remove();
    throw error;
  }
  const url = `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`;
  return {
    url,
    async run(statement) {
      await exec(join(bin, 'psql'), [url, '-q', '-v', 'ON_ERROR_STOP=1', '-c', statement]);
    },
    async close() {
      await exec(join(bin, 'pg_ctl'), ['stop', '-w', '-m', 'immediate', '-D', data], as);
      await remove();
    },
  };
}

const ids = ({ uid, gid }: Account): [number, number] => [uid, gid];

/** The newest version's programs; null: there is none. */
async function findBin(): Promise<string | null> {
  const versions = await readdir(VERSIONS).catch(() => []);
  const [newest] = versions.sort((a, b) => Number(b) - Number(a));
  return newest === undefined ? null : join(VERSIONS, newest, 'bin');
}

async function install(): Promise<string> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) await exec('apt-get', ['install', '-y', 'postgresql']);
  const bin = isRoot ? await findBin() : null;
  if (bin === null) throw new Error('PostgreSQL is missing: sudo apt-get install postgresql');
  return bin;
}

async function accountOf(name: string): Promise<Account> {
  const id = async (flag: string): Promise<number> =>
    Number((await exec('id', [flag, name])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
}

/** A port of 127.0.0.1 that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
