import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { installPackage, type InstalledPackage } from './installed-package.ts';

/** Where code is shown to those who use the package. */
const DOCS = [
  ...['README.md', 'docs/set-up.md', 'docs/rest-cart.md', 'docs/events.md'],
  ...['docs/orders.md', 'docs/product-sheet.md', 'docs/markets.md'],
  ...readdirSync('docs/carts').map((name) => `docs/carts/${name}`),
];

/** What the pages in the examples have of their own. */
const PAGE = `
  import type { AddLine, CartResult } from 'onair-shop/core';
  import type { OnairShop } from 'onair-shop';
  import type { RestockAnswer, RestockRequestEvent } from 'onair-shop/events';
  type Wish = Pick<RestockRequestEvent, 'productId' | 'variantId' | 'ref' | 'email' | 'lang'>;
  declare global {
    function addToMyCart(lines: readonly AddLine[]): Promise<CartResult>;
    const myBanner: { readonly analytics: boolean | null };
    const counter: HTMLElement;
    const shop: OnairShop;
    const myShop: {
      tellWhenBack(wish: Wish): Promise<RestockAnswer>;
      save(productId: string, variantId: string | undefined, ref: string): Promise<void>;
    };
    const dataLayer: unknown[];
  }`;

interface Example {
  /** Of its file and first line: what a failure is known by. */
  readonly name: string;
  readonly code: string;
}

/** The blocks of a page that are marked as `js` or `ts`. */
function examplesIn(path: string): readonly Example[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/^( *)```(?:js|ts)\n([\s\S]*?)^\1```$/gm)].map(({ index, 2: code }) => {
    const line = text.slice(0, index).split('\n').length + 1;
    return { name: `${path.replace(/\W/g, '-')}-line-${line}.ts`, code: `${code}\nexport {};\n` };
  });
}

const STRICT = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: ['node'],
  typeRoots: [resolve('node_modules/@types')],
};

describe('the code in the documentation', { timeout: 180_000 }, () => {
  let installed: InstalledPackage;
  before(() => {
    installed = installPackage();
    mkdirSync(join(installed.folder, 'code'));
  });
  after(() => installed.remove());

  const check = (examples: readonly Example[], how: object): string => {
    const folder = join(installed.folder, 'code');
    const files = ['page.ts', ...examples.map(({ name }) => name)];
    writeFileSync(join(folder, 'page.ts'), PAGE);
    for (const { name, code } of examples) writeFileSync(join(folder, name), code);
    const config = { compilerOptions: { ...STRICT, ...how }, files };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const tsc = resolve('node_modules/.bin/tsc');
    const { stdout, status } = spawnSync(tsc, ['-p', folder, '--pretty', 'false'], {
      encoding: 'utf8',
    });
    return status === 0 ? '' : stdout;
  };

  for (const how of [
    { module: 'esnext', moduleResolution: 'bundler' },
    { module: 'nodenext', moduleResolution: 'nodenext' },
  ]) {
    it(`is right for a strict reader (${how.moduleResolution})`, () => {
      const found = DOCS.map((path) => [path, examplesIn(path)] as const);
      for (const [path, examples] of found) assert.ok(examples.length > 0, `${path} has none`);
      assert.equal(
        check(
          found.flatMap(([, examples]) => examples),
          how,
        ),
        '',
      );
    });

    it(`would be found wrong (${how.moduleResolution})`, () => {
      const wrong = {
        name: 'wrong.ts',
        code: `
          import 'onair-shop/elements/shop';
          document.addEventListener('onair-cart-add', (event) => event.respondWith(7));`,
      };
      assert.match(check([wrong], how), /^(\S*\/)?wrong\.ts\(3,\d+\): error TS2345/);
    });
  }
});
