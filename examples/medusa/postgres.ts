import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../shared/free-port.ts';
import { postgresPrograms } from './postgres-programs.ts';

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

const USER = 'medusa';
/** It is thrown away at the end: nothing of it has to outlive a power cut. */
const IN_HASTE = '-c fsync=off -c synchronous_commit=off -c full_page_writes=off';

const exec = promisify(execFile);

/**
 * Starts PostgreSQL on a free port of 127.0.0.1 with an empty database. As root it is installed where it is
 * missing; else that throws, and says what to install.
 */
export async function startPostgres(): Promise<Postgres> {
  const bin = await postgresPrograms();
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

async function accountOf(name: string): Promise<Account> {
  const id = async (flag: string): Promise<number> =>
    Number((await exec('id', [flag, name])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
}
