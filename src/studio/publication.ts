import { linkedController } from '../core/abort.ts';
import type { Clock, ReconnectPolicy } from '../core/ports.ts';
import { pause, type Network } from '../transport/pause.ts';
import {
  PublishFailure,
  type Outgoing,
  type PublishError,
  type PublishErrorReason,
  type PublishTarget,
  type UplinkLimits,
  type UplinkSample,
  type UplinkSession,
} from '../transport/publishing.ts';

/** `waiting`: the line is gone, and is tried again by itself. */
export type PublicationPhase = 'connecting' | 'live' | 'waiting' | 'failed';

export interface PublicationState {
  readonly phase: PublicationPhase;
  /** The latest trouble, while it lasts. */
  readonly error: PublishError | null;
  /** When the next attempt is due, milliseconds since 1970; null: none is. */
  readonly retryAt: number | null;
}

export interface PublicationOptions {
  readonly target: PublishTarget;
  readonly limits: UplinkLimits;
  readonly clock: Clock;
  readonly policy: ReconnectPolicy;
  /** Tells a waiting publication to try at once. Default: the window. */
  readonly network?: Network;
  /** Ends it, and tells the server so. */
  readonly signal: AbortSignal;
  report(state: PublicationState): void;
}

/** Sound and picture on air, over one connection after another. */
export interface Publication {
  /** Null while there is no connection. */
  stats(): Promise<UplinkSample | null>;
  /** Sends these from now on. */
  send(outgoing: Outgoing): Promise<void>;
  setPaused(paused: boolean): Promise<void>;
  /** Tries again at once, while it waits. */
  retry(): void;
}

/** What no second attempt mends. */
const FINAL: readonly PublishErrorReason[] = [
  'unauthorized',
  'forbidden',
  'not-found',
  'not-acceptable',
  'unsupported',
  'removed',
];
/** A connection that stood this long was a good one: the next failure counts as the first. Milliseconds. */
const STEADY = 10_000;

/**
 * Whether to give up. The first attempt is the host's own, who sees what is wrong and tries again. Later,
 * `taken` is most likely our own session that the server has not missed yet; after the server
 * itself has ended ours, somebody else is on air.
 */
function isFinal(error: PublishError, wasLive: boolean, before: PublishError | null): boolean {
  if (!wasLive || FINAL.includes(error.reason)) return true;
  return error.reason === 'taken' && (error.target === 'livekit' || before?.reason === 'ended');
}

/** Goes on air, and comes back by itself when the line was gone. */
export function publish(first: Outgoing, options: PublicationOptions): Publication {
  let outgoing = first;
  let isPaused = false;
  let session: UplinkSession | null = null;
  let wake = new AbortController();
  void run(options, {
    outgoing: () => outgoing,
    async opened(next) {
      session = next;
      // What was chosen while it opened.
      await next.send(outgoing).catch(() => undefined);
      if (isPaused) await next.setPaused(true).catch(() => undefined);
    },
    closed: () => (session = null),
    nap: (ms) => {
      wake = linkedController(options.signal);
      return pause(options.clock, ms, wake.signal, options.network);
    },
  });
  return {
    stats: () => session?.stats().catch(() => null) ?? Promise.resolve(null),
    async send(next) {
      outgoing = next;
      await session?.send(next);
    },
    async setPaused(paused) {
      isPaused = paused;
      await session?.setPaused(paused);
    },
    retry: () => wake.abort(),
  };
}

interface Runner {
  outgoing(): Outgoing;
  opened(session: UplinkSession): Promise<unknown>;
  closed(): void;
  nap(ms: number): Promise<void>;
}

async function run(options: PublicationOptions, runner: Runner): Promise<void> {
  const { clock, policy, signal, report } = options;
  let attempt = 0;
  let failingSince = 0;
  let wasLive = false;
  let before: PublishError | null = null;
  while (!signal.aborted) {
    report({ phase: wasLive ? 'waiting' : 'connecting', error: before, retryAt: null });
    let openedAt = Infinity;
    const error = await once(options, runner, () => {
      openedAt = clock.now();
      wasLive = true;
      report({ phase: 'live', error: null, retryAt: null });
    });
    runner.closed();
    if (signal.aborted) return;
    if (clock.now() - openedAt >= STEADY) attempt = 0;
    if (attempt++ === 0) failingSince = clock.now();
    const { retryAfter } = error;
    const delay = isFinal(error, wasLive, before)
      ? null
      : policy.nextDelay({
          attempt,
          elapsed: clock.now() - failingSince,
          ...(retryAfter !== undefined && { retryAfter }),
        });
    before = error;
    if (delay === null) return report({ phase: 'failed', error, retryAt: null });
    report({ phase: 'waiting', error, retryAt: clock.now() + delay });
    await runner.nap(delay);
  }
}

/** One connection, to its end. */
async function once(
  { target, limits, signal }: PublicationOptions,
  runner: Runner,
  live: () => void,
): Promise<PublishError> {
  const attempt = linkedController(signal);
  try {
    const session = await target.open(runner.outgoing(), { limits, signal: attempt.signal });
    await runner.opened(session);
    live();
    return await new Promise((resolve) => {
      void session.closed.then(resolve);
      signal.addEventListener('abort', () => resolve(errorOf(signal.reason)), { once: true });
    });
  } catch (cause) {
    // Half opened: nobody else would end it.
    attempt.abort();
    return errorOf(cause);
  }
}

function errorOf(cause: unknown): PublishError {
  if (cause instanceof PublishFailure) return cause.error;
  const message = 'What was to be sent could not be.';
  return { area: 'publish', target: '', reason: 'garbled', message, cause };
}
