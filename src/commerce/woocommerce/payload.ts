import { isObject, own } from '../../protocol/schema/plain.ts';

/** What an answer has by that name of its own; undefined where it is no object, or has none. */
export const at = (value: unknown, name: string): unknown =>
  isObject(value) ? own(value, name) : undefined;

export const listAt = (value: unknown, name: string): readonly unknown[] => {
  const list = at(value, name);
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
};

/** A text or a number, as text; empty where it is neither: what is no text cannot be made one safely. */
export const textAt = (value: unknown, name: string): string => {
  const text = at(value, name);
  return typeof text === 'string' || typeof text === 'number' ? String(text) : '';
};

/** The code of an answer, without its prefix; empty where it is not WooCommerce's. */
export const codeIn = (json: unknown): string =>
  textAt(json, 'code').replace('woocommerce_rest_', '');
