import { globSync, readFileSync, writeFileSync } from 'node:fs';

/** `import('./x.ts')` → `import('./x.js')` where tsc forgets to: inside a class that has decorators. */
export function renameImports(folder: string): void {
  for (const file of globSync(`${folder}/**/*.js`)) {
    const code = readFileSync(file, 'utf8');
    const renamed = code.replace(/\bimport\((['"])(\.{1,2}\/[^'"]+)\.ts\1\)/g, 'import($1$2.js$1)');
    if (renamed !== code) writeFileSync(file, renamed);
  }
}
