import type { CartIssue, CartIssueCode, VariantRef } from '../../core/cart.ts';
import { countOf } from './offers.ts';
import { isBadKey, rawList, type Raw, type Store, type StoreAnswer } from './store.ts';
import type { RawCart } from './told.ts';

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
  /** The cart as it was last seen; null: there was none. */
  readonly before: RawCart | null;
  /** The cart afterwards; undefined: it is not known. */
  readonly cart: RawCart | null | undefined;
  /** What was to be added. */
  readonly ref?: VariantRef;
  /** The line that was to be changed. */
  readonly lineId?: string;
  readonly signal: AbortSignal;
}

/** Why a change was refused. */
export async function issueOf(refused: Refused): Promise<CartIssue> {
  const { before, cart, lineId } = refused;
  const lineIn = (one: RawCart | null): Raw | undefined =>
    itemsOf(one).find(({ id }) => id === lineId);
  const ref = refused.ref ?? lineIn(before)?.['variant_id'];
  const isLineGone = lineId !== undefined && cart !== undefined && !lineIn(cart);
  const issue = isLineGone
    ? issueWith(cart ? 'line-gone' : 'cart-gone')
    : await answered(refused, typeof ref === 'string' ? ref : '');
  return typeof ref === 'string' ? { ...issue, ref } : issue;
}

/** Medusa says of stock only that it does not suffice: how many there are is asked for. */
async function answered(refused: Refused, ref: VariantRef): Promise<CartIssue> {
  const { status, data } = refused.answer;
  const { code, type, message } = data;
  if (code === 'insufficient_inventory') return stockIssue(refused, ref);
  if (type === 'invalid_data') return issueWith('variant-unavailable');
  if (type !== 'not_allowed') return issueWith(CODES[status] ?? 'unknown');
  if (isBadKey(data)) return issueWith('unauthorized');
  // What else is not allowed are the shop's own rules, in its own words.
  return { ...issueWith('unknown'), ...(typeof message === 'string' && { message }) };
}

async function stockIssue(
  { store, signal, before, cart, lineId }: Refused,
  ref: VariantRef,
): Promise<CartIssue> {
  const count = await countOf(store, ref, signal).catch(() => null);
  if (count === 0) return issueWith('out-of-stock');
  const held = itemsOf(cart ?? before)
    .filter(({ id, variant_id }) => variant_id === ref && id !== lineId)
    .reduce((sum, { quantity }) => sum + Number(quantity), 0);
  const available = count === null ? {} : { available: Math.max(0, count - held) };
  return { ...issueWith('not-enough-stock'), ...available };
}

const itemsOf = (cart: RawCart | null): readonly Raw[] => rawList(cart?.['items']);

const issueWith = (code: CartIssueCode): CartIssue => ({ code, severity: 'error' });
