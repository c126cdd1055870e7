import type { ReadFailure, ReadResult } from '../result.ts';
import { isObject } from './plain.ts';
import { refuse, visit, type Reading, type Schema } from './schema.ts';

/** How an input is read, beside its schema. */
export interface ReadOptions {
  /** Size at which an input is refused: characters of its text, or of the texts in it. */
  readonly max: number;
  /** The key of its major version. What has one keeps fields that the schema does not name: minors only add. */
  readonly version?: string;
  readonly mend?: boolean;
  readonly base?: string | undefined;
}

/** Reads untrusted input: JSON text, or a value already parsed. Never throws. */
export function read<T>(schema: Schema<T>, input: unknown, options: ReadOptions): ReadResult<T> {
  const { max, version = '' } = options;
  let reason: ReadFailure = 'invalid';
  let left = max;
  const spend = (cost: number): void => {
    left -= cost;
    if (left >= 0) return;
    reason = 'too-large';
    throw left;
  };
  const reading: Reading = { ...options, keep: version, issues: [], spend };
  const { issues } = reading;
  try {
    let parsed = input;
    if (typeof input === 'string') {
      if (input.length > max) spend(Infinity);
      reason = 'not-json';
      parsed = JSON.parse(input);
      reason = 'invalid';
    }
    const major = isObject(parsed) && parsed[version];
    if (typeof major === 'number' && major !== 1) {
      reason = 'unsupported-version';
      refuse(reading, version, '1', major);
    } else {
      const value = visit(schema, parsed, reading, '') as T | undefined;
      if (value !== undefined) return { ok: true, value, issues };
    }
  } catch {
    const expected =
      reason === ('too-large' as ReadFailure) ? `at most ${max} characters` : 'plain JSON';
    refuse(reading, '', expected, input);
  }
  return { ok: false, reason, issues };
}
