import { spawnSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { run } from './run.ts';

const isThere = (): boolean => spawnSync('php', ['--version']).status === 0;

/**
 * Whether there is a PHP for WooCommerce's plugin. As root on Debian it is installed where it is not there;
 * elsewhere it is said what to install.
 */
export async function ensurePhp(): Promise<boolean> {
  if (isThere()) return true;
  const install = ['install', '-y', '-qq', '--no-install-recommends', 'php-cli'];
  const line = `apt-get ${install.join(' ')}`;
  if (userInfo().uid === 0) {
    console.log('Installing what the tests of the plugin run on: php-cli');
    const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
    await run('apt-get', ['update', '-qq'], quiet).catch(() => null);
    await run('apt-get', install, quiet).catch(() => null);
    if (isThere()) return true;
  }
  console.log(`Skips the plugin of WooCommerce: no PHP. On Debian, as root: ${line}`);
  return false;
}
