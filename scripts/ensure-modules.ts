import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.ts';

/**
 * Installs what the package.json of a folder of its own names, by its lock, unless it is there already: a whole
 * shop is too much for those who do not start one. Throws where it cannot be installed.
 */
export async function ensureModules(folder: string): Promise<void> {
  const lock = readFileSync(join(folder, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const mark = join(folder, 'node_modules', '.installed');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  console.log(`Installing the packages of ${folder}`);
  const { code } = await run('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund'], {});
  if (code !== 0) throw new Error(`npm ci --prefix ${folder} failed. Run it to see why.`);
  writeFileSync(mark, wanted);
}
