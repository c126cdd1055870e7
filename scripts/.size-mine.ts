// Measures each entry's first download (minified as dist/cdn is, gzip; dynamic imports only where it says "later") against size-budget.json.
//   node scripts/size.ts --write     takes today's sizes into the file
import { build, type Plugin } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { minify } from 'terser';


interface Entry {
  readonly name: string;
  /** What is imported, as code; `@/` is dist/esm. */
  readonly code: string;
  /** Rooms that the page has loaded already: they are not counted again. */
  readonly beside?: readonly string[];
  /** What the page has loaded already, as code: only what comes on top of it is counted. */
  readonly after?: string;
  /** Whether what it brings by `import()` later counts too. */
  readonly later?: boolean;
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
      const [, file = ''] = /dist\/esm\/(.*)/.exec(join(resolveDir, path)) ?? [];
      const isLeftOut = rooms.some((room) => file.startsWith(`${room}/`));
      return isLeftOut ? { path, external: true } : undefined;
    });
  },
});

/** What comes by `import()` comes later. */
const dynamicApart: Plugin = {
  name: 'dynamic-apart',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

/** Gzipped bytes that the entry brings. */
async function measure({ code, after, beside = [], later = false }: Entry): Promise<number> {
  const plugins = [leaveOut(beside), ...(later ? [] : [dynamicApart])];
  if (after === undefined) return sizeOf(code, plugins);
  return (await sizeOf(`${after}; ${code}`, plugins)) - (await sizeOf(after, plugins));
}

/** Gzipped bytes of the code's graph as one bundle. */
async function sizeOf(code: string, plugins: Plugin[]): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code.replaceAll('@/', './dist/esm/'), resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    external: ENGINES,
    plugins,
  });
  const { code: small = '' } = await minify(outputFiles[0]?.text ?? '', {
    ecma: 2022,
    module: true,
    compress: { passes: 2 },
    format: { comments: /^!|@license/ },
  });
  return gzipSync(small, { level: 9 }).length;
}

function verdict({ promise, size }: Entry, now: number): string {
  if (now > promise) return `over the promise of ${promise}`;
  if (now > size * GROWTH)
    return `grew from ${size}: shrink it, or run npm run size -- --write and say why`;
  if (now < size * SHRINK) return `shrank from ${size}: keep it with npm run size -- --write`;
  return '';
}


const { entries } = JSON.parse(readFileSync('size-budget.json', 'utf8')) as { entries: Entry[] };
const measured: Entry[] = [];
for (const entry of entries.filter((e) => /hopify|insight|cart, when|one tag|later parts|first load/.test(e.name))) {
  const size = await measure(entry);
  measured.push({ ...entry, size });
  const trouble = process.argv.includes('--write') ? '' : verdict(entry, size);
  if (trouble) process.exitCode = 1;
  const { name, promise } = entry;
  const figures = `${String(size).padStart(6)} of ${String(promise).padStart(6)} B`;
  console.log(`${name.padEnd(48)} ${figures}  ${trouble}`.trimEnd());
}
if (process.argv.includes('--write')) {
  writeFileSync('size-budget.json', `${JSON.stringify({ entries: measured }, null, 2)}\n`);
}
