// Writes src/icons/lines/: the lines of the icons that the elements use, from lucide-static (ISC).
// A file each, so that a bundle holds those alone that it needs.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { assertNode } from './assert-node.ts';

const NAMES =
  'captions volume-2 volume-x play pause maximize minimize picture-in-picture-2 gauge chevron-down chevron-left chevron-right ' +
  'x search layout-grid shopping-bag plus minus arrow-up message-circle-question-mark audio-lines clock check ' +
  'git-merge circle-minus circle-alert triangle-alert circle-check loader-circle wifi-off headphones refresh-cw ' +
  'shield-check history eye truck undo-2 package bell bell-ring calendar-plus arrow-up-right image thumbs-up ' +
  'mic pin users radio monitor-up video video-off circle-stop store scale bookmark receipt-text';

const FOLDER = 'src/icons/lines';

const camel = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const NOTE =
  '// Written by `npm run icons` from lucide-static (ISC License, © Lucide Contributors).';

/** One icon's file, as prettier leaves it. */
async function iconFile(name: string): Promise<string> {
  const lines = [
    NOTE,
    "import { svg } from 'lit';",
    "import type { IconLines } from '../icon.ts';",
    '',
    `export const ${camel(name)}Lines: IconLines = () => svg\`${innerOf(name)}\`;`,
    '',
  ];
  const options = await resolveConfig(FOLDER);
  return format(lines.join('\n'), { ...options, parser: 'typescript' });
}

function innerOf(name: string): string {
  const text = readFileSync(`node_modules/lucide-static/icons/${name}.svg`, 'utf8');
  const [, inner = ''] = /<svg[^>]*>([\s\S]*?)<\/svg>/.exec(text) ?? [];
  return inner
    .trim()
    .replace(/\s*\n\s*/g, '')
    .replaceAll(' />', '/>');
}

assertNode();
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
for (const name of NAMES.split(' ')) writeFileSync(`${FOLDER}/${name}.ts`, await iconFile(name));
