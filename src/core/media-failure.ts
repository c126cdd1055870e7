import type { MediaError } from './ports.ts';

/** Carries a {@link MediaError} through a rejected promise. */
export class MediaFailure extends Error {
  readonly error: MediaError;
  constructor(error: MediaError) {
    super(error.message, { cause: error.cause });
    this.name = 'MediaFailure';
    this.error = error;
  }
}
