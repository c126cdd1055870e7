import { readdirSync, readFileSync } from 'node:fs';

/** Who asked, in a recording. */
export type RecordedIdentity = 'none' | 'bad nonce' | 'bad token' | 'token';

/** One exchange with a real WooCommerce 11.0.1, cleaned of tokens, nonces, hashes and addresses. */
export interface Recording {
  readonly name: string;
  readonly request: {
    readonly method: 'GET' | 'POST';
    readonly path: string;
    readonly body?: unknown;
    readonly identity: RecordedIdentity;
  };
  readonly status: number;
  readonly body: unknown;
}

const FOLDER = new URL('./recordings/', import.meta.url);

/** All of them, in the order in which they were made: each goes on from the cart of the one before. */
export const RECORDINGS: readonly Recording[] = readdirSync(FOLDER)
  .sort()
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Recording);

/** What was answered then, to be changed by whoever asks. */
export function recordedBody<Body>(name: string): Body {
  const recording = RECORDINGS.find((one) => one.name === name);
  if (!recording) throw new Error(`There is no recording ${JSON.stringify(name)}.`);
  return structuredClone(recording.body) as Body;
}
