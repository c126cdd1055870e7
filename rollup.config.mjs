// dist/esm → dist/cdn: the same code as npm's, bundled in chunks that load on need.
import { readFile } from 'node:fs/promises';
import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { minify as terse } from 'terser';

const CDN = 'dist/cdn';
rmSync(CDN, { recursive: true, force: true });
cpSync('dist/esm/styles', `${CDN}/styles`, {
  recursive: true,
  filter: (path) => statSync(path).isDirectory() || path.endsWith('.css'),
});
/** Elements that no viewer loads. */
const APART = ['desk', 'studio'];
/** Define files that are not elements, and those. */
const LOADERS = new Set(['define', 'embed', 'autoload', 'all', ...APART]);
const elements = readdirSync('dist/esm/elements')
  .filter((file) => file.endsWith('.js') && !LOADERS.has(file.slice(0, -3)))
  .map((file) => file.slice(0, -3));

/** Rollup does not read its inputs' source maps by itself. */
const chainMaps = () => ({
  name: 'chain-maps',
  async load(id) {
    if (!/dist\/esm\/.*\.js$/.test(id) || !existsSync(`${id}.map`)) return null;
    const [code, map] = await Promise.all([readFile(id, 'utf8'), readFile(`${id}.map`, 'utf8')]);
    return { code: code.replace(/\/\/# sourceMappingURL=.*$/m, ''), map: JSON.parse(map) };
  },
});

/** What `onair.js` is: all but the elements' classes, which would be cut off from their define files. */
const HEADLESS = ['core', 'protocol', 'presets'];
const headless = () => ({
  name: 'headless',
  resolveId: (id) => (id === 'headless' ? resolve('dist/esm/headless.js') : null),
  load: (id) =>
    id.endsWith('/headless.js')
      ? HEADLESS.map((room) => `export * from './${room}/index.js';`).join('\n')
      : null,
});

/** Which files each element's tag needs before anything plays, for the loader's preload list. */
const preloads = {};
/** The interface's first texts, by language. */
const texts = {};
const collectPreloads = () => ({
  name: 'collect-preloads',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
    const walk = (file, seen = new Set()) => {
      if (bundle[file] && !seen.has(file)) {
        seen.add(file);
        bundle[file].imports.forEach((next) => walk(next, seen));
      }
      return seen;
    };
    // The one import() that follows at once: what makes a show of its URL.
    const loader = chunks.find(({ moduleIds }) =>
      moduleIds.some((id) => id.endsWith('/presets/load-show.js')),
    )?.fileName;
    const homes = ['elements/show', 'elements/shop'];
    const needs = (file, name) => [
      ...(homes.includes(name) ? walk(loader, walk(file)) : walk(file)),
    ];
    for (const { isEntry, name, fileName, facadeModuleId } of chunks) {
      if (isEntry && name.startsWith('elements/') && name !== 'elements/all') {
        preloads[`onair-${name.slice('elements/'.length)}`] = needs(fileName, name);
      }
      const lang = langOf(facadeModuleId);
      if (lang) texts[lang] = [...walk(fileName)];
    }
  },
});
const fillPreloads = () => ({
  name: 'fill-preloads',
  renderChunk: (code) => ({
    code: code
      .replaceAll('PRELOADS', JSON.stringify(preloads))
      .replaceAll('TEXTS', JSON.stringify(texts)),
    map: null,
  }),
});

/** In a classic script from another origin import() has no address to count from: its files are named in full. */
const besideScript = () => ({
  name: 'beside-script',
  renderDynamicImport: () => ({ left: 'import(addressOf(', right: '))' }),
});

/** The engines: one file each, for viewers and for the desk. */
const ENGINES = { hls: 'hls.js', 'hls-light': 'hls.js/light', livekit: 'livekit-client' };
const engineIds = Object.values(ENGINES);
/** What each engine's file is called, once it is written. */
const engineFiles = new Map();
const collectEngines = () => ({
  name: 'collect-engines',
  generateBundle(_options, bundle) {
    for (const { name, fileName } of Object.values(bundle)) {
      engineFiles.set(ENGINES[name], fileName.slice(fileName.lastIndexOf('/') + 1));
    }
  },
});
/** Where the chunks of a folder find the engines. Empty: where the builder finds it, for an `id` is a path of this machine. */
const enginesAt = (folder) => (id) =>
  engineFiles.has(id) ? `${folder}${engineFiles.get(id)}` : '';

/** Our chunks by terser, for every byte; the engines by esbuild, for the builder's patience (+3 %). */
const minify = () => ({
  name: 'minify',
  renderChunk: (code, { name }) =>
    name in ENGINES
      ? transform(code, { minify: true, target: 'es2022', legalComments: 'inline' })
      : terse(code, {
          ecma: 2022,
          module: true,
          compress: { passes: 2 },
          format: { comments: /^!|@license/ },
          sourceMap: true,
        }),
});
/** `whep-`, `sse-`: which technology's `media` or `feed` a chunk is. */
const room = (id) => {
  const [, name] = /transport\/(\w+)\//.exec(id ?? '') ?? [];
  return name ? `${name}-` : '';
};
/** The language whose first texts a chunk is. */
const langOf = (id) => /\/i18n\/locales\/([^/]+)\/first\.js$/.exec(id ?? '')?.[1];
const textsOf = (id) => {
  const [, lang, extent] = /\/i18n\/locales\/([^/]+)\/(first|index)\.js$/.exec(id ?? '') ?? [];
  return lang && `texts-${lang}${extent === 'index' ? '-later' : ''}`;
};
const chunkName = ({ facadeModuleId: id }) =>
  `chunks/${textsOf(id) ?? `${room(id)}[name]`}-[hash].js`;
const entry = (name) => [name, `dist/esm/${name}.js`];

/** Without 'production' lit resolves to its development build. */
const resolving = () => nodeResolve({ browser: true, exportConditions: ['production'] });
const output = {
  dir: CDN,
  format: 'es',
  sourcemap: true,
  compact: true,
  generatedCode: 'es2015',
  hashCharacters: 'base36',
  entryFileNames: '[name].js',
  chunkFileNames: chunkName,
  paths: enginesAt('./'),
  manualChunks: (id) => {
    if (/node_modules\/(lit|lit-html|lit-element|@lit|tslib)\//.test(id)) return 'lit';
    return undefined;
  },
  onlyExplicitManualChunks: true,
  // An icon is no request of its own: small shared pieces go where they are used.
  experimentalMinChunkSize: 500,
};

export default [
  {
    // Without maps: they would weigh four times what all else does.
    input: ENGINES,
    plugins: [resolving(), minify(), collectEngines()],
    output: {
      dir: CDN,
      format: 'es',
      hashCharacters: 'base36',
      entryFileNames: 'chunks/[name]-[hash].js',
    },
  },
  {
    input: {
      autoload: 'dist/esm/elements/autoload.js',
      onair: 'headless',
      ...Object.fromEntries(elements.map((name) => entry(`elements/${name}`))),
      ...Object.fromEntries([entry('elements/all')]),
    },
    external: [/\/insight\/start(-orders)?\.js$/, ...engineIds],
    plugins: [headless(), chainMaps(), resolving(), minify(), collectPreloads()],
    output,
  },
  {
    // Apart too: what it shares with the elements would split their chunks into more requests.
    input: Object.fromEntries([entry('insight/start'), entry('insight/start-orders')]),
    plugins: [chainMaps(), minify()],
    output: { dir: CDN, format: 'es', sourcemap: true, entryFileNames: '[name].js' },
  },
  // Apart, so that no viewer's chunk is cut differently for them.
  ...APART.map((name) => ({
    input: Object.fromEntries([entry(`elements/${name}`)]),
    external: engineIds,
    plugins: [chainMaps(), resolving(), minify()],
    output: {
      ...output,
      chunkFileNames: `chunks/${name}/[name]-[hash].js`,
      paths: enginesAt('../'),
    },
  })),
  {
    input: { embed: 'dist/esm/elements/embed.js' },
    external: [/autoload\.js$/],
    plugins: [chainMaps(), besideScript(), fillPreloads(), minify()],
    output: { dir: CDN, format: 'iife', sourcemap: true, entryFileNames: '[name].js' },
  },
];
