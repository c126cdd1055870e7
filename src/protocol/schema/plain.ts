import { LIMITS } from '../limits.ts';

/**
 * A text without control characters (newline and tab stay), lone surrogates replaced by U+FFFD,
 * so that it can be stored, shown and sent anywhere.
 */
export const clean = (text: string): string =>
  text.replace(/(?![\n\t])\p{Cc}/gu, '').replace(/\p{Cs}/gu, '\ufffd');

/** Whether a key would be mistaken for what every object has: `__proto__`, `constructor`, `toString`. */
export const isReserved = (key: string): boolean => key in {};

export const isObject = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

/** An own member, never an inherited one. */
export const own = <T>(object: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

/** A short rendering of anything, for people: `24 (a number)`, `"abc…"`, `a list of 3`. */
export function rendering(input: unknown): string {
  if (input === undefined) return 'nothing';
  if (typeof input === 'string') {
    const text = JSON.stringify(clean(input.slice(0, 60)));
    return text.length > 60 || input.length > 60 ? `${text.slice(0, 58)}…"` : text;
  }
  if (Array.isArray(input)) return `a list of ${input.length}`;
  if (input === null || typeof input === 'object') return input ? 'an object' : 'null';
  return `${String(input).slice(0, 40)} (a ${typeof input})`;
}

/**
 * A frozen copy of anything as plain JSON; undefined where it is none or too deep.
 * `spend` is told the cost of each part, and throws when it is too much.
 */
export function plain(
  input: unknown,
  spend: (cost: number) => void,
  depth: number = LIMITS.depth,
): unknown {
  spend(1);
  if (typeof input === 'string') {
    spend(input.length);
    return clean(input);
  }
  if (typeof input === 'boolean' || input === null || Number.isFinite(input)) return input;
  if (typeof input !== 'object' || depth === 0) return undefined;
  const out: unknown[] | Record<string, unknown> = Array.isArray(input) ? [] : {};
  for (const key of Array.isArray(input) ? input.keys() : Object.keys(input)) {
    if (isReserved(`${key}`)) continue;
    const value = plain((input as Record<string | number, unknown>)[key], spend, depth - 1);
    if (value === undefined) return undefined;
    (out as Record<string | number, unknown>)[key] = value;
  }
  return Object.freeze(out);
}
