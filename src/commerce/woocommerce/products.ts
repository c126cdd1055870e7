import { CartFailure } from '../cart/failure.ts';
import type { CallAnswer } from '../http/call.ts';

/** Asks `/products` with this query. */
export type AskProducts = (query: Readonly<Record<string, string>>) => Promise<CallAnswer>;

/** The products of an answer. Throws a `CartFailure` where it is none. */
export function productsIn({ response, json }: CallAnswer): readonly unknown[] {
  if (response.ok && Array.isArray(json)) return json as readonly unknown[];
  throw new CartFailure('unknown', `The goods at ${response.url} answered ${response.status}.`);
}
