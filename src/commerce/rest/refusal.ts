import type { CartIssueCode, CartResult } from '../../core/cart.ts';
import { failUnlessRefused } from '../http/status.ts';

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

/**
 * What a response that is no success says of a change. Throws a {@link CartFailure} where it may be
 * asked again (`Retry-After`), and where it does not say whether the change was done.
 */
export function refusalOf(response: Response, problem: unknown): CartResult {
  failUnlessRefused(response);
  const { status } = response;
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
