import { CartFailure } from '../cart/failure.ts';

/** Statuses after which nothing was done and the same may be asked again. */
const BUSY: ReadonlySet<number> = new Set([429, 503]);

/**
 * Throws a {@link CartFailure} unless a response that is no success says for sure that nothing was done:
 * with `retryAfter` where the shop is busy and says when to come back (`Retry-After`), without where it
 * is open whether the change was done (a redirect, 408, 5xx).
 */
export function failUnlessRefused(response: Response): void {
  const { status } = response;
  const wait = BUSY.has(status) ? retryAfter(response) : null;
  const said = `The cart answered ${status}.`;
  if (wait !== null) throw new CartFailure('rate-limited', said, { retryAfter: wait });
  if (status < 400 || status >= 500 || status === 408) throw new CartFailure('unknown', said);
}

/** The wait in milliseconds that `Retry-After` asks for (RFC 9110 §10.2.3); null: it asks for none. */
function retryAfter({ headers }: Response): number | null {
  const asked = headers.get('retry-after');
  if (asked === null) return null;
  const ms = /^\d+$/.test(asked) ? Number(asked) * 1_000 : Date.parse(asked) - Date.now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}
