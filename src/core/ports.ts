/**
 * What core needs of the outside: types only. The folders beside core implement them,
 * `presets` hands them in, and a page may hand in its own.
 */
import type { MediaSource } from '../protocol/manifest.ts';
import type { Problem, Receipt, ShowRequest } from '../protocol/request.ts';

/** The time, and a way to wait for it. Tests hand in one that they move themselves. */
export interface Clock {
  /** Milliseconds since 1970 by this machine. Never goes back while the page lives. */
  now(): number;
  /** Runs `task` once after `ms` milliseconds, unless `signal` aborts before. */
  after(ms: number, task: () => void, signal?: AbortSignal): void;
}

/** What a policy may look at before it says how long to wait. */
export interface RetryContext {
  /** Failed attempts so far, from 1. */
  readonly attempt: number;
  /** Milliseconds since the first failure. */
  readonly elapsed: number;
  /** The server's `Retry-After`, in milliseconds, where it gave one. */
  readonly retryAfter?: number;
}

/** The one rule by which everything that failed is tried again. */
export interface ReconnectPolicy {
  /** Milliseconds to wait before the next attempt; null: give up. */
  nextDelay(context: RetryContext): number | null;
}

/* ── Feed ─────────────────────────────────────────────────────────────── */

/** A place in the public log: what a reader already has. */
export interface LogPosition {
  readonly epoch: string;
  readonly seq: number;
}

/**
 * What a feed hands up. `data` is as it came off the wire: core validates it,
 * so that no feed can forget to.
 */
export type FeedMessage =
  | { readonly kind: 'snapshot' | 'cue' | 'sample'; readonly data: unknown }
  /** The first message of each connection: which log follows, and the server's time. */
  | { readonly kind: 'hello'; readonly data: unknown }
  /** The feed is open, or waits to connect again. */
  | { readonly kind: 'open' }
  | { readonly kind: 'waiting'; readonly error: FeedError; readonly retryIn: number };

export type FeedErrorReason =
  | 'unreachable'
  | 'refused'
  | 'not-found'
  | 'unauthorized'
  | 'garbled'
  | 'gap'
  | 'unsupported-version'
  | 'given-up';

/** Why a feed does not flow. */
export interface FeedError {
  readonly area: 'feed';
  readonly reason: FeedErrorReason;
  readonly message: string;
  readonly cause?: unknown;
}

/** How a request ended. A refusal is a value: the viewer can often mend it. */
export type RequestOutcome =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly problem: Problem };

export interface FeedSubscription {
  /** Where the reader stands at this moment; null: it has nothing, send a snapshot. */
  position(): LogPosition | null;
  readonly signal: AbortSignal;
}

/** The cues coming down and the requests going up. */
export interface Feed {
  readonly name: string;
  /**
   * The show's messages until `signal` aborts. Reconnects by itself, asking `position()` anew
   * each time. Ends only on abort, or after `waiting` with reason `given-up`.
   */
  subscribe(subscription: FeedSubscription): AsyncIterable<FeedMessage>;
  /**
   * Sends a request, repeated with the same `opId` while the server cannot be reached.
   * Absent: the show is read only. Rejects with `signal.reason` on abort alone.
   */
  send?(request: ShowRequest, options: { readonly signal: AbortSignal }): Promise<RequestOutcome>;
  /** How the server's clock stands to this machine's now; null: not known. */
  clockOffset?(options: { readonly signal: AbortSignal }): Promise<ClockOffset | null>;
}

/** How one clock stands to another. */
export interface ClockOffset {
  /** The server's clock minus this machine's, in milliseconds. */
  readonly ms: number;
  /** By how much that may be wrong, either way, in milliseconds; null: not known. */
  readonly error: number | null;
}

/* ── Media ────────────────────────────────────────────────────────────── */

export type MediaErrorReason =
  | 'unreachable'
  | 'not-found'
  | 'unauthorized'
  | 'not-live'
  | 'busy'
  | 'not-acceptable'
  | 'server-error'
  | 'garbled'
  | 'timeout'
  | 'no-frames'
  | 'silent'
  | 'unsupported'
  | 'decode'
  | 'ended';

