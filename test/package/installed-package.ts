import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The packed package, installed in an empty folder as a consumer would. */
export interface InstalledPackage {
  readonly folder: string;
  readonly tarball: string;
  /** Runs Node in that folder; what it printed. */
  node(...args: string[]): string;
  remove(): void;
}

/** Packs and installs. Needs `npm run build` before. */
export function installPackage(): InstalledPackage {
  const folder = mkdtempSync(join(tmpdir(), 'onair-package-'));
  const quiet: ExecFileSyncOptionsWithStringEncoding = {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  };
  const packed = execFileSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    quiet,
  );
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  const tarball = join(folder, filename);
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  execFileSync('npm', ['install', ...flags, tarball], { ...quiet, cwd: folder });
  return {
    folder,
    tarball,
    node: (...args) => execFileSync(process.execPath, args, { ...quiet, cwd: folder }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
