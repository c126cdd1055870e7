import type { ReadResult } from '../result.ts';
import { isObject, own } from './plain.ts';
import { refuse, type Reading, type ReadOptions } from './reading.ts';
import type { Schema } from './schema.ts';
import { visit } from './visit.ts';

/** Reads untrusted input: JSON text, or a value already parsed. Never throws. */
export function read<T>(schema: Schema<T>, input: unknown, options: ReadOptions): ReadResult<T> {
  let left = options.max;
  const reading: Reading = {
    ...options,
    issues: [],
    path: [],
    reason: 'invalid',
    spend(cost) {
      left -= cost;
      if (left >= 0) return;
      reading.reason = 'too-large';
      throw new RangeError();
    },
  };
  const { issues } = reading;
  try {
    const parsed = typeof input === 'string' ? parse(input, reading) : input;
    if (hasVersion(parsed, reading)) {
      const value = visit(schema, parsed, reading) as T | undefined;
      if (value !== undefined) return { ok: true, value, issues };
    }
  } catch {
    reading.path.length = 0;
    if (reading.reason === 'too-large') {
      const got = typeof input === 'string' ? `${input.length} characters` : 'more';
      refuse(reading, `at most ${options.max} characters`, input, got);
    } else refuse(reading, 'plain JSON', input);
  }
  return { ok: false, reason: reading.reason, issues };
}

function parse(text: string, reading: Reading): unknown {
  if (text.length > reading.max) reading.spend(text.length);
  reading.reason = 'not-json';
  const value: unknown = JSON.parse(text);
  reading.reason = 'invalid';
  return value;
}

/** Another major version is told apart from a missing or garbled one. */
function hasVersion(input: unknown, reading: Reading): boolean {
  const { version } = reading;
  const major = version && isObject(input) && own(input, version);
  if (typeof major !== 'number' || major === 1) return true;
  reading.reason = 'unsupported-version';
  reading.path.push(version ?? '');
  refuse(reading, 'version 1', major);
  return false;
}
