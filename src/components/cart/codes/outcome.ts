import type { Cart, CartDiscount, CartIssueCode, CartResult } from '../../../core/cart.ts';

/** Codes that are wanted, and the one by which they differ from those there are. */
export interface Wish {
  readonly codes: readonly string[];
  /** The one that is to come in; null: one is to go. */
  readonly typed: string | null;
  readonly gone: string | null;
}

/** What came of asking for codes. */
export type CodesOutcome =
  | { readonly kind: 'done' }
  /** The shop knows none of that name. */
  | { readonly kind: 'unknown-code' }
  /** It may well know the code, and does not take it: it says why itself, or the code is used up. */
  | { readonly kind: 'refused'; readonly message?: string | undefined }
  /** Nobody knows whether it was done. */
  | { readonly kind: 'open' }
  /** It was not done, for a reason that is not the code's. */
  | { readonly kind: 'failed'; readonly why: CartIssueCode };

/** What is refused for these has nothing to do with the code. */
const NOT_THE_CODE: ReadonlySet<CartIssueCode> = new Set<CartIssueCode>([
  'cart-gone',
  'conflict',
  'unauthorized',
  'rate-limited',
  'network',
  'timeout',
  'unsupported',
]);

/** What an answer says of the code that was to come in, or to go. */
export function outcomeOf(
  { status, cart, issues }: CartResult,
  { typed, gone }: Wish,
): CodesOutcome {
  const issue = issues.find(({ severity }) => severity === 'error') ?? issues[0];
  const { code: why = 'unknown', message } = issue ?? {};
  if (status === 'unknown') return { kind: 'open' };
  const isMissing = typed !== null && cart !== null && !entered(cart, typed);
  const isLeft = gone !== null && cart !== null && !!entered(cart, gone);
  if (status !== 'rejected' && !isMissing && !isLeft) return { kind: 'done' };
  if (typed === null || NOT_THE_CODE.has(why)) return { kind: 'failed', why };
  return why === 'unknown' && !message ? { kind: 'unknown-code' } : { kind: 'refused', message };
}

/** What the cart has by a code, in whichever case the shop writes it. */
export const entered = ({ discounts = [] }: Cart, typed: string): CartDiscount | undefined =>
  discounts.find(({ code }) => code?.toUpperCase() === typed.toUpperCase());

/** The codes that a cart has. */
export const codesOf = ({ discounts = [] }: Cart): readonly string[] =>
  discounts.flatMap(({ code }) => code ?? []);
