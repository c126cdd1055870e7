import { build, type BuildOptions } from 'esbuild';

/** The checker's own script, for the page. */
export const pageScript = (): Promise<string> => bundle('main', { format: 'esm' });

/** For any page, before its own scripts: `motions()` says what moved of our elements since it was last asked. */
export const motionScript = async (): Promise<string> =>
  `${await bundle('motion', { format: 'iife', globalName: 'onairMotion' })}
  globalThis.motions = ((log) => () =>
    log.take().filter(onairMotion.isTooMuch).map(onairMotion.motionText))(onairMotion.watchMotion());`;

async function bundle(name: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`scripts/stories/page/${name}.ts`],
    bundle: true,
    target: 'es2022',
    loader: { '.css': 'text' },
    ...options,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
