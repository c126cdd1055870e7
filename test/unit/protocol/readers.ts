import {
  readCue,
  readHello,
  readManifest,
  readProblem,
  readReceipt,
  readRequest,
  readSample,
  readSnapshot,
  type ReadResult,
} from '../../../src/protocol/index.ts';
import type { MessageKind, ProtocolSubject } from '../../../src/testing/index.ts';

const READERS: Readonly<Record<MessageKind, (input: unknown) => ReadResult<unknown>>> = {
  manifest: (input) => readManifest(input),
  cue: readCue,
  sample: readSample,
  snapshot: readSnapshot,
  hello: readHello,
  request: readRequest,
  receipt: readReceipt,
  problem: readProblem,
};

/** The package's own readers, for the protocol contract. */
export const READER_SUBJECT: ProtocolSubject = {
  accepts: (kind, input) => READERS[kind](input).ok,
};
