// custom-elements.json → dist/types: types for JSX, Vue and Svelte, and words for editors of HTML.
import { mkdirSync, writeFileSync } from 'node:fs';
import { assertNode } from './assert-node.ts';
import { readManifest, type DocumentedElement } from './manifest/read-manifest.ts';
import { elementTypes } from './types/element-types.ts';
import { JSX_TYPES, SVELTE_TYPES, VUE_TYPES } from './types/framework-types.ts';

const FOLDER = 'dist/types';
/** A module with no code, so that it can be imported for its types alone. */
const NO_CODE = 'export {};\n';

/** VS Code's custom data: tags and attributes with their words, while HTML is written. */
const htmlData = (elements: readonly DocumentedElement[]): string =>
  JSON.stringify({
    version: 1.1,
    tags: elements.map(({ tagName, summary = '', attributes = [] }) => ({
      name: tagName,
      description: summary,
      attributes: attributes.map(({ name, description = '' }) => ({ name, description })),
    })),
  });

assertNode();
const elements = readManifest();
mkdirSync(FOLDER, { recursive: true });
const write = (name: string, text: string): void => writeFileSync(`${FOLDER}/${name}`, text);
write('elements.d.ts', elementTypes(elements));
for (const [name, types] of Object.entries({
  jsx: JSX_TYPES,
  vue: VUE_TYPES,
  svelte: SVELTE_TYPES,
})) {
  write(`${name}.d.ts`, types);
  write(`${name}.js`, NO_CODE);
}
write('html-custom-data.json', htmlData(elements));
