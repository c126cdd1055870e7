// The pictures that are kept in docs/screenshots, each of a named story.
//   npm run screenshots              all of them
//   npm run screenshots -- phone     those alone that have "phone" in their name
//   npm run screenshots -- --matrix  every story, pairwise over theme, scheme, language and width, on a contact sheet
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { assertNode } from './assert-node.ts';
import { ensureBrowsers } from './ensure-browsers.ts';
import { openCamera } from './stories/camera.ts';
import { takeMatrix } from './stories/matrix.ts';
import { SHOTS, type Shot } from './stories/shots.ts';

const FOLDER = 'docs/screenshots';
/** All of them together. */
const MOST_BYTES = 5_000_000;

assertNode();
await ensureBrowsers();
const asked = process.argv.slice(2);
const camera = await openCamera();
if (asked.includes('--matrix')) {
  await takeMatrix(
    camera,
    asked.filter((word) => !word.startsWith('--')),
  );
} else {
  await takeShots(asked);
}
await camera.close();

async function takeShots(wanted: readonly string[]): Promise<void> {
  for (const shot of SHOTS) {
    if (wanted.length > 0 && !wanted.some((part) => shot.name.includes(part))) continue;
    const { png, trouble } = await camera.take(shot);
    const { file, bytes } = await keep(shot, png);
    console.log(`${file.padEnd(34)} ${String(bytes).padStart(8)} B`);
    for (const line of trouble) console.log(`    ${line}`);
    if (trouble.length > 0) process.exitCode = 1;
  }
  const bytes = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(FOLDER, name)))
    .reduce((sum, found) => sum + (found.isFile() ? found.size : 0), 0);
  console.log(`${bytes} of ${MOST_BYTES} B, with those that were there`);
  if (bytes > MOST_BYTES) process.exitCode = 1;
}

/** As small as it can be without anybody seeing it. */
async function keep(
  { name, isJpeg = false }: Shot,
  png: Uint8Array,
): Promise<{ readonly file: string; readonly bytes: number }> {
  const picture = sharp(png);
  const small = isJpeg
    ? picture.jpeg({ quality: 70, mozjpeg: true })
    : picture.png({ palette: true, quality: 95, effort: 10 });
  const file = `${name}.${isJpeg ? 'jpg' : 'png'}`;
  const made = await small.toBuffer();
  mkdirSync(dirname(join(FOLDER, file)), { recursive: true });
  writeFileSync(join(FOLDER, file), made);
  return { file, bytes: made.length };
}
