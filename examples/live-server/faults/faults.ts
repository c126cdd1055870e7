import { createListeners } from '../listeners.ts';

/** What the server is told to do wrong. All off in a healthy server. */
export interface Faults {
  readonly webrtc: {
    /** No UDP packet passes, either way. */
    readonly block: boolean;
    /** Extra milliseconds each way. */
    readonly delay: number;
    /** Share of packets dropped, 0–1. */
    readonly drop: number;
    /** No sound and picture, while the connection stays alive. */
    readonly stopMedia: boolean;
  };
  readonly whep: {
    /** Answers every request with this status. */
    readonly status: number | null;
    /** Seconds, sent with `status`. */
    readonly retryAfter: number | null;
    /** Never answers. */
    readonly hang: boolean;
    /** Answers an offer with 406 and an offer of its own. */
    readonly counterOffer: boolean;
  };
  readonly hls: {
    readonly status: number | null;
    /** Playlists are not playlists. */
    readonly garbage: boolean;
    /** Nothing new is published: blocked reloads wait, old parts are served. */
    readonly stall: boolean;
  };
  readonly feed: {
    /** Cuts open feeds and refuses new ones; refuses requests. */
    readonly down: boolean;
    /** Sends each cue twice. */
    readonly repeat: boolean;
    /** Swaps each two neighbouring cues. */
    readonly reorder: boolean;
    /** Leaves out each fifth cue of a live tail. */
    readonly skip: boolean;
  };
  readonly storage: {
    /** Writing to the log fails as on a full disk. */
    readonly full: boolean;
  };
}

export const NO_FAULTS: Faults = {
  webrtc: { block: false, delay: 0, drop: 0, stopMedia: false },
  whep: { status: null, retryAfter: null, hang: false, counterOffer: false },
  hls: { status: null, garbage: false, stall: false },
  feed: { down: false, repeat: false, reorder: false, skip: false },
  storage: { full: false },
};

/** A change of some faults: what is left out stays. */
export type FaultChange = { readonly [Area in keyof Faults]?: Partial<Faults[Area]> };

/** The faults in force, and who wants to know of a change. */
export interface FaultBoard {
  readonly current: Faults;
  set(change: FaultChange): void;
  clear(): void;
  /** Calls `listener` after each change, until `signal` aborts. */
  watch(listener: (faults: Faults) => void, signal: AbortSignal): void;
}

/** A board with nothing wrong. */
export function createFaultBoard(): FaultBoard {
  let current = NO_FAULTS;
  const { tell, watch } = createListeners<Faults>();
  const commit = (next: Faults): void => {
    current = next;
    tell(current);
  };
  return {
    get current() {
      return current;
    },
    set: (change) =>
      commit({
        webrtc: { ...current.webrtc, ...change.webrtc },
        whep: { ...current.whep, ...change.whep },
        hls: { ...current.hls, ...change.hls },
        feed: { ...current.feed, ...change.feed },
        storage: { ...current.storage, ...change.storage },
      }),
    clear: () => commit(NO_FAULTS),
    watch,
  };
}
