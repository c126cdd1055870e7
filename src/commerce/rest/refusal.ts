import type { CartIssueCode, CartResult } from '../../core/cart.ts';
import { CartFailure } from '../cart/failure.ts';

/** What a shop means by a status when it does not do what was asked. */
const CODES: Readonly<Record<number, CartIssueCode>> = {
  401: 'unauthorized',
  403: 'unauthorized',
  404: 'unsupported',
  405: 'unsupported',
  409: 'conflict',
  410: 'cart-gone',
  429: 'rate-limited',
};

/** Statuses after which nothing was done and the same may be asked again. */
const BUSY: ReadonlySet<number> = new Set([429, 503]);

/**
 * What a response that is no success says of a change. Throws a {@link CartFailure} where it may be
 * asked again (`Retry-After`), and where it does not say whether the change was done.
 */
export function refusalOf(response: Response, problem: unknown): CartResult {
  const { status } = response;
  const wait = BUSY.has(status) ? retryAfter(response) : null;
  const said = `The cart answered ${status}.`;
  if (wait !== null) throw new CartFailure('rate-limited', said, { retryAfter: wait });
  if (status < 400 || status >= 500 || status === 408) throw new CartFailure('unknown', said);
  const code = CODES[status] ?? 'unknown';
  const message = isForShoppers(code) ? detailOf(problem) : undefined;
  const issue = { code, severity: 'error', ...(message !== undefined && { message }) } as const;
  return { status: 'rejected', cart: null, issues: [issue] };
}

/** What is wrong with the request itself is nothing that a shopper could mend. */
const isForShoppers = (code: CartIssueCode): boolean =>
  code !== 'unknown' && code !== 'unsupported';

/** What an RFC 9457 problem says to people. It is cleaned with the result that it becomes part of. */
function detailOf(problem: unknown): string | undefined {
  const { detail } = (problem ?? {}) as { detail?: unknown };
  return typeof detail === 'string' ? detail : undefined;
}

/** The wait in milliseconds that `Retry-After` asks for (RFC 9110 §10.2.3); null: it asks for none. */
function retryAfter({ headers }: Response): number | null {
  const asked = headers.get('retry-after');
  if (asked === null) return null;
  const ms = /^\d+$/.test(asked) ? Number(asked) * 1_000 : Date.parse(asked) - Date.now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}
