import { isObject, isReserved, own, plain } from './plain.ts';
import { refuse, type Reading } from './reading.ts';
import { any, type Node, type ObjectNode } from './schema.ts';

type Visit<N extends Node> = (node: N, input: unknown, reading: Reading) => unknown;

/** The frozen value of one place; undefined, with an issue, where it is bad. */
export function visit(node: Node, input: unknown, reading: Reading): unknown {
  reading.spend(1);
  if (input === null && node.nullable) return null;
  return (VISITS[node.kind] as Visit<Node>)(node, input, reading);
}

function visitAt(key: string | number, node: Node, input: unknown, reading: Reading): unknown {
  reading.path.push(key);
  const value = visit(node, input, reading);
  reading.path.pop();
  return value;
}

const VISITS: { readonly [K in Node['kind']]: Visit<Extract<Node, { kind: K }>> } = {
  string({ expected, min = 1, max, pattern, take }, input, reading) {
    if (typeof input !== 'string') return refuse(reading, expected, input);
    if (input.length > max)
      return refuse(reading, `at most ${max} characters`, input, `${input.length} characters`);
    reading.spend(input.length);
    if (!pattern || pattern.test(input)) {
      const text = take ? take(input, reading) : input;
      if (text.length >= min) return text;
    }
    return refuse(reading, expected, input);
  },

  number({ min, max = Infinity, whole }, input, reading) {
    if (whole ? Number.isSafeInteger(input) : Number.isFinite(input)) {
      const value = input as number;
      if (value >= min && value <= max) return value;
    }
    const range = max === Infinity ? `of ${min} or more` : `from ${min} to ${max}`;
    return refuse(reading, `a ${whole ? 'whole ' : ''}number ${range}`, input);
  },

  choice({ values }, input, reading) {
    if (values.includes(input)) return input;
    return refuse(reading, values.map((value) => JSON.stringify(value)).join(' or '), input);
  },

  any(_, input, reading) {
    const value = plain(input, reading.spend);
    return value === undefined ? refuse(reading, 'plain JSON', input) : value;
  },

  text({ one, each }, input, reading) {
    return visit(typeof input === 'string' ? one : each, input, reading);
  },

  list({ of, max, aside }, input, reading) {
    if (!Array.isArray(input)) return refuse(reading, 'a list', input);
    const out: unknown[] = [];
    const ids = new Set<unknown>();
    let good = input.length <= max || refuse(reading, `a list of at most ${max}`, input) === null;
    for (let index = 0; index < input.length && index < max; index++) {
      const value = visitAt(index, of, input[index], reading);
      if (value !== undefined && isNew(value, ids, index, reading)) out.push(value);
      else good = false;
    }
    return good || aside ? Object.freeze(out) : undefined;
  },

  record({ keys, of, min = 0, max, aside, expected = 'an object' }, input, reading) {
    if (!isObject(input)) return refuse(reading, expected, input);
    const out: Record<string, unknown> = {};
    const names = Object.keys(input);
    let good = names.length <= max || refuse(reading, `at most ${max} entries`, names) === null;
    for (const name of names.slice(0, max)) {
      const value = visitAt(name, keys, name, reading) && visitAt(name, of, input[name], reading);
      if (value === undefined) good = false;
      else out[name] = value;
    }
    if (!(good || aside)) return undefined;
    return Object.keys(out).length < min ? refuse(reading, expected, input) : Object.freeze(out);
  },

  object: visitObject,

  cases({ tag, table, rest }, input, reading) {
    if (!isObject(input)) return refuse(reading, 'an object', input);
    const kind = own(input, tag);
    const found = (typeof kind === 'string' && own(table, kind)) || rest;
    if (found) return visit(found, input, reading);
    return visitAt(tag, { kind: 'choice', values: Object.keys(table) }, kind, reading);
  },
};

function visitObject({ fields }: ObjectNode, input: unknown, reading: Reading): unknown {
  if (!isObject(input)) return refuse(reading, 'an object', input);
  const out: Record<string, unknown> = {};
  let good = true;
  for (const [name, node] of Object.entries(fields)) {
    const key = name.replace('?', '');
    const given = own(input, key);
    const mayLack = key !== name || node.or !== undefined;
    let value = node.or;
    if (given !== undefined || !mayLack) {
      value = visitAt(key, node, given, reading);
      if (value === undefined) {
        value = node.or;
        if (!(mayLack && reading.mend)) good = false;
      }
    }
    if (value !== undefined) out[key] = value;
  }
  if (reading.keep) keepUnknown(fields, input, out, reading);
  return good ? Object.freeze(out) : undefined;
}

/** Minors only add: what this version does not know is kept for who does. */
function keepUnknown(
  fields: ObjectNode['fields'],
  input: Record<string, unknown>,
  out: Record<string, unknown>,
  reading: Reading,
): void {
  for (const key of Object.keys(input)) {
    if (isReserved(key) || key in fields || `${key}?` in fields) continue;
    const value = visitAt(key, any, input[key], reading);
    if (value !== undefined) out[key] = value;
  }
}

/** Members of one list that have an `id` have one each. */
function isNew(value: unknown, ids: Set<unknown>, index: number, reading: Reading): boolean {
  const id = isObject(value) ? own(value, 'id') : undefined;
  if (id === undefined || !ids.has(id)) return !!ids.add(id);
  reading.path.push(index, 'id');
  refuse(reading, 'an id that no other in the list has', id);
  reading.path.length -= 2;
  return false;
}
