// Measures each entry's first download (minified, gzip; dynamic imports are not part of it) against size-budget.json.
//   node scripts/size.ts --write     takes today's sizes into the file
import { build, type Plugin } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { assertNode } from './assert-node.ts';

interface Entry {
  readonly name: string;
  /** What is imported, as code; `@/` is dist/esm. */
  readonly code: string;
  /** Rooms that the page has loaded already: they are not counted again. */
  readonly beside?: readonly string[];
  /** Bytes that were promised: never more. */
  readonly promise: number;
  /** Bytes at the last change: a ratchet. */
  readonly size: number;
}

/** An entry may grow by this much before the file must say so; shrink by this much before it must be lowered. */
const GROWTH = 1.02;
const SHRINK = 0.95;
const ENGINES = ['hls.js', 'hls.js/*', 'livekit-client', '@floating-ui/dom'];

/** Leaves out the rooms that are loaded already. */
const leaveOut = (rooms: readonly string[]): Plugin => ({
  name: 'leave-out',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
      const room = /dist\/esm\/([^/]+)/.exec(join(resolveDir, path))?.[1] ?? '';
      return rooms.includes(room) ? { path, external: true } : undefined;
    });
  },
});

/** Gzipped bytes of the entry's static graph: what dynamic imports bring is not part of it. */
async function measure({ code, beside = [] }: Entry): Promise<number> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code.replaceAll('@/', './dist/esm/'), resolveDir: '.' },
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: 'out',
    write: false,
    metafile: true,
    external: ENGINES,
    plugins: [leaveOut(beside)],
  });
  const reached = new Set<string>();
  const walk = (file: string): void => {
    reached.add(file);
    for (const { path, kind } of metafile.outputs[file]?.imports ?? []) {
      if (kind === 'import-statement' && metafile.outputs[path] && !reached.has(path)) walk(path);
    }
  };
  walk('out/stdin.js');
  return outputFiles
    .filter(({ path }) => [...reached].some((file) => path.endsWith(file)))
    .reduce((sum, file) => sum + gzipSync(file.contents, { level: 9 }).length, 0);
}

function verdict({ promise, size }: Entry, now: number): string {
  if (now > promise) return `over the promise of ${promise}`;
  if (now > size * GROWTH)
    return `grew from ${size}: shrink it, or run npm run size -- --write and say why`;
  if (now < size * SHRINK) return `shrank from ${size}: keep it with npm run size -- --write`;
  return '';
}

assertNode();
const { entries } = JSON.parse(readFileSync('size-budget.json', 'utf8')) as { entries: Entry[] };
const measured: Entry[] = [];
for (const entry of entries) {
  const size = await measure(entry);
  measured.push({ ...entry, size });
  const trouble = process.argv.includes('--write') ? '' : verdict(entry, size);
  if (trouble) process.exitCode = 1;
  console.log(
    `${entry.name.padEnd(26)} ${String(size).padStart(6)} of ${String(entry.promise).padStart(6)} B  ${trouble}`,
  );
}
if (process.argv.includes('--write')) {
  writeFileSync('size-budget.json', `${JSON.stringify({ entries: measured }, null, 2)}\n`);
}
