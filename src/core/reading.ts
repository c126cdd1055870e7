import type { Manifest } from '../protocol/manifest.ts';
import { createApplier, type Applier } from './apply.ts';
import { FailureEvent } from './events.ts';
import { followFeed, type FollowOptions } from './follow-feed.ts';
import { createGate } from './gate.ts';
import type { Clock, Feed, FeedError, MediaPlayback, ReconnectPolicy } from './ports.ts';
import { createPresentationClock, type PresentationClock } from './presentation-clock.ts';
import { createServerClock } from './server-clock.ts';
import type { Store } from './store.ts';
import type { ViewState } from './view-state.ts';

/** Until a policy is handed in: one second, for ever. */
const EVERY_SECOND: ReconnectPolicy = { nextDelay: () => 1_000 };

export interface ReadingOptions {
  readonly manifest: Manifest;
  readonly feed?: Feed;
  readonly policy?: ReconnectPolicy;
  readonly store: Store<ViewState>;
  readonly events: EventTarget;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly playing: { readonly current: MediaPlayback | null };
}

/** The way of the cues: from the feed, in order, past the gate, into the state. */
export interface Reading extends PresentationClock, Pick<Applier, 'overlay'> {
  /** Opens the feed. A second call changes nothing. */
  connect(): void;
}

/** Makes the part of a show that reads. */
export function createReading(options: ReadingOptions): Reading {
  const { manifest, feed, store, events, clock, signal, playing, policy = EVERY_SECOND } = options;
  let connected = false;
  const server = createServerClock({ feed, clock, signal });
  const capturedAt = (): number | null => playing.current?.capturedAt() ?? null;
  const presentation = createPresentationClock({ ...server, clock, capturedAt });
  const applier = createApplier({ store, events, clock, signal });
  const gate = createGate({ ...presentation, clock, signal, release: applier.cues });
  const inbox: FollowOptions['inbox'] = {
    hello: ({ now }) => server.greet(now),
    snapshot(snapshot) {
      gate.clear();
      applier.replace(snapshot.state);
    },
    cues: gate.offer,
    sample: applier.sample,
    status: (status) => store.commit({ feed: Object.freeze(status) }),
    trouble: (error) => events.dispatchEvent(new FailureEvent(error)),
  };
  return {
    ...presentation,
    overlay: applier.overlay,
    connect() {
      if (connected || !feed) return;
      connected = true;
      const reading = followFeed({ feed, showId: manifest.id, clock, policy, signal, inbox });
      reading.catch((cause: unknown) => inbox.trouble(broken(feed.name, cause)));
    },
  };
}

const broken = (name: string, cause: unknown): FeedError => ({
  area: 'feed',
  reason: 'given-up',
  message: `The feed "${name}" stopped with an error of its own: ${String(cause)}`,
  cause,
});
