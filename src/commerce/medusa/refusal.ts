import type { CartIssue, CartIssueCode, VariantRef } from '../../core/cart.ts';
import { countOf } from './offers.ts';
import { isBadKey, type Store, type StoreAnswer } from './store.ts';

/** What a shop means by a status where it says no more. */
const CODES: Readonly<Record<number, CartIssueCode>> = {
  401: 'unauthorized',
  403: 'unauthorized',
  404: 'unsupported',
  409: 'conflict',
  429: 'rate-limited',
};

export interface Refused {
  readonly store: Store;
  readonly answer: StoreAnswer;
  readonly ref: VariantRef;
  /** How many of it are in the cart beside what was asked for. */
  readonly held: number;
  readonly signal: AbortSignal;
}

/**
 * Why a change was refused. Medusa says of stock only that it does not suffice: how many there are is
 * asked for.
 */
export async function issueOf({ answer, ref, ...beside }: Refused): Promise<CartIssue> {
  const { status, data } = answer;
  const { code, type, message } = data;
  if (code === 'insufficient_inventory') return stockIssue(ref, beside);
  const text = typeof message === 'string' ? message : '';
  if (type === 'invalid_data') return { ...issue('variant-unavailable'), ref };
  if (type !== 'not_allowed') return { ...issue(CODES[status] ?? 'unknown'), ref };
  // What else is not allowed are the shop's own rules, in its own words.
  return isBadKey(data)
    ? { ...issue('unauthorized'), ref }
    : { ...issue('unknown'), ref, ...(text && { message: text }) };
}

async function stockIssue(
  ref: VariantRef,
  { store, held, signal }: Omit<Refused, 'answer' | 'ref'>,
): Promise<CartIssue> {
  const count = await countOf(store, ref, signal).catch(() => null);
  if (count === 0) return { ...issue('out-of-stock'), ref };
  const available = count === null ? {} : { available: Math.max(0, count - held) };
  return { ...issue('not-enough-stock'), ref, ...available };
}

const issue = (code: CartIssueCode): CartIssue => ({ code, severity: 'error' });
