import { MediaFailure } from '../../core/media-failure.ts';
import type { MediaError, MediaErrorReason } from '../../core/ports.ts';
import type { Rung } from './rung.ts';

/** A trouble that the ladder itself found with a rung. */
export function errorOf(rung: Rung, reason: MediaErrorReason, cause?: unknown): MediaError {
  const transport = rung.transport.name;
  const message = cause instanceof Error ? cause.message : `${transport} is given up: ${reason}`;
  return { area: 'media', reason, message, transport, cause };
}

/** What a transport's `open()` rejected with, whatever it is. */
export function rejectionOf(rung: Rung, cause: unknown): MediaError {
  return cause instanceof MediaFailure ? cause.error : errorOf(rung, 'unreachable', cause);
}
