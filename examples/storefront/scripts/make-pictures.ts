// The shop's pictures, in the sizes and formats of its pages, into public/pictures.
//   node examples/storefront/scripts/make-pictures.ts --from <folder of stills, 960×1200 JPEG>
import { mkdir, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { PICTURE_WIDTHS, POSTER_WIDTHS } from '../pages/picture.ts';

const TO = join(import.meta.dirname, '../public/pictures');
const POSTER = join(import.meta.dirname, '../../live-server/media/demo/stills/poster-1280.jpg');

async function makePicture(from: string, name: string, widths: readonly number[]): Promise<number> {
  let bytes = 0;
  for (const width of widths) {
    const picture = sharp(from).resize({ width, withoutEnlargement: true });
    const path = join(TO, `${name}-${width}`);
    const avif = await picture.clone().avif({ quality: 50, effort: 6 }).toFile(`${path}.avif`);
    const jpeg = await picture.clone().jpeg({ quality: 76, mozjpeg: true }).toFile(`${path}.jpg`);
    bytes += avif.size + jpeg.size;
  }
  return bytes;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { from: { type: 'string' } } });
  const { from } = values;
  if (from === undefined) throw new Error('Say where the stills are: --from <folder>');
  await mkdir(TO, { recursive: true });
  const stills = (await readdir(from)).filter((file) => file.endsWith('.jpg'));
  let bytes = await makePicture(POSTER, 'poster', POSTER_WIDTHS);
  for (const file of stills) {
    bytes += await makePicture(join(from, file), basename(file, '.jpg'), PICTURE_WIDTHS);
  }
  console.log(`${stills.length + 1} pictures, ${(bytes / 1e6).toFixed(2)} MB`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
