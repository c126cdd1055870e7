import { MediaFailure } from '../../core/media-failure.ts';
import type { MediaError, MediaErrorReason } from '../../core/ports.ts';
import { PublishFailure, type PublishError, type PublishErrorReason } from '../publishing.ts';
import { retryAfter } from '../retry-after.ts';

/** RFC 9725 leaves the codes to HTTP; these few say what a host can do next. */
const BY_STATUS: Readonly<Record<number, PublishErrorReason>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-found',
  409: 'taken',
  410: 'not-found',
  429: 'busy',
  503: 'busy',
};

/** Reasons that signalling for viewers knows by another name. */
const OTHERWISE: Partial<Record<MediaErrorReason, PublishErrorReason>> = {
  'not-live': 'taken',
  'no-frames': 'silent',
  decode: 'not-acceptable',
};

/** A {@link PublishError} of this target. */
export const whipError = (
  reason: PublishErrorReason,
  message: string,
  more?: Pick<PublishError, 'cause' | 'retryAfter'>,
): PublishError => ({ area: 'publish', target: 'whip', reason, message, ...more });

/** Why the server refused a request. */
export function whipRefusal(response: Response): PublishFailure {
  const { status } = response;
  const reason = BY_STATUS[status] ?? (status < 500 ? 'not-acceptable' : 'server-error');
  const wait = retryAfter(response);
  const message = `The server answered ${status}.`;
  return new PublishFailure(
    whipError(reason, message, wait > 0 ? { retryAfter: wait } : undefined),
  );
}

/** An error of the signalling that WHIP shares with WHEP, as one of this target. */
export function asWhipError({
  reason,
  message,
  retryAfter: wait,
  cause,
}: MediaError): PublishError {
  return whipError(OTHERWISE[reason] ?? (reason as PublishErrorReason), message, {
    ...(wait !== undefined && { retryAfter: wait }),
    ...(cause !== undefined && { cause }),
  });
}

/** Whatever was thrown, as a failure of this target. */
export function asWhipFailure(cause: unknown): PublishFailure {
  if (cause instanceof PublishFailure) return cause;
  if (cause instanceof MediaFailure) return new PublishFailure(asWhipError(cause.error));
  const message = 'What the server answered cannot be used.';
  return new PublishFailure(whipError('garbled', message, { cause }));
}
