// src → dist/esm: unbundled modules with types, one file a source file.
import { chmodSync, copyFileSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { assertNode } from './assert-node.ts';
import { minifyStyles } from './minify-styles.ts';
import { minifyTemplates } from './minify-templates.ts';
import { renameImports } from './rename-imports.ts';
import { run } from './run.ts';

assertNode();
rmSync('dist/esm', { recursive: true, force: true });
const { code } = await run('tsc', ['-p', 'tsconfig.json']);
if (code === 0) {
  renameImports('dist/esm');
  await minifyTemplates('dist/esm');
  minifyStyles('dist/esm');
  mkdirSync('dist/esm/protocol', { recursive: true });
  copyFileSync('src/protocol/onair-show.schema.json', 'dist/esm/protocol/onair-show.schema.json');
  for (const sheet of globSync('styles/**/*.css', { cwd: 'src' })) {
    mkdirSync(dirname(`dist/esm/${sheet}`), { recursive: true });
    copyFileSync(`src/${sheet}`, `dist/esm/${sheet}`);
  }
  chmodSync('dist/esm/cli/main.js', 0o755);
}
process.exitCode = code;