/** Why sound and picture do not come, or stopped. */
export interface MediaError {
  readonly area: 'media';
  readonly reason: MediaErrorReason;
  readonly message: string;
  /** Which transport it befell. */
  readonly transport?: string;
  /** Milliseconds after which the server asks to be tried again. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** What a session has received so far. Counters only rise; null: the engine does not tell. */
export interface HealthSample {
  /** RTP packets or media segments, sound and picture together. */
  readonly packets: number | null;
  readonly framesDecoded: number | null;
  readonly bytes: number | null;
  readonly packetsLost: number | null;
  /** Freezes so far, and their total in milliseconds. */
  readonly freezes: number | null;
  readonly frozenMs: number | null;
  /** Milliseconds. */
  readonly jitterBuffer: number | null;
  readonly roundTrip: number | null;
  readonly height: number | null;
  /** Milliseconds of sound so far that were made up in place of lost packets. */
  readonly concealedMs?: number | null;
  /** How far the picture is behind the sound, in milliseconds; negative: ahead of it. */
  readonly skew?: number | null;
  /** How often sound and picture were attached anew, since they had drifted apart. */
  readonly reattached?: number | undefined;
  /** What the picture is coded in, as the engine names it: `video/VP8`, `avc1.640020`. */
  readonly codec?: string | null | undefined;
}

/** Sound and picture coming in over one transport, into one video element. */
export interface MediaSession {
  /** Settles once, when the session ends by itself: with the reason, or null when the show ended. Never rejects. */
  readonly closed: Promise<MediaError | null>;
  /**
   * Server time, in milliseconds since 1970, of the moment that the picture shows now;
   * null while it cannot be told.
   */
  capturedAt(): number | null;
  health(): Promise<HealthSample>;
  /** The sizes that the picture can be asked for. Absent: the server or the line decides. */
  readonly levels?: MediaLevels | undefined;
}

/** One size of the picture. */
export interface MediaLevel {
  /** Names it to {@link MediaLevels.choose}. */
  readonly id: string;
  /** Lines of the picture: 720. */
  readonly height: number;
  /** Bits a second, sound included. */
  readonly bitrate: number;
}

/** The sizes that a picture comes in, and which one is asked for. */
export interface MediaLevels {
  /** Best first; two at least. */
  readonly list: readonly MediaLevel[];
  /** The id that the viewer asked for; null: the line decides. */
  readonly chosen: string | null;
  /** Asks for one; null: the line decides again. It takes effect within a few seconds, without a stop. */
  choose(id: string | null): void;
}

export interface OpenOptions {
  /** Muted, `playsinline`, in the document; the session attaches to it and calls `play()`. */
  readonly video: HTMLVideoElement;
  /** Ends the session and frees all it holds. */
  readonly signal: AbortSignal;
}

/** One way to bring the media. Holds no engine until `open` needs it. */
export interface MediaTransport {
  readonly name: string;
  canPlay(source: MediaSource): boolean;
  /** Resolves when media is attached (not yet the first frame); rejects with a `MediaFailure`. */
  open(source: MediaSource, options: OpenOptions): Promise<MediaSession>;
  /**
   * How to open a source without its picture, so that no byte of it comes; null: the server has no
   * sound alone. Absent: this transport cannot do that.
   */
  soundOf?(source: MediaSource, signal: AbortSignal): Promise<OpenMedia | null>;
  /**
   * Fetches what an opening will need and that is no media: the engine's code, a token's address.
   * Called while another source plays well. Never rejects for more than the next `open` will say.
   */
  prepare?(source: MediaSource, signal: AbortSignal): Promise<void>;
}

/** Opens what it stands for, as {@link MediaTransport.open} does. */
export type OpenMedia = (options: OpenOptions) => Promise<MediaSession>;

/** Where the picture goes: video elements one above the other, one of them in sight. */
export interface MediaSurface {
  /** An empty video element behind the one in sight, muted and inline. */
  acquire(): HTMLVideoElement;
  /** Brings an acquired element to the front; sound and volume move along. */
  present(video: HTMLVideoElement): void;
  /** Takes an element back: emptied, out of sight. */
  release(video: HTMLVideoElement): void;
  /** Whether the viewer wants sound. Changed by {@link MediaPlayback.setMuted}. */
  muted: boolean;
}

export type MediaPhase =
  'idle' | 'connecting' | 'playing' | 'suspect' | 'switching' | 'probing' | 'ended' | 'failed';

/** What the viewer's media does now. */
export interface MediaState {
  readonly phase: MediaPhase;
  /** Name of the transport whose picture is in sight. */
  readonly transport: string | null;
  /** `blocked`: the browser refused to start without the viewer's tap. */
  readonly playback: 'playing' | 'blocked' | 'stopped';
  readonly muted: boolean;
  /** The latest trouble, while it lasts. */
  readonly error: MediaError | null;
  /** The picture is turned off, and no byte of it comes. */
  readonly soundOnly?: boolean;
  /** Why it is, where nobody asked for that: it comes back by itself. Absent: the viewer turned it off. */
  readonly soundOnlyCause?: SoundOnlyCause;
}

/**
 * `weak-line`: the line cannot hold the picture. `no-picture`: the line is well, and none has ever come.
 * `hidden-page`: nobody would see it.
 */
export type SoundOnlyCause = 'weak-line' | 'no-picture' | 'hidden-page';

/**
 * How ready the next source is while the one in sight is well. `warm`: what it needs beside media is
 * fetched once, unless the viewer saves data. `hot`: it runs too, muted and out of sight, at twice the
 * data and processor time, so that a fall stops the picture for 0.6 s at the most; not on a hidden page,
 * nor where the viewer saves data.
 */
export type Standby = 'warm' | 'hot';

export interface PlayOptions {
  readonly signal: AbortSignal;
  readonly muted: boolean;
  /** Instead of the plane's own; `warm` where nobody says anything. */
  readonly standby?: Standby | undefined;
  /** Told each change of state, the first one at once. */
  report(state: MediaState): void;
}

/** A show's media being played. What the path in use cannot do is absent, and may come with another path. */
export interface MediaPlayback {
  capturedAt(): number | null;
  health(): Promise<HealthSample | null>;
  /** Call it inside the viewer's tap: it also starts a playback that the browser blocked. */
  setMuted(muted: boolean): void;
  /** Tries again at once, after `failed` or while waiting. */
  retry(): void;
  /** The sizes that the picture can be asked for. Absent: the path in use offers none. */
  readonly levels?: MediaLevels | undefined;
  /**
   * Turns the picture off and on again, the sound going on; `state.media.soundOnly` tells when it is so.
   * Call it inside the viewer's tap. Absent: nothing here can do that.
   */
  readonly setSoundOnly?: ((only: boolean) => void) | undefined;
}

/** Everything that can bring a show's media, tried in order. The ladder is one. */
export interface MediaPlane {
  play(surface: MediaSurface, options: PlayOptions): MediaPlayback;
}
