/**
 * What belongs in each place of an untrusted input, as plain data with a type.
 * `visit.ts` reads inputs by it, `json-schema.ts` writes it as JSON Schema.
 */
import type { Reading } from './reading.ts';

declare const TYPE: unique symbol;

/** A schema of values of exactly the type `T`: a choice that lacks a member of `T` does not fit. */
export type Schema<T> = Node & { readonly [TYPE]?: (value: T) => T };

export type Node = StringNode | NumberNode | ChoiceNode | AnyNode | TextNode | Collection | Struct;
type Collection = ListNode | RecordNode;
type Struct = ObjectNode | CasesNode;

interface Common {
  /** The value when there is none. */
  readonly or?: unknown;
  /** Null may stand for it. */
  readonly nullable?: true;
}

export interface StringNode extends Common {
  readonly kind: 'string';
  readonly expected: string;
  /** 0: it may be empty. */
  readonly min?: 0;
  readonly max: number;
  readonly pattern: RegExp | undefined;
  /** Returns what is kept of a text that has passed `max` and `pattern`; empty: refused. */
  readonly take: ((text: string, reading: Reading) => string) | undefined;
}

export interface NumberNode extends Common {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number | undefined;
  readonly whole: boolean;
}

export interface ChoiceNode extends Common {
  readonly kind: 'choice';
  readonly values: readonly unknown[];
}

/** Any plain JSON. */
export interface AnyNode extends Common {
  readonly kind: 'any';
}

/** One text, or one per language. */
export interface TextNode extends Common {
  readonly kind: 'text';
  readonly one: StringNode;
  readonly each: RecordNode;
}

export interface ListNode extends Common {
  readonly kind: 'list';
  readonly of: Node;
  readonly max: number;
  /** A bad member is set aside; otherwise the whole list is bad. */
  readonly aside?: true;
}

export interface RecordNode extends Common {
  readonly kind: 'record';
  readonly keys: Node;
  readonly of: Node;
  readonly max: number;
  readonly min?: number;
  readonly aside?: true;
  readonly expected?: string;
}

export interface ObjectNode extends Common {
  readonly kind: 'object';
  /** By key; `key?` may be missing. */
  readonly fields: Readonly<Record<string, Node>>;
}

/** Objects told apart by the text under `tag`. */
export interface CasesNode extends Common {
  readonly kind: 'cases';
  readonly tag: string;
  readonly table: Readonly<Record<string, Node>>;
  /** For every other tag; without it another tag is not known. */
  readonly rest?: Node | undefined;
}

export const string = (
  expected: string,
  max: number,
  pattern?: RegExp,
  take?: StringNode['take'],
): StringNode & Schema<string> => ({ kind: 'string', expected, max, pattern, take });

export const number = (min: number, max?: number, whole = false): Schema<number> => ({
  kind: 'number',
  min,
  max,
  whole,
});

export const whole = (min: number, max?: number): Schema<number> => number(min, max, true);

export const choice = <const V extends readonly (string | number | boolean)[]>(
  ...values: V
): Schema<V[number]> => ({ kind: 'choice', values });

export const any: Schema<unknown> = { kind: 'any' };

/** A list of which every member must be good. */
export const list = <T>(of: Schema<T>, max: number): Schema<readonly T[]> => ({
  kind: 'list',
  of,
  max,
});

/** A list whose bad members are set aside, and which may be missing. */
export const many = <T>(of: Schema<T>, max: number): Schema<readonly T[]> => ({
  kind: 'list',
  of,
  max,
  aside: true,
  or: Object.freeze([]),
});

/** A record of which every entry must be good. */
export const record = <T>(
  keys: Schema<string>,
  of: Schema<T>,
  max: number,
): Schema<Readonly<Record<string, T>>> => ({ kind: 'record', keys, of, max });

/** A record whose bad entries are set aside, and which may be missing. */
export const manyBy = <T>(
  keys: Schema<string>,
  of: Schema<T>,
  max: number,
): Schema<Readonly<Record<string, T>>> => ({
  kind: 'record',
  keys,
  of,
  max,
  aside: true,
  or: Object.freeze({}),
});

type Fields<T> = {
  readonly [
    K in keyof T & string as Record<never, never> extends Pick<T, K> ? `${K}?` : K
  ]-?: Schema<Exclude<T[K], undefined>>;
};

/** An object with the keys of `T`; those that `T` has as optional end in `?`. */
export const object = <T>(fields: Fields<T>): ObjectNode & Schema<T> => ({
  kind: 'object',
  fields,
});

/** The objects of `base` with more keys. */
export const extended = <T extends Base, Base>(
  base: ObjectNode & Schema<Base>,
  more: Fields<Omit<T, keyof Base>>,
): ObjectNode & Schema<T> => ({ kind: 'object', fields: { ...base.fields, ...more } });

type Case<T, Tag extends keyof T, Value> = T extends unknown
  ? Value extends T[Tag]
    ? T
    : never
  : never;

/** Objects told apart by the text under `tag`; `rest` reads those that the table lacks. */
export const cases = <T, Tag extends keyof T & string, Rest = never>(
  tag: Tag,
  table: { readonly [V in T[Tag] & string]: Schema<Case<T, Tag, V>> },
  rest?: Schema<Rest>,
): Schema<T | Rest> => ({ kind: 'cases', tag, table, rest });

/** A table of one object schema for each entry of a table of data schemas. */
export const byType = (
  data: Readonly<Record<string, Schema<never>>>,
  envelope: (type: Schema<string>, data: Schema<unknown>) => Node,
): CasesNode['table'] =>
  Object.fromEntries(
    Object.entries(data).map(([type, of]) => [type, envelope(choice(type), of as Schema<unknown>)]),
  );

/** The same, with a value for when there is none. */
export const withDefault = <T>(schema: Schema<T>, or: T): Schema<T> => ({ ...schema, or });

export const nullable = <T>(schema: Schema<T>): Schema<T | null> => {
  const node: Node = { ...schema, nullable: true };
  return node;
};
