/**
 * A text without control characters (newline and tab stay), lone surrogates replaced by U+FFFD,
 * so that it can be stored, shown and sent anywhere.
 */
export const clean = (text: string): string =>
  text.replace(/(?![\n\t])\p{Cc}/gu, '').replace(/\p{Cs}/gu, '\ufffd');

/** Empty for a name that every object has as a member already: `__proto__`, `constructor`, `toString`. */
export const unreserved = (name: string): string => (name in {} ? '' : name);

export const isObject = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && !!input && !Array.isArray(input);

/** An own member, never an inherited one. */
export const own = <T>(object: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

/** A short rendering of anything, for people: `24 (a number)`, `"Stoneware mug"`, `a list`. */
export function rendering(input: unknown): string {
  if (typeof input === 'string') {
    const start = clean(input.slice(0, 36)).replace(/\s/g, ' ');
    return start.length < input.length ? `"${start}…" (${input.length} characters)` : `"${start}"`;
  }
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return input ? 'an object' : 'null';
  return input === undefined ? 'nothing' : `${String(input).slice(0, 36)} (a ${typeof input})`;
}
