/** Where untrusted input becomes typed values. */
import type { Cue, Sample } from './cue.ts';
import type { Hello } from './hello.ts';
import { LIMITS } from './limits.ts';
import type { Manifest } from './manifest.ts';
import type { Problem, Receipt, ShowRequest } from './request.ts';
import type { ReadResult } from './result.ts';
import { CUE, SAMPLE } from './schema/cue.ts';
import { HELLO } from './schema/hello.ts';
import { MANIFEST } from './schema/manifest.ts';
import { read } from './schema/read.ts';
import type { ReadOptions } from './schema/read.ts';
import { PROBLEM, RECEIPT } from './schema/reply.ts';
import { REQUEST } from './schema/request.ts';
import { SNAPSHOT } from './schema/snapshot.ts';
import type { Snapshot } from './snapshot.ts';

const MESSAGE: ReadOptions = { max: LIMITS.cueBytes, keep: 'v' };

export interface ReadManifestOptions {
  /** Absolute URL of the manifest: relative ones in it are resolved against it. */
  readonly base?: string;
}

/**
 * Reads a manifest: its JSON text, or what was parsed of it. One bad product, picture, price …
 * is left out with an issue, and missing lists are empty. Without `base` relative URLs stay so.
 */
export function readManifest(
  input: unknown,
  { base }: ReadManifestOptions = {},
): ReadResult<Manifest> {
  const options = { max: LIMITS.manifestBytes, keep: 'onair', mend: true, base };
  return read(MANIFEST, input, options);
}

/** Reads a cue, as JSON text or parsed. A type that this version does not know is kept as it is. */
export function readCue(input: unknown): ReadResult<Cue> {
  return read(CUE, input, MESSAGE);
}

/** Reads a sample. One of an unknown type is `invalid`, with the issue at `type`: pass it over. */
export function readSample(input: unknown): ReadResult<Sample> {
  return read(SAMPLE, input, MESSAGE);
}

/** Reads a snapshot. A bad question, chat line, poll … in it is set aside with an issue. */
export function readSnapshot(input: unknown): ReadResult<Snapshot> {
  return read(SNAPSHOT, input, { ...MESSAGE, max: LIMITS.snapshotBytes });
}

/** Reads the first message of a feed. */
export function readHello(input: unknown): ReadResult<Hello> {
  return read(HELLO, input, MESSAGE);
}

/**
 * Reads a request, for servers: only the fields that the op has come through.
 * An unknown op is `invalid`, with the issue at `op`.
 */
export function readRequest(input: unknown): ReadResult<ShowRequest> {
  return read(REQUEST, input, { max: LIMITS.cueBytes });
}

/** Reads the server's answer to a request that it took. */
export function readReceipt(input: unknown): ReadResult<Receipt> {
  return read(RECEIPT, input, MESSAGE);
}

/** Reads the server's refusal. */
export function readProblem(input: unknown): ReadResult<Problem> {
  return read(PROBLEM, input, MESSAGE);
}
