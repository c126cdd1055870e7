import type { FeedError, FeedErrorReason } from '../core/ports.ts';
import { retryAfter } from './retry-after.ts';

/** Carries a {@link FeedError} through a rejected promise. */
export class FeedFailure extends Error {
  readonly error: FeedError;
  /** Milliseconds that the next attempt should wait at least. */
  readonly retryAfter: number;
  constructor(reason: FeedErrorReason, message: string, retryAfter = 0, cause?: unknown) {
    super(message, { cause });
    this.name = 'FeedFailure';
    this.error = { area: 'feed', reason, message, ...(cause !== undefined && { cause }) };
    this.retryAfter = retryAfter;
  }
}

/** What somebody has to mend first is not worth asking for often. Milliseconds. */
export const NOT_SOON = 15_000;

const REASONS: Readonly<Record<number, FeedErrorReason>> = {
  401: 'unauthorized',
  403: 'unauthorized',
  404: 'not-found',
  410: 'not-found',
};

/** Why a response that is not ok brings no feed. */
export function refusal(response: Response): FeedFailure {
  const { status } = response;
  const reason = REASONS[status];
  const wait = Math.max(retryAfter(response), reason ? NOT_SOON : 0);
  return new FeedFailure(reason ?? 'refused', `The feed answered ${status}.`, wait);
}
