import { userInfo } from 'node:os';
import { missingPackages } from '../test/strangers/packages.ts';
import { run } from './run.ts';

/**
 * As root on Debian, installs the programs of others that the suite `strangers` plays with.
 * Where they cannot be had, that suite says so and skips what needs them.
 */
export async function ensureStrangers(): Promise<void> {
  const missing = missingPackages(['janus', 'turnserver', 'ffmpeg']);
  if (missing.length === 0) return;
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...missing];
  const line = `apt-get ${install.join(' ')}`;
  if (userInfo().uid !== 0) return console.log(`Skips some strangers. On Debian, as root: ${line}`);
  console.log(`Installing what the tests play with: ${missing.join(' ')}`);
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
  for (const args of [['update', '-qq'], install]) {
    const done = await run('apt-get', args, quiet).catch(() => null);
    if (done?.code !== 0) return console.log(`Not installed: ${line}`);
  }
}
