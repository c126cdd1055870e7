import { MediaFailure } from '../../core/media-failure.ts';
import type { MediaErrorReason } from '../../core/ports.ts';
import { retryAfter } from '../retry-after.ts';

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
 * Why a server refused what `transport` asked. WHEP's draft forbids players to lean on exact codes:
 * beyond the few that say what to do next, only the class counts.
 */
export function refusalOf(transport: string, response: Response): MediaFailure {
  const { status } = response;
  const reason = BY_STATUS[status] ?? (status < 500 ? 'not-acceptable' : 'server-error');
  const wait = retryAfter(response);
  const message = `The server answered ${status}.`;
  return new MediaFailure({
    area: 'media',
    transport,
    reason,
    message,
    ...(wait && { retryAfter: wait }),
  });
}
