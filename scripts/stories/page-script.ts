import { build } from 'esbuild';

/** The checker's own script, for the page. */
export async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['scripts/stories/page/main.ts'],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    loader: { '.css': 'text' },
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
