import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * As much of the types of React 19, Vue 3 and Svelte 5 as ours build on. The frameworks themselves are
 * not installed here; these stand in for them, under their names.
 */
const STAND_INS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  react: {
    'index.d.ts': `
      export interface HTMLAttributes<T> {
        id?: string; className?: string; children?: unknown; onClick?: (event: { currentTarget: T }) => void;
      }
      export type DetailedHTMLProps<Attributes, T> = Attributes & { ref?: (element: T | null) => void };
      export namespace JSX {
        interface Element { readonly type: unknown }
        interface ElementChildrenAttribute { children: unknown }
        interface IntrinsicElements { div: DetailedHTMLProps<HTMLAttributes<HTMLDivElement>, HTMLDivElement> }
      }`,
    'jsx-runtime.d.ts': `
      import type { JSX as Jsx } from 'react';
      export namespace JSX {
        type Element = Jsx.Element;
        interface ElementChildrenAttribute extends Jsx.ElementChildrenAttribute {}
        interface IntrinsicElements extends Jsx.IntrinsicElements {}
      }
      export function jsx(type: unknown, props: unknown): JSX.Element;
      export function jsxs(type: unknown, props: unknown): JSX.Element;`,
  },
  vue: {
    'index.d.ts': `
      export interface HTMLAttributes { id?: string; class?: unknown }
      export interface GlobalComponents {}`,
  },
  svelte: {
    'elements.d.ts': `
      export interface HTMLAttributes<T> { id?: string; onclick?: (event: Event & { currentTarget: T }) => void }
      export interface SvelteHTMLElements { div: HTMLAttributes<HTMLDivElement> }`,
  },
};

/** Puts the stand-ins beside an installed package. */
export function installStandIns(folder: string): void {
  for (const [name, files] of Object.entries(STAND_INS)) {
    const place = join(folder, 'node_modules', name);
    mkdirSync(place, { recursive: true });
    const exports = Object.fromEntries(
      Object.keys(files).map((file) => {
        const subpath = file.replace('.d.ts', '');
        return [subpath === 'index' ? '.' : `./${subpath}`, { types: `./${file}` }];
      }),
    );
    writeFileSync(join(place, 'package.json'), JSON.stringify({ name, version: '0.0.0', exports }));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(place, file), text);
  }
}
