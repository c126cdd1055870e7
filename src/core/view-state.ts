import type { Problem, ShowRequest } from '../protocol/request.ts';
import type { ShowState } from '../protocol/snapshot.ts';
import type { FeedError, MediaState } from './ports.ts';
import { emptyState } from './reduce/empty-state.ts';

/** Everything that a page can show of a show: what the log says, and what is so on this page alone. */
export interface ViewState extends ShowState {
  readonly feed: FeedSlice;
  readonly media: MediaState;
  readonly mine: MineSlice;
}

/** How the cues come. */
export interface FeedSlice {
  readonly status: 'idle' | 'connecting' | 'open' | 'waiting' | 'ended';
  /** The latest trouble, while it lasts. */
  readonly error: FeedError | null;
  /** When it is tried again: milliseconds since 1970 by this machine. */
  readonly retryAt: number | null;
}

/** What this page's viewer asked for. */
export interface MineSlice {
  /** Requests that the server has not taken, by `opId`. */
  readonly requests: Readonly<Record<string, PendingRequest>>;
  /** Ids of the questions that were asked here. */
  readonly questions: readonly string[];
}

/** A request on its way, or refused and kept so that its text is not lost. */
export interface PendingRequest {
  readonly request: ShowRequest;
  readonly status: 'sending' | 'refused';
  readonly problem?: Problem;
}

/** Media that nobody asked for yet. */
export const IDLE_MEDIA: MediaState = {
  phase: 'idle',
  transport: null,
  playback: 'stopped',
  muted: true,
  error: null,
};

/** The state of a show that was only just made. */
export function initialView(): ViewState {
  return {
    ...emptyState(),
    feed: { status: 'idle', error: null, retryAt: null },
    media: IDLE_MEDIA,
    mine: { requests: {}, questions: [] },
  };
}
