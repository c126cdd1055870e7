/** Schemas of lists and records. */
import { LIMITS } from '../limits.ts';
import { clean, isObject } from './plain.ts';
import { refuse, visit, type Node, type Schema } from './schema.ts';
import { string, unreserved } from './values.ts';

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
