import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

/** Define files that are not elements. */
const LOADERS = ['all', 'autoload', 'define', 'embed'];
/** What a page can write today. */
const ELEMENTS = [
  'captions',
  'cart',
  'compare',
  'follow',
  'player',
  'product-card',
  'product-sheet',
  'products',
  'quality',
  'questions',
  'reminder',
  'shop',
  'show',
  'trust',
];
/** For who makes the show: never in a viewer's download. */
const APART = ['desk', 'studio'];

const read = (path: string): string => readFileSync(path, 'utf8');
const defined = readdirSync('src/elements')
  .map((file) => file.replace('.ts', ''))
  .filter((name) => !LOADERS.includes(name));

interface CustomElements {
  readonly modules: readonly {
    readonly declarations: readonly { readonly tagName?: string }[];
  }[];
}

describe('the modules of the package', () => {
  it('import none that is TypeScript', () => {
    const files = globSync('dist/esm/**/*.js');
    assert.ok(files.length > 100);
    const wrong = files.filter((file) =>
      /^[^*\n]*\b(from|import\()\s*['"]\.[^'"]*\.ts['"]/m.test(read(file)),
    );
    assert.deepEqual(wrong, []);
  });
});

describe('each element', () => {
  it('that a page may expect is there', () => {
    const missing = ELEMENTS.filter((name) => !defined.includes(name));
    assert.deepEqual(missing, []);
  });

  for (const name of defined) {
    const tag = `onair-${name}`;
    it(`<${tag}> is loaded by its tag, by elements/all, and told to the loader, or by none`, () => {
      if (APART.includes(name)) {
        const loaders = ['src/elements/autoload.ts', 'src/elements/all.ts', 'dist/cdn/embed.js'];
        for (const file of loaders) assert.ok(!read(file).includes(name), file);
        return;
      }
      const autoload = read('src/elements/autoload.ts');
      assert.ok(autoload.includes(`  ['${tag}', `) && autoload.includes(`import('./${name}.ts')`));
      assert.match(read('src/elements/all.ts'), new RegExp(`'\\./${name}\\.ts'`));
      const preloads = new RegExp(`"${tag}":\\[[^\\]]*"elements/${name}\\.js"`);
      assert.ok(preloads.test(read('dist/cdn/embed.js')), 'the loader’s list');
    });

    it(`<${tag}> can be imported from the package, types too`, () => {
      assert.ok(existsSync(`dist/esm/elements/${name}.js`));
      assert.match(read(`dist/esm/elements/${name}.d.ts`), /export type \{ Onair\w+ \}/);
      assert.ok(existsSync(`dist/cdn/elements/${name}.js`));
    });

    it(`<${tag}> stands in custom-elements.json`, () => {
      const { modules } = JSON.parse(read('custom-elements.json')) as CustomElements;
      const tags = modules.flatMap(({ declarations }) =>
        declarations.map(({ tagName }) => tagName),
      );
      assert.ok(tags.includes(tag), tags.join());
    });
  }
});
