/** The parts of which schemas are put together. */
import { LIMITS } from '../limits.ts';
import { clean, isObject, own } from './plain.ts';
import { refuse, visit, type Node, type Reading, type Schema } from './schema.ts';

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

/** A list, or with `keys` a record. With `or` bad members are set aside; else they spoil the whole. */
const each = (of: Node, keys?: Node, or?: object): Node => ({
  expected: keys ? 'an object' : 'a list',
  read(input, reading, path) {
    if (!(keys ? isObject(input) : Array.isArray(input))) return undefined;
    const members = Object.entries(input as object);
    const kept: [string, unknown][] = [];
    const ids = new Set<unknown>();
    for (const [name, member] of members.slice(0, LIMITS.members)) {
      const at = `${path}[${keys ? JSON.stringify(name) : name}]`;
      const value = (!keys || visit(keys, name, reading, at)) && visit(of, member, reading, at);
      const id = (value as { id?: unknown } | undefined)?.id;
      if (id && ids.size === ids.add(id).size) refuse(reading, `${at}.id`, 'an id of its own', id);
      else if (value !== undefined) kept.push([name, value]);
    }
    if (members.length > LIMITS.members)
      refuse(reading, path, `at most ${LIMITS.members}`, members.length);
    if (kept.length < members.length && !or) return undefined;
    return Object.freeze(keys ? Object.fromEntries(kept) : kept.map(([, value]) => value));
  },
  or,
  shape: { keys, of },
});

/** A list of which every member must be good. */
export const list = <T>(of: Schema<T>): Schema<readonly T[]> => each(of);

/** A list whose bad members are set aside, and which may be missing. */
export const many = <T>(of: Schema<T>): Schema<readonly T[]> =>
  each(of, undefined, Object.freeze([]));

/** A record of which every entry must be good. */
export const record = <T>(
  keys: Schema<string>,
  of: Schema<T>,
): Schema<Readonly<Record<string, T>>> => each(of, keys);

/** A record whose bad entries are set aside, and which may be missing. */
export const manyBy = <T>(
  keys: Schema<string>,
  of: Schema<T>,
): Schema<Readonly<Record<string, T>>> => each(of, keys, Object.freeze({}));

/** Any plain JSON, cleaned. */
export const any: Schema<unknown> = {
  expected: 'plain JSON',
  read(input, reading, path) {
    if (typeof input === 'string') return clean(input);
    if (input === null || typeof input === 'boolean' || Number.isFinite(input)) return input;
    return (Array.isArray(input) ? ANY_LIST : ANY_RECORD).read(input, reading, path);
  },
  shape: {},
};

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
  read(input, reading, path) {
    if (!isObject(input)) return undefined;
    const out: Record<string, unknown> = {};
    let good = true;
    const readField = (key: string, node: Node, mayLack: unknown): void => {
      const given = own(input, key);
      let value: unknown;
      if (given !== undefined || !mayLack) {
        value = visit(node, given, reading, `${path}.${key}`);
        if (value === undefined && !(mayLack && reading.mend)) good = false;
      }
      if (value === undefined) value = node.or;
      if (value !== undefined) out[key] = value;
    };
    const unknown = new Set(reading.keep ? Object.keys(input) : []);
    for (const [name, node] of Object.entries<Node>(fields)) {
      const key = name.replace('?', '');
      unknown.delete(key);
      readField(key, node, key !== name || node.or);
    }
    for (const key of unknown) if (!(key in {})) readField(key, any, true);
    return good ? Object.freeze(out) : undefined;
  },
  shape: { fields },
});

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

/** Objects told apart by the text under `tag`. */
export const cases = <T, Tag extends keyof T & string>(
  tag: Tag,
  table: { readonly [V in T[Tag] & string]: Schema<Case<T, Tag, V>> },
): Schema<T> => envelopes(tag, table, (_, of) => of);

/** Envelopes told apart by `tag`, for a table of what is in them; `rest` reads those that it lacks. */
export const envelopes = (
  tag: string,
  table: Readonly<Record<string, Node>>,
  envelope: (type: Schema<string>, data: Schema<unknown>) => Node,
  rest?: Node,
): Node => ({
  expected: 'an object',
  read(input, reading, path) {
    if (!isObject(input)) return undefined;
    const kind = `${own(input, tag)}`;
    const data = own(table, kind);
    const node = data ? envelope(choice(kind), data) : rest;
    return node
      ? node.read(input, reading, path)
      : visit(choice(...Object.keys(table)), own(input, tag), reading, `${path}.${tag}`);
  },
  shape: { tag, table, envelope, rest },
});

/** The same, with a value for when there is none. */
export const withDefault = <T>(schema: Schema<T>, or: T): Schema<T> => ({ ...schema, or });

export const nullable = <T>(schema: Schema<T>): Schema<T | null> => {
  const node: Node = { ...schema, nullable: true };
  return node;
};
