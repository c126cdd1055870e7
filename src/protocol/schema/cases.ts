import { isObject, own } from './plain.ts';
import { visit, type Node, type Schema } from './schema.ts';
import { choice } from './values.ts';

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
