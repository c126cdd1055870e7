import { MediaFailure } from '../../core/media-failure.ts';
import type { MediaError, MediaErrorReason } from '../../core/ports.ts';
import { refusalOf } from '../webrtc/refusal.ts';

/** A {@link MediaError} of this transport. */
export const whepError = (
  reason: MediaErrorReason,
  message: string,
  more?: Pick<MediaError, 'cause' | 'retryAfter'>,
): MediaError => ({ area: 'media', transport: 'whep', reason, message, ...more });

/** The same, to be thrown. */
export const whepFailure = (...of: Parameters<typeof whepError>): MediaFailure =>
  new MediaFailure(whepError(...of));

/** Why the server refused. */
export const refusal = (response: Response): MediaFailure => refusalOf('whep', response);
