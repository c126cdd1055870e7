import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

/** What a minified file imports, in a statement or when it runs; in texts a blank stands before it. */
const IMPORTS = /(?:\bimport\(?|\bfrom)(["'])([\w@./-]+)\1/g;

const files = globSync('dist/cdn/**/*.js');

describe('the files for a page without a bundler', () => {
  it('import only files that are there', () => {
    const imports = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(IMPORTS)].map(([, , name = '']) => ({ file, name })),
    );
    assert.ok(imports.length > files.length, 'they import each other');
    const missing = imports.filter(
      ({ file, name }) => !name.startsWith('.') || !existsSync(join(dirname(file), name)),
    );
    assert.deepEqual(missing, []);
  });
});
