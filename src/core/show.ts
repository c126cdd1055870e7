import type { Manifest, ShowPhase } from '../protocol/manifest.ts';
import type { Op, OpData } from '../protocol/request.ts';
import type { Overlay } from './apply.ts';
import type { CartPort } from './cart.ts';
import { systemClock } from './clock.ts';
import type { ShowError } from './errors.ts';
import { FailureEvent, type ShowEventMap } from './events.ts';
import { createPlaying } from './playing.ts';
import type {
  Clock,
  Feed,
  MediaPlane,
  MediaPlayback,
  MediaSurface,
  PlayOptions,
  ReconnectPolicy,
  RequestOutcome,
} from './ports.ts';
import { createReading } from './reading.ts';
import { createRequests } from './requests.ts';
import { createStore, type Listener } from './store.ts';
import { initialView, type ViewState } from './view-state.ts';

export interface ShowOptions {
  readonly manifest: Manifest;
  /** Where the cues come from. Without one the show is its manifest. */
  readonly feed?: Feed;
  /** What brings sound and picture: a ladder. */
  readonly media?: MediaPlane;
  /** The shop's cart, as this page sees it. */
  readonly cart?: CartPort | null;
  readonly clock?: Clock;
  readonly policy?: ReconnectPolicy;
}

/** One show on one page: its state, its facts, and what can be asked of it. Needs no DOM. */
export interface Show {
  readonly manifest: Manifest;
  readonly cart: CartPort | null;
  readonly clock: Clock;
  readonly state: ViewState;
  /** The manifest's state, or what the cues have said since. */
  readonly phase: ShowPhase;
  /** Calls `listener` each time that the selected value changes, until `signal` aborts. */
  select<T>(selector: (state: ViewState) => T, listener: Listener<T>, signal?: AbortSignal): void;
  /** Calls `listener` for each fact of that name, until `signal` aborts. */
  on<N extends keyof ShowEventMap>(
    name: N,
    listener: (event: ShowEventMap[N]) => void,
    signal?: AbortSignal,
  ): void;
  /** Opens the feed. A second call changes nothing. */
  connect(): void;
  /** Plays into a surface, instead of one before. Muted unless it is said otherwise. */
  play(surface: MediaSurface, options?: Partial<Pick<PlayOptions, 'muted' | 'standby'>>): void;
  stop(): void;
  /** What plays now: to unmute, to try again. */
  readonly playback: MediaPlayback | null;
  /** Sends a request. While it is on its way, and if refused, it stands in `state.mine.requests`. */
  send<O extends Op>(op: O, data: OpData<O>): Promise<RequestOutcome>;
  /** Takes a refused request out of `state.mine.requests`. */
  forget(opId: string): void;
  /** Lays what the shop itself says of prices and stock over what the cues say of them, from now on. */
  overlay(put: Overlay): void;
  /** Fires `onair-failed`, for a part that was handed in or that follows this show. */
  report(error: ShowError): void;
  /** Server time of the moment that the picture shows, in milliseconds since 1970; null: unknown. */
  moment(): number | null;
  /** How far the picture is behind the studio, in milliseconds; null: unknown. */
  delay(): number | null;
  /** By how much the delay may be wrong, either way, as far as the clocks go, in milliseconds; null: unknown. */
  clockError(): number | null;
  /** Ends all: feed, media, timers. */
  close(): void;
}

/** Makes a show from what is handed in. It does nothing before `connect` or `play`. */
export function createShow(options: ShowOptions): Show {
  const { manifest, cart = null, clock = systemClock } = options;
  const life = new AbortController();
  const { signal } = life;
  const store = createStore(initialView());
  const events = new EventTarget();
  const shared = { store, events, clock, signal };
  const playing = createPlaying({ ...shared, media: options.media });
  const requests = createRequests({ ...shared, feed: options.feed });
  const reading = createReading({ ...options, ...shared, playing });
  return {
    manifest,
    cart,
    clock,
    get state() {
      return store.get();
    },
    get phase() {
      return store.get().show.state ?? manifest.state;
    },
    select: (selector, listener, until) => store.select(selector, listener, until ?? signal),
    on: (name, listener, until) =>
      events.addEventListener(name, listener as (event: Event) => void, {
        signal: until ?? signal,
      }),
    play: (surface, options) => playing.start(surface, { muted: true, ...options }),
    stop: playing.stop,
    get playback() {
      return playing.current;
    },
    send: requests.send,
    forget: requests.forget,
    report: (error) => events.dispatchEvent(new FailureEvent(error)),
    ...reading,
    close: () => life.abort(),
  };
}
