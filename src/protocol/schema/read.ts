import type { Issue, ReadFailure, ReadResult } from '../result.ts';
import { isObject } from './plain.ts';
import { refuse, visit, type Reading, type Schema } from './schema.ts';

/**
 * How an input is read, beside its schema. `keep` is the key of its major version: what has
 * versions keeps fields that the schema does not name, for minors only add.
 */
export interface ReadOptions extends Pick<Reading, 'keep' | 'mend' | 'base'> {
  /** Size at which an input is refused: characters of its text, or of the texts in it. */
  readonly max: number;
}

/** Reads untrusted input: JSON text, or a value already parsed. Never throws. */
export function read<T>(schema: Schema<T>, input: unknown, options: ReadOptions): ReadResult<T> {
  const { max, keep = '' } = options;
  let reason: ReadFailure = 'invalid';
  let left = max;
  const spend = (cost: number): void => {
    left -= cost;
    if (left >= 0) return;
    reason = 'too-large';
    throw left;
  };
  const issues: Issue[] = [];
  const reading: Reading = { ...options, issues, spend };
  try {
    let value = input;
    if (typeof input === 'string') {
      if (input.length > max) spend(input.length);
      reason = 'not-json';
      value = JSON.parse(input);
      reason = 'invalid';
    }
    const major = isObject(value) && value[keep];
    if (typeof major !== 'number' || major === 1) {
      value = visit(schema, value, reading, '');
      if (value !== undefined) return { ok: true, value: value as T, issues };
    } else {
      reason = 'unsupported-version';
      refuse(reading, keep, '1', major);
    }
  } catch {
    const expected = left < 0 ? `at most ${max} characters` : 'plain JSON';
    // What threw once may throw again: only a text is looked at.
    refuse(reading, '', expected, typeof input === 'string' ? input : {});
  }
  return { ok: false, reason, issues };
}
