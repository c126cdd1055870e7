// Writes src/icons/lines.ts: the lines of the icons that the elements use, from lucide-static (ISC).
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { assertNode } from './assert-node.ts';

const NAMES =
  'captions volume-2 volume-x play pause maximize minimize picture-in-picture-2 gauge chevron-down chevron-left chevron-right ' +
  'x search layout-grid shopping-bag plus minus arrow-up message-circle-question-mark audio-lines clock check ' +
  'git-merge circle-minus circle-alert triangle-alert circle-check loader-circle wifi-off headphones refresh-cw ' +
  'shield-check history eye truck undo-2 package bell bell-ring calendar-plus calendar-clock arrow-up-right image thumbs-up settings';

const camel = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The file's text, as prettier leaves it. */
export async function iconLines(): Promise<string> {
  const lines = NAMES.split(' ').map((name) => {
    const svg = readFileSync(`node_modules/lucide-static/icons/${name}.svg`, 'utf8');
    const [, inner = ''] = /<svg[^>]*>([\s\S]*?)<\/svg>/.exec(svg) ?? [];
    return `export const ${camel(name)}Lines: IconLines = () => svg\`${inner
      .trim()
      .replace(/\s*\n\s*/g, '')
      .replaceAll(' />', '/>')}\`;`;
  });
  const text = [
    '// Written by `npm run icons` from lucide-static (ISC License, © Lucide Contributors).',
    "import { svg } from 'lit';",
    "import type { IconLines } from './icon.ts';",
    '',
    ...lines,
    '',
  ].join('\n');
  return format(text, { ...(await resolveConfig('src/icons/lines.ts')), parser: 'typescript' });
}

if (import.meta.main) {
  assertNode();
  writeFileSync('src/icons/lines.ts', await iconLines());
}
