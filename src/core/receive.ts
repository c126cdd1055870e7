import { readCue, readHello, readSample, readSnapshot } from '../protocol/index.ts';
import type { Cue, Hello, Sample } from '../protocol/index.ts';
import type { ReadResult } from '../protocol/result.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import type { ShowError } from './errors.ts';
import type { Clock, FeedError, FeedMessage } from './ports.ts';
import type { Sequence } from './sequence.ts';
import type { FeedSlice } from './view-state.ts';

/** Who takes what a feed hands up, once it is validated. */
export interface Inbox {
  hello(hello: Hello): void;
  /** All that is known is this, and what follows it. */
  snapshot(snapshot: Snapshot): void;
  sample(sample: Sample): void;
  status(status: FeedSlice): void;
  trouble(error: ShowError): void;
}

export interface Receiver {
  readonly inbox: Inbox;
  readonly sequence: Sequence;
  readonly showId: string;
  readonly clock: Clock;
  /** Subscribes anew: what came cannot be gone on with. */
  restart(): void;
  /** Reads no further: it is not this show's feed. */
  halt(error: FeedError): void;
}

/** Validates one message of a feed and hands it to whom it concerns. Untrusted input stops here. */
export function receive(message: FeedMessage, to: Receiver): void {
  switch (message.kind) {
    case 'open':
      return to.inbox.status({ status: 'open', error: null, retryAt: null });
    case 'waiting':
      return receiveWaiting(message.error, message.retryIn, to);
    case 'hello':
      return receiveHello(message.data, to);
    case 'snapshot':
      return receiveSnapshot(message.data, to);
    case 'cue':
      return receiveCue(message.data, to);
    case 'sample':
      return receiveSample(message.data, to);
  }
}

function receiveWaiting(error: FeedError, retryIn: number, { inbox, clock }: Receiver): void {
  const ended = error.reason === 'given-up';
  const retryAt = ended ? null : clock.now() + retryIn;
  inbox.status({ status: ended ? 'ended' : 'waiting', error, retryAt });
  inbox.trouble(error);
}

function receiveHello(data: unknown, to: Receiver): void {
  accept(readHello(data), to, 'hello', (hello) => {
    if (hello.show !== to.showId) return to.halt(wrongShow(hello.show, to.showId));
    const { position } = to.sequence;
    if (position && position.epoch !== hello.epoch) to.sequence.forget();
    to.inbox.hello(hello);
  });
}

function receiveSnapshot(data: unknown, to: Receiver): void {
  const result = readSnapshot(data);
  accept(result, to, 'snapshot', (snapshot) => {
    const { position } = to.sequence;
    if (position?.epoch === snapshot.epoch && position.seq >= snapshot.seq) return;
    to.sequence.reset({ epoch: snapshot.epoch, seq: snapshot.seq });
    to.inbox.snapshot(snapshot);
  });
  if (!result.ok) to.restart();
}

/** A sample of a type that this version does not know is passed over. */
function receiveSample(data: unknown, to: Receiver): void {
  const result = readSample(data);
  if (!result.ok && result.issues[0]?.path === 'type') return;
  accept(result, to, 'sample', (sample) => to.inbox.sample(sample));
}

/** A bad cue is set aside, but its place in the log counts: what follows it is not a gap. */
function receiveCue(data: unknown, to: Receiver): void {
  const result = readCue(data);
  accept(result, to, 'cue', (cue) => to.sequence.push(cue));
  if (result.ok) return;
  const seq = (data as { seq?: unknown } | null)?.seq;
  if (Number.isSafeInteger(seq)) to.sequence.push(setAside(seq as number, to.clock.now()));
}

const setAside = (seq: number, now: number): Cue => ({
  v: 1,
  seq,
  at: new Date(now).toISOString(),
  id: '',
  type: 'onair.set-aside',
  data: null,
});

function accept<T>(
  result: ReadResult<T>,
  { inbox }: Receiver,
  what: string,
  use: (value: T) => void,
): void {
  if (result.ok) return use(result.value);
  const { reason, issues } = result;
  const why = issues[0] ? `${issues[0].path} should be ${issues[0].expected}` : reason;
  inbox.trouble({ area: 'cue', reason, issues, message: `A ${what} was set aside: ${why}.` });
}

const wrongShow = (got: string, expected: string): FeedError => ({
  area: 'feed',
  reason: 'refused',
  message: `The feed is of show "${got}", not "${expected}": check the manifest's feed.url.`,
});
