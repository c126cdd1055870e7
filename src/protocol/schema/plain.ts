/**
 * A text without control characters (newline and tab stay), lone surrogates replaced by U+FFFD,
 * so that it can be stored, shown and sent anywhere.
 */
export const clean = (text: string): string =>
  text.replace(/(?![\n\t])\p{Cc}/gu, '').replace(/\p{Cs}/gu, '\ufffd');

export const isObject = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && !!input && !Array.isArray(input);

/** An own member, never an inherited one. */
export const own = <T>(object: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

/** A short rendering of anything, for people: `24 (a number)`, `Stoneware mug (a string)`, `a list`. */
export function rendering(input: unknown): string {
  if (input == null) return 'nothing';
  if (typeof input === 'object') return Array.isArray(input) ? 'a list' : 'an object';
  return `${clean(String(input).slice(0, 40))} (a ${typeof input})`;
}
