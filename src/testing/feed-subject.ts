import type { Feed, LogPosition } from '../core/ports.ts';
import type { ShowRequest } from '../protocol/request.ts';
import type { FeedReader } from './feed-reader.ts';

/** A feed with all that is needed to try it. Made anew for each test. */
export interface FeedSubject {
  readonly feed: Feed;
  /** Makes a cue happen; the feed may bring it later. The show may have others of its own. Works while cut. */
  cue(): void | Promise<void>;
  /** Breaks every connection; none is made before `restore`. */
  cut?(): void | Promise<void>;
  /** Lets connections be made again, and the feed's waiting be over. */
  restore?(): void | Promise<void>;
  /** Makes the log start anew, under another epoch. */
  renew?(): void | Promise<void>;
  /** What subscriptions hold that nobody sees: connections, timers, readers. Falls back to its first value. */
  held?(): number | Promise<number>;
  /** A request that is taken and puts one cue into the log; another one each time. */
  accepted?(): ShowRequest;
  /** A request that is refused for good. */
  refused?(): ShowRequest;
  /** Called after the test with nothing subscribed any more. */
  dispose?(): void | Promise<void>;
}

/** What a feed may lack. */
export type FeedFeature = 'cut' | 'renew' | 'send';

export interface FeedContractOptions {
  readonly without?: readonly FeedFeature[];
}

type Body = (subject: FeedSubject, read: (position?: LogPosition) => FeedReader) => Promise<void>;
/** Declares one test of the contract. */
export type FeedCheck = (name: string, body: Body) => unknown;
