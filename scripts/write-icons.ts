// Writes src/icons/lines/: the lines of the icons that the elements use, from lucide-static (ISC). A file
// each, so that a bundle holds those alone that it needs, and src/icons/lines.ts, which names them all.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { assertNode } from './assert-node.ts';

const NAMES =
  'captions volume-2 volume-x play pause maximize minimize picture-in-picture-2 gauge chevron-down chevron-left chevron-right ' +
  'x search layout-grid shopping-bag plus minus arrow-up message-circle-question-mark audio-lines clock check ' +
  'git-merge circle-minus circle-alert triangle-alert circle-check loader-circle wifi-off headphones refresh-cw ' +
  'shield-check history eye truck undo-2 package bell bell-ring calendar-plus calendar-clock arrow-up-right image thumbs-up settings';

const camel = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const NOTE =
  '// Written by `npm run icons` from lucide-static (ISC License, © Lucide Contributors).';

/** The files' texts, as prettier leaves them, by path in src/icons. */
export async function iconFiles(): Promise<ReadonlyMap<string, string>> {
  const names = NAMES.split(' ');
  const files = new Map<string, string>();
  const add = async (path: string, lines: readonly string[]): Promise<void> => {
    const options = await resolveConfig('src/icons/lines.ts');
    const text = await format([NOTE, ...lines, ''].join('\n'), {
      ...options,
      parser: 'typescript',
    });
    files.set(path, text);
  };
  for (const name of names) {
    await add(`lines/${name}.ts`, [
      "import { svg } from 'lit';",
      "import type { IconLines } from '../icon.ts';",
      '',
      `export const ${camel(name)}Lines: IconLines = () => svg\`${innerOf(name)}\`;`,
    ]);
  }
  const exports = names.map((name) => `export { ${camel(name)}Lines } from './lines/${name}.ts';`);
  await add('lines.ts', exports);
  return files;
}

function innerOf(name: string): string {
  const text = readFileSync(`node_modules/lucide-static/icons/${name}.svg`, 'utf8');
  const [, inner = ''] = /<svg[^>]*>([\s\S]*?)<\/svg>/.exec(text) ?? [];
  return inner
    .trim()
    .replace(/\s*\n\s*/g, '')
    .replaceAll(' />', '/>');
}

if (import.meta.main) {
  assertNode();
  rmSync('src/icons/lines', { recursive: true, force: true });
  mkdirSync('src/icons/lines');
  for (const [path, text] of await iconFiles()) writeFileSync(`src/icons/${path}`, text);
}
