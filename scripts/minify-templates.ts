import remapping from '@jridgewell/remapping';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { minifyHTMLLiterals } from 'minify-literals';

/** Takes the indentation out of the elements' templates, and keeps their source maps true: tsc leaves template strings alone. */
export async function minifyTemplates(folder: string): Promise<void> {
  for (const file of globSync(`${folder}/{components,controllers,icons}/**/*.js`)) {
    await minifyFile(file);
  }
}

async function minifyFile(file: string): Promise<void> {
  const code = readFileSync(file, 'utf8');
  const small = await minifyHTMLLiterals(code, {
    fileName: file,
    // Style sheets have a minifier of their own: this one's does not know `light-dark()`.
    shouldMinifyCSS: () => false,
    // Without its slash a shape of an icon holds all that follow, and they are not drawn.
    minifyOptions: { keepClosingSlash: true },
  });
  if (!small?.map) return;
  const before = readFileSync(`${file}.map`, 'utf8');
  const after = remapping([JSON.stringify(small.map), before], () => null);
  writeFileSync(file, small.code);
  writeFileSync(`${file}.map`, after.toString());
}
