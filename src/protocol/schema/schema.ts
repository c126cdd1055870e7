import { MAX_ISSUES, MAX_PATH } from '../limits.ts';
import type { Issue } from '../result.ts';
import { rendering } from './plain.ts';

declare const TYPE: unique symbol;

/**
 * What belongs in one place of an untrusted input, for values of exactly the type `T`:
 * a choice that lacks a member of `T` does not fit.
 */
export type Schema<T> = Node & { readonly [TYPE]?: (value: T) => T };

export interface Node {
  /** For {@link Issue}. */
  readonly expected: string;
  /** The value, new and frozen; undefined where it is bad. Call {@link visit} instead. */
  readonly read: (input: unknown, reading: Reading, path: string) => unknown;
  /** The value when there is none. */
  readonly or?: unknown;
  /** Null may stand for it. */
  readonly nullable?: true;
  /** What it was made of, for JSON Schema. */
  readonly shape: Shape;
}

export interface Shape {
  readonly pattern?: RegExp;
  readonly max?: number;
  readonly values?: readonly unknown[];
  readonly keys?: Node | undefined;
  readonly of?: Node;
  readonly one?: Node;
  readonly fields?: Readonly<Record<string, Node>>;
  readonly tag?: string;
  readonly table?: Readonly<Record<string, Node>>;
  readonly envelope?: (type: Schema<string>, data: Schema<unknown>) => Node;
  readonly rest?: Node | undefined;
}

/** One input being read. */
export interface Reading {
  readonly issues: Issue[];
  /** Leaves out, with an issue, a bad field that may be missing; otherwise its object is bad. */
  readonly mend?: boolean;
  /** Keeps fields that the schema does not name, as plain JSON. */
  readonly keep?: string;
  /** Absolute URL against which relative ones are resolved. */
  readonly base?: string | undefined;
  /** Counts what was read; throws when it is too much. */
  spend(cost: number): void;
}

/** Reads one place; what is bad has its issue afterwards. `path` starts with a dot or a bracket. */
export function visit(node: Node, input: unknown, reading: Reading, path: string): unknown {
  const { issues } = reading;
  const before = issues.length;
  reading.spend(typeof input === 'string' ? input.length + 1 : 1);
  if (input === null && node.nullable) return null;
  const value = path.length > MAX_PATH ? undefined : node.read(input, reading, path);
  if (value === undefined && issues.length === before) refuse(reading, path, node.expected, input);
  return value;
}

/** Notes what is wrong. */
export function refuse({ issues }: Reading, path: string, expected: string, input: unknown): void {
  if (issues.length < MAX_ISSUES)
    issues.push({ path: path.replace(/^\./, ''), expected, got: rendering(input) });
}
