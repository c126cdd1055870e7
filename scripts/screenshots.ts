// The pictures that are kept in docs/screenshots, each of a named story, each beside its drawn target.
//   npm run screenshots              all of them
//   npm run screenshots -- phone     those alone that have "phone" in their name
//   npm run screenshots -- --matrix  every story, pairwise over theme, scheme, language and width, on a contact sheet
import { mkdirSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { assertNode } from './assert-node.ts';
import { openCamera } from './stories/camera.ts';
import { takeMatrix } from './stories/matrix.ts';
import { SHOTS } from './stories/shots.ts';

const FOLDER = 'docs/screenshots';
/** All of them together. */
const MOST_BYTES = 5_000_000;

assertNode();
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
  mkdirSync(FOLDER, { recursive: true });
  let bytes = 0;
  for (const shot of SHOTS) {
    if (wanted.length > 0 && !wanted.some((part) => shot.name.includes(part))) continue;
    const { png, trouble } = await camera.take(shot);
    // A palette is a third of the size, and what it changes cannot be seen at this size.
    const small = await sharp(png).png({ palette: true, quality: 95, effort: 10 }).toBuffer();
    writeFileSync(`${FOLDER}/${shot.name}.png`, small);
    bytes += small.length;
    console.log(`${shot.name.padEnd(26)} ${String(small.length).padStart(8)} B`);
    for (const line of trouble) console.log(`    ${line}`);
    if (trouble.length > 0) process.exitCode = 1;
  }
  console.log(`${bytes} of ${MOST_BYTES} B`);
  if (bytes > MOST_BYTES) process.exitCode = 1;
}
