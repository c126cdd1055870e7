/** The parts of which schemas are put together. */
import { LIMITS } from '../limits.ts';
import { isObject, own, clean, unreserved } from './plain.ts';
import { refuse, visit, type Node, type Reading, type Schema } from './schema.ts';

/** `take` returns what is kept of a text that has passed `max` and `pattern`; empty: refused. */
export const string = (
  expected: string,
  max: number,
  pattern?: RegExp,
  take = (text: string, _reading: Reading): string => text,
): Schema<string> => ({
  expected,
  read: (input, reading) =>
    (typeof input === 'string' &&
      input.length <= max &&
      (!pattern || pattern.test(input)) &&
      take(input, reading)) ||
    undefined,
  shape: { pattern, max },
});

export const number = (min: number, max = Infinity, whole = false): Schema<number> => ({
  expected: `a ${whole ? 'whole ' : ''}number from ${min} ${max < Infinity ? `to ${max}` : 'up'}`,
  read: (input) =>
    (whole ? Number.isSafeInteger : Number.isFinite)(input) &&
    (input as number) >= min &&
    (input as number) <= max
      ? input
      : undefined,
  shape: { min, max, whole },
});

export const whole = (min: number, max?: number): Schema<number> => number(min, max, true);

export const choice = <const V extends readonly (string | number | boolean)[]>(
  ...values: V
): Schema<V[number]> => ({
  expected: values.map((value) => JSON.stringify(value)).join(' or '),
  read: (input) => values.find((value) => value === input),
  shape: { values },
});

/** Any plain JSON, cleaned. */
export const any: Schema<unknown> = {
  expected: 'plain JSON',
  read(input, reading, path) {
    if (typeof input === 'string') return clean(input);
    if (input === null || typeof input === 'boolean' || Number.isFinite(input)) return input;
    return visit(Array.isArray(input) ? ANY_LIST : ANY_RECORD, input, reading, path);
  },
  shape: {},
};

const MAX = LIMITS.members;

/** A list, or with `keys` a record. When `aside`, bad members are set aside; else the whole is bad. */
const each = (keys: Node | undefined, of: Node, aside?: boolean): Node => ({
  expected: keys ? 'an object' : 'a list',
  read(input, reading, path) {
    if (!(keys ? isObject(input) : Array.isArray(input))) return undefined;
    const members = Object.entries(input as object);
    const kept: [string, unknown][] = [];
    const ids = new Set<unknown>();
    for (const [name, member] of members.slice(0, MAX)) {
      const at = `${path}[${keys ? JSON.stringify(name) : name}]`;
      const value = (!keys || visit(keys, name, reading, at)) && visit(of, member, reading, at);
      const id = (value as { id?: unknown } | undefined)?.id;
      if (id && ids.size === ids.add(id).size) refuse(reading, `${at}.id`, 'an id of its own', id);
      else if (value !== undefined) kept.push([name, value]);
    }
    if (members.length > MAX) refuse(reading, path, `at most ${MAX}`, members.length);
    if (kept.length < members.length && !aside) return undefined;
    return Object.freeze(keys ? Object.fromEntries(kept) : kept.map(([, value]) => value));
  },
  shape: { keys, of },
});

/** A list of which every member must be good. */
export const list = <T>(of: Schema<T>): Schema<readonly T[]> => each(undefined, of);

/** A list whose bad members are set aside, and which may be missing. */
export const many = <T>(of: Schema<T>): Schema<readonly T[]> => ({
  ...each(undefined, of, true),
  or: Object.freeze([]),
});

/** A record of which every entry must be good. */
export const record = <T>(
  keys: Schema<string>,
  of: Schema<T>,
): Schema<Readonly<Record<string, T>>> => each(keys, of);

/** A record whose bad entries are set aside, and which may be missing. */
export const manyBy = <T>(
  keys: Schema<string>,
  of: Schema<T>,
): Schema<Readonly<Record<string, T>>> => ({
  ...each(keys, of, true),
  or: Object.freeze({}),
});

const ANY_LIST = many(any);

const ANY_RECORD = manyBy(string('another name', Infinity, undefined, unreserved), any);

type Fields<T> = {
  readonly [
    K in keyof T & string as Record<never, never> extends Pick<T, K> ? `${K}?` : K
  ]-?: Schema<Exclude<T[K], undefined>>;
};

/** An object with the keys of `T`; those that `T` has as optional end in `?`. */
export const object = <T>(fields: Fields<T>): Schema<T> => ({
  expected: 'an object',
  read: (input, reading, path) =>
    isObject(input) ? readFields(fields, input, reading, path) : undefined,
  shape: { fields },
});

function readFields(
  fields: Readonly<Record<string, Node>>,
  input: Record<string, unknown>,
  reading: Reading,
  path: string,
): unknown {
  const out: Record<string, unknown> = {};
  let good = true;
  for (const [name, node] of Object.entries(fields)) {
    const key = name.replace('?', '');
    const given = own(input, key);
    const mayLack = key !== name || node.or !== undefined;
    let value: unknown;
    if (given !== undefined || !mayLack) {
      value = visit(node, given, reading, `${path}.${key}`);
      if (value === undefined && !(mayLack && reading.mend)) good = false;
    }
    if (value === undefined) value = node.or;
    if (value !== undefined) out[key] = value;
  }
  for (const key of reading.keep ? Object.keys(input) : []) {
    if (key in {} || key in fields || `${key}?` in fields) continue;
    const value = visit(any, input[key], reading, `${path}.${key}`);
    if (value !== undefined) out[key] = value;
  }
  return good ? Object.freeze(out) : undefined;
}

/** The objects of `base` with more keys. */
export const extended = <T extends Base, Base>(
  base: Schema<Base>,
  more: Fields<Omit<T, keyof Base>>,
): Schema<T> => object<T>({ ...base.shape.fields, ...more } as unknown as Fields<T>);

type Case<T, Tag extends keyof T, Value> = T extends unknown
  ? Value extends T[Tag]
    ? T
    : never
  : never;

/** Objects told apart by the text under `tag`; `rest` reads those that the table lacks. */
export const cases = <T, Tag extends keyof T & string>(
  tag: Tag,
  table: { readonly [V in T[Tag] & string]: Schema<Case<T, Tag, V>> },
): Schema<T> => casesOf(tag, table);

export const casesOf = (tag: string, table: Readonly<Record<string, Node>>, rest?: Node): Node => ({
  expected: 'an object',
  read(input, reading, path) {
    if (!isObject(input)) return undefined;
    const kind = own(input, tag);
    const found = own(table, kind as string) ?? rest;
    return found
      ? visit(found, input, reading, path)
      : visit(choice(...Object.keys(table)), kind, reading, `${path}.${tag}`);
  },
  shape: { tag, table, rest },
});

/** One object schema for each entry of a table of data schemas, told apart by `tag`. */
export const byType = (
  tag: string,
  data: Readonly<Record<string, Node>>,
  envelope: (type: Schema<string>, data: Schema<unknown>) => Node,
  rest?: Node,
): Node =>
  casesOf(
    tag,
    Object.fromEntries(
      Object.entries(data).map(([type, of]) => [type, envelope(choice(type), of)]),
    ),
    rest,
  );

/** The same, with a value for when there is none. */
export const withDefault = <T>(schema: Schema<T>, or: T): Schema<T> => ({ ...schema, or });

export const nullable = <T>(schema: Schema<T>): Schema<T | null> => {
  const node: Node = { ...schema, nullable: true };
  return node;
};
