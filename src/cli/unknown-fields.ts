import { isObject } from '../protocol/schema/plain.ts';
import type { Node } from '../protocol/schema/schema.ts';
import { nearest } from './nearest.ts';

/** A field that nothing reads, most often a slip of the pen. */
export interface UnknownField {
  readonly path: string;
  readonly key: string;
  /** The field that was likely meant. */
  readonly meant?: string;
}

/** Fields in `input` that its schema does not name. Those that start with `$` or `x-` are somebody's own. */
export function unknownFields(node: Node, input: unknown, path = ''): readonly UnknownField[] {
  const { fields, of, keys } = node.shape;
  if (fields && isObject(input)) return ofObject(fields, input, path);
  if (!of) return [];
  if (Array.isArray(input))
    return input.flatMap((member, index) => unknownFields(of, member, `${path}[${index}]`));
  if (!keys || !isObject(input)) return [];
  return Object.entries(input).flatMap(([key, member]) =>
    unknownFields(of, member, `${path}[${JSON.stringify(key)}]`),
  );
}

function ofObject(
  fields: Readonly<Record<string, Node>>,
  input: Record<string, unknown>,
  path: string,
): readonly UnknownField[] {
  const nodes = new Map(
    Object.entries(fields).map(([name, node]) => [name.replace('?', ''), node]),
  );
  const missing = [...nodes.keys()].filter((key) => !Object.hasOwn(input, key));
  return Object.entries(input).flatMap(([key, value]) => {
    const at = path ? `${path}.${key}` : key;
    const node = nodes.get(key);
    if (node) return unknownFields(node, value, at);
    if (/^(\$|x-)/.test(key)) return [];
    const meant = nearest(key, missing);
    return [{ path, key, ...(meant && { meant }) }];
  });
}
