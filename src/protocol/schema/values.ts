/** Schemas of single values, and how one is changed. */
import type { Node, Reading, Schema } from './schema.ts';

type Scalar = string | number | boolean;

export const choice = <const V extends readonly Scalar[]>(...values: V): Schema<V[number]> => ({
  expected: values.join(' or '),
  read: (input) => values.find((value) => value === input),
  shape: { values },
});

export const number = (expected: string, fits: (input: number) => boolean): Schema<number> => ({
  expected,
  read: (input) => (Number.isFinite(input) && fits(input as number) ? input : undefined),
  shape: {},
});

/** `take` returns what is kept of a text that has passed `max` and `pattern`; it may throw. */
export const string = (
  expected: string,
  max: number,
  pattern = /(?:)/,
  take: (text: string, reading: Reading) => string | undefined = (text) => text,
): Schema<string> => ({
  expected,
  read(input, reading) {
    if (typeof input !== 'string' || input.length > max || !pattern.test(input)) return undefined;
    try {
      return take(input, reading);
    } catch {
      return undefined;
    }
  },
  shape: { pattern, max },
});

/** Not for names that every object has already: `__proto__`, `constructor`, `toString`. */
export const unreserved = (name: string): string | undefined => (name in {} ? undefined : name);

/** The same, with a value for when there is none. */
export const withDefault = <T>(schema: Schema<T>, or: T): Schema<T> => ({ ...schema, or });

export const nullable = <T>(schema: Schema<T>): Schema<T | null> => {
  const node: Node = { ...schema, nullable: true };
  return node;
};
