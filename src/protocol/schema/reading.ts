import { LIMITS } from '../limits.ts';
import type { Issue, ReadFailure } from '../result.ts';
import { rendering } from './plain.ts';

export interface ReadOptions {
  /** Size at which an input is refused: characters of its text, or of the texts in it. */
  readonly max: number;
  /** The key of the major version, where the input has one. */
  readonly version?: string;
  /** Leaves out, with an issue, a bad field that may be missing; otherwise its object is bad. */
  readonly mend?: boolean;
  /** Keeps fields that the schema does not name, as plain JSON. */
  readonly keep?: boolean;
  /** Absolute URL against which relative ones are resolved. */
  readonly base?: string | undefined;
}

/** One input being read. */
export interface Reading extends ReadOptions {
  readonly issues: Issue[];
  readonly path: (string | number)[];
  reason: ReadFailure;
  /** Counts what was read; throws when it is more than `max`. */
  spend(cost: number): void;
}

/** Notes what is wrong at the present path. */
export function refuse(
  { issues, path }: Reading,
  expected: string,
  input: unknown,
  got: string = rendering(input),
): undefined {
  if (issues.length < LIMITS.issues)
    issues.push({ path: path.reduce<string>(step, ''), expected, got });
}

function step(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  if (/^[a-z_$][\w$]*$/i.test(key)) return path ? `${path}.${key}` : key;
  return `${path}[${JSON.stringify(key.slice(0, LIMITS.id))}]`;
}
