import { isObject, own } from '../../protocol/schema/plain.ts';

/** What an answer has by that name of its own; undefined where it is no object, or has none. */
export const at = (value: unknown, name: string): unknown =>
  isObject(value) ? own(value, name) : undefined;

export const listAt = (value: unknown, name: string): readonly unknown[] => {
  const list = at(value, name);
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
};

const PREFIX = 'woocommerce_rest_';

/** The code of an answer, without its prefix; empty where it is not WooCommerce's. */
export const codeIn = (json: unknown): string => {
  const code = at(json, 'code');
  return typeof code === 'string' ? code.replace(PREFIX, '') : '';
};
