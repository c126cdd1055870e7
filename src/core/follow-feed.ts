import type { Cue } from '../protocol/cue.ts';
import { linkedController } from './abort.ts';
import type { Clock, Feed, FeedError, ReconnectPolicy } from './ports.ts';
import { receive, type Inbox } from './receive.ts';
import { createSequence, type Sequence } from './sequence.ts';

/** How often the same missing cue is asked for before the log goes on without it. */
const GAP_ROUNDS = 3;

export interface FollowOptions {
  readonly feed: Feed;
  readonly showId: string;
  readonly clock: Clock;
  readonly policy: ReconnectPolicy;
  readonly signal: AbortSignal;
  readonly inbox: Inbox & {
    /** In the log's order, each once. */
    cues(cues: readonly Cue[]): void;
  };
}

/**
 * Reads a feed until `signal` aborts or the feed gives up: validated, in order, without gaps or
 * doubles. A cue that stays missing after three rounds is reported and left out.
 */
export async function followFeed(options: FollowOptions): Promise<void> {
  const { feed, clock, policy, inbox } = options;
  const life = linkedController(options.signal);
  let round = life;
  let rounds = 0;
  const restart = (): void => round.abort();
  const deliver = (cues: readonly Cue[]): void => {
    rounds = 0;
    inbox.cues(cues);
  };
  const gap = (): void => (rounds < GAP_ROUNDS ? restart() : skipGap(sequence, inbox));
  const sequence = createSequence({ clock, signal: life.signal, deliver, gap });
  const halt = (error: FeedError): void => {
    inbox.status({ status: 'ended', error, retryAt: null });
    inbox.trouble(error);
    life.abort();
  };
  inbox.status({ status: 'connecting', error: null, retryAt: null });
  while (!life.signal.aborted) {
    round = linkedController(life.signal);
    const { signal } = round;
    for await (const message of feed.subscribe({ position: () => sequence.position, signal })) {
      if (signal.aborted) break;
      receive(message, { inbox, sequence, showId: options.showId, clock, restart, halt });
    }
    if (!signal.aborted) return;
    const wait = policy.nextDelay({ attempt: ++rounds, elapsed: 0 }) ?? 0;
    await pause(clock, wait, life.signal);
  }
}

function skipGap(sequence: Sequence, inbox: Inbox): void {
  const missing = (sequence.position?.seq ?? 0) + 1;
  inbox.trouble({
    area: 'feed',
    reason: 'gap',
    message: `Cue ${missing} is missing in the feed; the show goes on without it.`,
  });
  sequence.skipGap();
}

function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    clock.after(ms, resolve, signal);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
