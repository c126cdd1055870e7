import type { Issue, ReadFailure } from '../protocol/result.ts';
import type { FeedError, MediaError } from './ports.ts';

export type ManifestErrorReason =
  'unreachable' | 'not-found' | 'forbidden' | 'server-error' | ReadFailure;

/** Why a show cannot be opened. */
export interface ManifestError {
  readonly area: 'manifest';
  readonly reason: ManifestErrorReason;
  /** What is wrong and what to do next, in English. */
  readonly message: string;
  readonly issues: readonly Issue[];
  readonly cause?: unknown;
}

/** A cue, sample or snapshot that is not what the protocol says; it was set aside. */
export interface CueError {
  readonly area: 'cue';
  readonly reason: ReadFailure;
  readonly message: string;
  readonly issues: readonly Issue[];
}

/** The shop does not say what its goods cost and what there is of them; what was told before stands. */
export interface CatalogueError {
  readonly area: 'catalogue';
  readonly reason: 'no-answer';
  readonly message: string;
}

/** Everything that can go wrong in a show. */
export type ShowError = ManifestError | FeedError | MediaError | CueError | CatalogueError;
