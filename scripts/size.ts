// Measures each entry's first download (minified, gzip; dynamic imports are not part of it) against size-budget.json.
//   node scripts/size.ts --write     takes today's sizes into the file
import { build } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { assertNode } from './assert-node.ts';

interface Entry {
  readonly name: string;
  /** Below dist/esm, loaded together. */
  readonly files: readonly string[];
  /** Bytes that were promised: never more. */
  readonly promise: number;
  /** Bytes at the last change: a ratchet. */
  readonly size: number;
}

/** An entry may grow by this much before the file must say so; shrink by this much before it must be lowered. */
const GROWTH = 1.02;
const SHRINK = 0.95;

/** Gzipped bytes of the entry's static graph. */
async function measure({ files }: Entry): Promise<number> {
  const contents = files.map((file) => `export * from './dist/esm/${file}';`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: 'out',
    write: false,
    logLevel: 'error',
    external: ['hls.js', 'hls.js/*', 'livekit-client', '@floating-ui/dom'],
    metafile: true,
  });
  const main = outputFiles.find(({ path }) => path.endsWith('stdin.js'));
  const staticChunks = outputFiles.filter(
    (file) => file === main || main?.text.includes(`from"./${file.path.split('/').at(-1) ?? ''}"`),
  );
  return staticChunks.reduce((sum, file) => sum + gzipSync(file.contents, { level: 9 }).length, 0);
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
