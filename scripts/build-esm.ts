// src → dist/esm: unbundled modules with types, one file a source file.
import { chmodSync, copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { assertNode } from './assert-node.ts';
import { run } from './run.ts';

assertNode();
rmSync('dist/esm', { recursive: true, force: true });
const { code } = await run('tsc', ['-p', 'tsconfig.json']);
if (code === 0) {
  mkdirSync('dist/esm/protocol', { recursive: true });
  copyFileSync('src/protocol/onair-show.schema.json', 'dist/esm/protocol/onair-show.schema.json');
  chmodSync('dist/esm/cli/main.js', 0o755);
}
process.exitCode = code;
