import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { installPackage, type InstalledPackage } from './installed-package.ts';
import { parseAst } from 'rollup/parseAst';

type Target = string | { readonly types: string; readonly default: string };
const {
  exports: declared,
  files: declaredFiles,
  version,
} = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, Target>;
  files: string[];
  version: string;
};
/** Loaders need a document, sheets a page: they are for pages alone. */
const PAGES_ONLY = /elements\/(autoload|embed)$|\.(json|css)$|^onair-shop\/cdn\//;

const bin = (name: string, args: readonly string[], cwd = process.cwd()): string =>
  execFileSync(resolve('node_modules/.bin', name), args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Every specifier that the exports allow, wildcards filled in with the files that are there. */
function specifiers(): string[] {
  return Object.entries(declared).flatMap(([subpath, target]) => {
    const name = subpath.replace(/^\./, 'onair-shop');
    const file = typeof target === 'string' ? target : target.default;
    if (!subpath.includes('*')) return [name];
    const [before = '', end = ''] = [
      file.slice(0, file.indexOf('*')),
      file.slice(file.lastIndexOf('*') + 1),
    ];
    return globSync(file.replaceAll('*', '**'))
      .filter((found) => end !== '' || /\.(js|css)$/.test(found))
      .map((found) => `./${found}`.slice(before.length, end === '' ? undefined : -end.length))
      .map((rest) =>
        name.replace(
          '*',
          rest.split('/').length > 1 && subpath === './components/*' ? rest.split('/')[0]! : rest,
        ),
      );
  });
}

describe('the packed package', { timeout: 180_000 }, () => {
  let installed: InstalledPackage;
  before(() => {
    installed = installPackage();
  });
  after(() => installed.remove());

  it('resolves every line of its exports', () => {
    const names = [...new Set(specifiers())];
    assert.ok(names.length > 20, `${names.length} specifiers`);
    const script = `for (const name of ${JSON.stringify(names)}) {
      const { existsSync } = await import('node:fs');
      const url = import.meta.resolve(name);
      if (!existsSync(new URL(url))) throw new Error(name + ' → ' + url);
    }`;
    installed.node('--input-type=module', '-e', script);
  });

  it('is imported in Node, elements too', () => {
    const names = [...new Set(specifiers())].filter((name) => !PAGES_ONLY.test(name));
    const script = `for (const name of ${JSON.stringify(names)}) {
      await import(name).catch((error) => { throw new Error(name + ': ' + error.message); });
    }`;
    installed.node('--input-type=module', '-e', script);
  });

  it('has what its readme names: types, manifest of the elements, guides', () => {
    const inside = (path: string): string =>
      join(installed.folder, 'node_modules/onair-shop', path);
    for (const path of ['dist/types/jsx.d.ts', 'custom-elements.json', 'docs/set-up.md']) {
      assert.ok(existsSync(inside(path)), path);
    }
    for (const path of declaredFiles) assert.ok(globSync(inside(path)).length > 0, path);
    assert.ok(existsSync(inside('dist/cdn/styles/preflight.css')));
  });

  it('has maps that hold their sources, and names none that is not there', () => {
    const folder = join(installed.folder, 'node_modules/onair-shop');
    const maps = globSync('dist/**/*.map', { cwd: folder });
    assert.ok(maps.length > 100);
    for (const map of maps) {
      const { sources, sourcesContent = [] } = JSON.parse(
        readFileSync(join(folder, map), 'utf8'),
      ) as { sources: string[]; sourcesContent?: (string | null)[] };
      const held = sourcesContent.filter((text) => typeof text === 'string');
      assert.equal(held.length, sources.length, map);
    }
    for (const file of globSync('dist/**/*.{js,d.ts}', { cwd: folder })) {
      const code = readFileSync(join(folder, file), 'utf8');
      const [, map] = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(code) ?? [];
      if (map) assert.ok(existsSync(join(folder, file, '..', map)), `${file} names ${map}`);
    }
  });

  it('runs its command', () => {
    const said = execFileSync('npx', ['--no-install', 'onair-shop', '--version'], {
      cwd: installed.folder,
      encoding: 'utf8',
    });
    assert.equal(said.trim(), version);
  });

  it('passes publint', () => {
    bin('publint', ['run', '--strict', installed.tarball]);
  });

  it('has types that resolve for ESM consumers', () => {
    bin('attw', [
      installed.tarball,
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      './cdn/*',
      './custom-elements.json',
    ]);
  });

  it('type-checks for a strict consumer, by bundler and by Node resolution', () => {
    const code = `
      import { createShow, type MediaTransport, type Show } from 'onair-shop/core';
      import { loadShow } from 'onair-shop/presets';
      import { hlsTransport } from 'onair-shop/transport/hls/media';
      import { whepTransport } from 'onair-shop/transport/whep/media';
      import 'onair-shop/elements/show';
      const transports: MediaTransport[] = [whepTransport(), hlsTransport()];
      const show: Show | null = document.querySelector('onair-show')?.show ?? null;
      // @ts-expect-error the types are there, and strict
      const wrong: number = show;
      export { createShow, loadShow, transports, wrong };`;
    const file = join(installed.folder, 'consumer.ts');
    writeFileSync(file, code);
    const strict = [
      '--noEmit',
      '--strict',
      '--target',
      'es2022',
      '--lib',
      'es2023,dom,dom.iterable',
    ];
    const { folder } = installed;
    bin('tsc', [...strict, '--module', 'nodenext', file], folder);
    bin('tsc', [...strict, '--module', 'esnext', '--moduleResolution', 'bundler', file], folder);
  });

  it('leaves nothing behind when nothing of it is used', async () => {
    const { outputFiles } = await build({
      stdin: { contents: `import {} from 'onair-shop';`, resolveDir: installed.folder },
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
    });
    assert.equal(outputFiles[0]?.text.trim(), '');
  });
});

describe('the CDN build', () => {
  const files = globSync('dist/cdn/**/*.js').map((path) => ({
    path,
    code: readFileSync(path, 'utf8').replace(/\/\/# sourceMappingURL.*$/m, ''),
  }));
  /** Read as a browser reads it: what a notice says of imports is none. */
  const imports = (code: string): string[] => {
    const found: string[] = [];
    const look = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      const { type = '', source } = node as { type?: string; source?: { value?: unknown } | null };
      if (/^(Import|Export)/.test(type) && typeof source?.value === 'string')
        found.push(source.value);
      for (const part of Object.values(node)) look(part);
    };
    look(parseAst(code));
    return found;
  };

  it('imports nothing that is not beside it', () => {
    assert.ok(files.length > 5);
    for (const { path, code } of files.filter(({ path }) => !/hls/.test(path))) {
      for (const name of imports(code)) assert.match(name, /^\.\.?\//, `${path} imports ${name}`);
    }
  });

  it('has no engine in what a page loads before playback', () => {
    const byPath = new Map(files.map(({ path, code }) => [path, code]));
    const reached = new Set<string>();
    const walk = (path: string): void => {
      if (reached.has(path)) return;
      reached.add(path);
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      const code = byPath.get(path) ?? '';
      for (const [, name = ''] of code.matchAll(/\b(?:from|import)["']([^"']+)["']/g)) {
        walk(new URL(name, `file:///${folder}`).pathname.slice(1));
      }
    };
    for (const { path } of files) if (!path.includes('/chunks/')) walk(path);
    assert.ok(reached.size > 3);
    for (const path of reached) assert.doesNotMatch(path, /hls|whep|ladder/, path);
  });

  it('tells the loader what each tag needs', () => {
    const embed = readFileSync('dist/cdn/embed.js', 'utf8');
    assert.match(embed, /"onair-show":\[[^\]]*"elements\/show\.js"/);
    const listed = [...embed.matchAll(/"((?:elements|chunks)\/[^"]+)"/g)].map(([, file]) => file);
    for (const file of listed) assert.ok(globSync(`dist/cdn/${file}`).length === 1, file);
  });
});
