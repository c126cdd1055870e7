/** A test that failed, and the file (or story) that runs it. */
export interface Failure {
  readonly file: string;
  readonly name: string;
}

/** Reads which tests failed from what a suite printed: `test at <file>[:line:column]`, then `✖ <name>`. */
export function readFailures(output: string): readonly Failure[] {
  const pattern = /^test at (\S+?)(?::\d+:\d+)?\n✖ (.+?)(?: \([\d.]+ ?ms\))?$/gm;
  return [...output.matchAll(pattern)].map(([, file = '', name = '']) => ({ file, name }));
}

/** Writes them as `readFailures` reads them, which is how node:test does. */
export function failuresText(failures: readonly Failure[]): string {
  if (failures.length === 0) return '';
  const lines = failures.map(({ file, name }) => `test at ${file}\n✖ ${name}\n`);
  return ['\n✖ failing tests:\n', ...lines].join('\n');
}
