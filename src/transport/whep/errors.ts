import { MediaFailure } from '../../core/media-failure.ts';
import type { MediaError, MediaErrorReason } from '../../core/ports.ts';
import { retryAfter } from '../retry-after.ts';

/** A {@link MediaError} of this transport. */
export const whepError = (
  reason: MediaErrorReason,
  message: string,
  more?: Pick<MediaError, 'cause' | 'retryAfter'>,
): MediaError => ({ area: 'media', transport: 'whep', reason, message, ...more });

/** The same, to be thrown. */
export const whepFailure = (...of: Parameters<typeof whepError>): MediaFailure =>
  new MediaFailure(whepError(...of));

const BY_STATUS: Readonly<Record<number, MediaErrorReason>> = {
  401: 'unauthorized',
  403: 'unauthorized',
  404: 'not-found',
  409: 'not-live',
  410: 'not-found',
  429: 'busy',
  503: 'busy',
};

/**
 * Why the server refused. The draft forbids players to lean on exact codes:
 * beyond the few that say what to do next, only the class counts.
 */
export function refusal(response: Response): MediaFailure {
  const { status } = response;
  const reason = BY_STATUS[status] ?? (status < 500 ? 'not-acceptable' : 'server-error');
  const wait = retryAfter(response);
  return whepFailure(reason, `The server answered ${status}.`, wait ? { retryAfter: wait } : {});
}
