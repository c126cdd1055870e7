import { MediaFailure } from '../../core/media-failure.ts';
import type { MediaError, MediaErrorReason } from '../../core/ports.ts';

export { MediaFailure };

/** What a failure may carry beside its reason and words. */
export type FailureDetail = Pick<MediaError, 'cause' | 'retryAfter'>;

/** A {@link MediaError} of this transport. */
export function hlsError(
  reason: MediaErrorReason,
  message: string,
  detail?: FailureDetail,
): MediaError {
  return { area: 'media', transport: 'hls', reason, message, ...detail };
}

/** The same, to be thrown. */
export function hlsFailure(
  reason: MediaErrorReason,
  message: string,
  detail?: FailureDetail,
): MediaFailure {
  return new MediaFailure(hlsError(reason, message, detail));
}

/** What an HTTP status of 400 or more means for the viewer. */
export function reasonOfStatus(status: number): MediaErrorReason {
  if (status === 401 || status === 403) return 'unauthorized';
  return status === 404 || status === 410 ? 'not-found' : 'server-error';
}

/** The part of hls.js' `ErrorData` that tells what went wrong. */
export interface EngineTrouble {
  readonly type: string;
  readonly details: string;
  readonly error?: Error;
  readonly response?: { readonly code?: number };
}

/** The first that fits `<type> <details>` of an hls.js error. */
const REASONS: readonly (readonly [RegExp, MediaErrorReason])[] = [
  [/TimeOut$/, 'timeout'],
  [/Empty/, 'not-live'],
  [/Parsing|mux|other/, 'garbled'],
  [/Codec|keySystem/, 'unsupported'],
  [/^media/, 'decode'],
];

/** An hls.js error in this product's words. */
export function engineError(trouble: EngineTrouble): MediaError {
  const { type, details, error, response } = trouble;
  const told = `${type} ${details}`;
  const status = response?.code ?? 0;
  const reason =
    status >= 400
      ? reasonOfStatus(status)
      : (REASONS.find(([pattern]) => pattern.test(told))?.[1] ?? 'unreachable');
  return hlsError(reason, `${details}: ${error?.message ?? type}`, { cause: error });
}
