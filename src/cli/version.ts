import { readFile } from 'node:fs/promises';

/** The version of this package, from its package.json: that is some folders up, built or not. */
export async function version(): Promise<string> {
  for (let up = '../'; up.length < 20; up += '../') {
    const found = await readFile(new URL(`${up}package.json`, import.meta.url), 'utf8').then(
      (text) => JSON.parse(text) as { name?: string; version?: string },
      () => null,
    );
    if (found?.name === 'onair-shop' && found.version) return found.version;
  }
  return 'unknown';
}
