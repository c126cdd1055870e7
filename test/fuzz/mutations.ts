import fc from 'fast-check';
import { SRCSET, LIVE_URL, WEB_URL } from '../../src/protocol/schema/url.ts';
import type { Node } from '../../src/protocol/schema/schema.ts';

/** Where a value stands in plain JSON. */
export type Place = readonly (string | number)[];

/** Every place in a value. */
export function placesIn(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [at, ...entries.flatMap(([key, member]) => placesIn(member, [...at, key]))];
}

/** A copy with another value at one place; undefined takes it out. */
export function withValue(root: unknown, [key, ...rest]: Place, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(root))
    return root.map((one, at) => (at === key ? withValue(one, rest, value) : one));
  const members = Object.entries(root as object).map(([name, one]) => [
    name,
    name === key ? withValue(one, rest, value) : (one as unknown),
  ]);
  return Object.fromEntries(members.filter(([, one]) => one !== undefined));
}

/** Values that somebody might send to do harm, beside whatever chance finds. */
export const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    'javascript:alert(1)',
    ' \tjAvAsCrIpT:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    '//evil.example/x',
    'http://a@b',
    '<img src=x onerror=alert(1)>',
    '__proto__',
    'constructor',
    '\ud800',
    '\u0000',
    '',
    'x'.repeat(6000),
    undefined,
    null,
    -1,
    1e308,
    [],
    {},
    [[[]]],
    JSON.parse('{"__proto__":{"a":1}}'),
  ),
  fc.jsonValue(),
  fc.webUrl(),
  fc.string({ unit: 'binary' }),
);

/** All addresses in a value, at the places where its schema has some. */
export function addressesIn(node: Node, value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  const { read } = node;
  if (read === WEB_URL.read || read === LIVE_URL.read) return [String(value)];
  if (read === SRCSET.read)
    return String(value)
      .split(/\s+/)
      .filter((token) => !/^[\d.]+[wx],?$/.test(token));
  const { fields, of } = node.shape;
  const members = Object.entries(value as object);
  if (fields)
    return Object.entries(fields).flatMap(([name, field]) =>
      addressesIn(field, (value as Record<string, unknown>)[name.replace('?', '')]),
    );
  return of ? members.flatMap(([, member]) => addressesIn(of, member)) : [];
}
