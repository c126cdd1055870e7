import { isObject, own } from '../../protocol/schema/plain.ts';

/** What an answer has by that name of its own; undefined where it is no object, or has none. */
export const at = (value: unknown, name: string): unknown =>
  isObject(value) ? own(value, name) : undefined;

export const listAt = (value: unknown, name: string): readonly unknown[] => {
  const list = at(value, name);
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
};
