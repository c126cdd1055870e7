import type { Clock, FeedError, FeedMessage, ReconnectPolicy } from '../core/ports.ts';
import { FeedFailure, NOT_SOON } from './feed-failure.ts';
import { linkedController } from '../core/abort.ts';
import { pause, type Network } from './pause.ts';

/** A connection that stood this long was a good one: the next failure counts as the first. */
const STEADY = 10_000;

export interface ReconnectingOptions {
  readonly clock: Clock;
  readonly policy: ReconnectPolicy;
  /** Tells a waiting feed to try at once. Default: the window. */
  readonly network?: Network;
  /**
   * One connection's messages, until it fails. It may abort the connection itself, with a
   * {@link FeedFailure} as reason; it is aborted in any case once it is left.
   */
  connect(connection: AbortController): AsyncIterable<FeedMessage>;
}

/**
 * The messages of one connection after another until `signal` aborts, with `waiting` between them.
 * It does not ask whether the machine is offline: a machine without a network still has itself.
 */
export async function* reconnecting(
  { clock, policy, connect, network }: ReconnectingOptions,
  signal: AbortSignal,
): AsyncGenerator<FeedMessage, void, undefined> {
  let attempt = 0;
  let failingSince = 0;
  while (!signal.aborted) {
    const connection = linkedController(signal);
    let openedAt = Infinity;
    let cause: unknown;
    try {
      for await (const message of connect(connection)) {
        if (message.kind === 'open') openedAt = clock.now();
        yield message;
      }
    } catch (thrown) {
      cause = connection.signal.aborted ? connection.signal.reason : thrown;
    } finally {
      connection.abort();
    }
    if (signal.aborted) return;
    if (clock.now() - openedAt >= STEADY) attempt = 0;
    if (attempt++ === 0) failingSince = clock.now();
    const { error, retryAfter } = asFailure(cause);
    const elapsed = clock.now() - failingSince;
    const retryIn = policy.nextDelay({ attempt, elapsed, retryAfter });
    yield {
      kind: 'waiting',
      error: retryIn === null ? givenUp(error) : error,
      retryIn: retryIn ?? 0,
    };
    if (retryIn === null) return;
    await pause(clock, retryIn, signal, network);
  }
}

function asFailure(cause: unknown): FeedFailure {
  if (cause instanceof FeedFailure) return cause;
  return cause instanceof RangeError
    ? new FeedFailure('garbled', 'More came than a reader takes.', NOT_SOON, cause)
    : new FeedFailure('unreachable', 'The feed cannot be reached.', 0, cause);
}

function givenUp(cause: FeedError): FeedError {
  return { area: 'feed', reason: 'given-up', message: `Given up: ${cause.message}`, cause };
}
