import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Camera } from './camera.ts';
import { pairwise, type Choice } from './pairwise.ts';
import { storiesOf } from './story-index.ts';

const FOLDER = '.cache/screenshots';

/** Surroundings that a story is looked at in. */
const SURROUNDINGS = pairwise({
  width: ['320', '390', '960'],
  language: ['en', 'de', 'ja', 'zh-Hans', 'ar', 'en-XA'],
  scheme: ['light', 'dark'],
  theme: ['default', 'kiln'],
});

const title = ({ width, language, scheme, theme }: Choice): string =>
  `${width} px, ${language}, ${scheme}, ${theme}`;

/** Each story in each pair of surroundings, for a person to look over: a page with all of them. */
export async function takeMatrix(camera: Camera, wanted: readonly string[]): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const rows: string[] = [];
  for (const { id } of storiesOf(wanted)) {
    const cells: string[] = [];
    for (const [index, one] of SURROUNDINGS.entries()) {
      const { width, ...globals } = one;
      const shot = { name: id, story: id, width: Number(width), height: 900, scale: 1, globals };
      const { png } = await camera.take(shot);
      const file = `${id}-${index}.png`;
      writeFileSync(`${FOLDER}/${file}`, png);
      cells.push(
        `<figure><img src="${file}" loading="lazy" alt=""><figcaption>${title(one)}</figcaption></figure>`,
      );
    }
    console.log(`${id}: ${cells.length}`);
    rows.push(`<h2>${id}</h2><div>${cells.join('')}</div>`);
  }
  writeFileSync(`${FOLDER}/index.html`, sheet(rows));
  console.log(`${FOLDER}/index.html`);
}

const sheet = (rows: readonly string[]): string => `<!doctype html>
<meta charset="utf-8">
<title>Every story, pairwise</title>
<style>
  body { font: 14px system-ui; margin: 24px }
  div { display: flex; gap: 16px; overflow-x: auto }
  img { block-size: 420px; border: 1px solid #ccc }
  figure { margin: 0 }
</style>
${rows.join('\n')}
`;
