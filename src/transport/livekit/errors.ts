import { MediaFailure } from '../../core/media-failure.ts';
import type { Clock, MediaError, MediaErrorReason } from '../../core/ports.ts';

/** A {@link MediaError} of this transport. */
export const livekitError = (
  reason: MediaErrorReason,
  message: string,
  cause?: unknown,
): MediaError => ({ area: 'media', transport: 'livekit', reason, message, cause });

/** The same, to be thrown. */
export const livekitFailure = (...of: Parameters<typeof livekitError>): MediaFailure =>
  new MediaFailure(livekitError(...of));

/** Rejects after `ms` milliseconds, unless `signal` aborts before. */
export const failAfter = (
  ms: number,
  clock: Clock,
  signal: AbortSignal,
  ...of: Parameters<typeof livekitError>
): Promise<never> =>
  new Promise((_, reject) => clock.after(ms, () => reject(livekitFailure(...of)), signal));
