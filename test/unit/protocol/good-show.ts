import { readFileSync } from 'node:fs';
import { readManifest } from '../../../src/protocol/index.ts';
import type { Manifest, ReadResult } from '../../../src/protocol/index.ts';

const TEXT = readFileSync(new URL('../../fixtures/show.json', import.meta.url), 'utf8');

/** Plain JSON that a test may change. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests reach into it freely
export type Loose = any;

/** The text of a good show with everything in it. */
export const goodShowText = TEXT;

/** The same, parsed anew. */
export const goodShow = (): Loose => JSON.parse(TEXT) as Loose;

/** Reads the good show after `change` did something to it. */
export function readChanged(change: (show: Loose) => void, base?: string): ReadResult<Manifest> {
  const show = goodShow();
  change(show);
  return readManifest(show, base === undefined ? {} : { base });
}

/** The value of a good result; fails the test otherwise. */
export function valueOf<T>(result: ReadResult<T>): T {
  if (!result.ok) throw new Error(`${result.reason}: ${JSON.stringify(result.issues)}`);
  return result.value;
}

export const pathsOf = (result: ReadResult<unknown>): readonly string[] =>
  result.issues.map(({ path }) => path);

/** Everything of it as plain JSON, for comparing. */
export const json = (value: unknown): Loose => JSON.parse(JSON.stringify(value)) as Loose;
