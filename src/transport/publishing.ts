/** What going live needs of the outside: types, and the error that carries them. No viewer loads it. */

export type PublishErrorReason =
  | 'unreachable'
  | 'timeout'
  /** The token is missing, forged or has run out. */
  | 'unauthorized'
  /** The token is good, but not for this. */
  | 'forbidden'
  | 'not-found'
  /** Another host is on air. */
  | 'taken'
  /** The server is full, or starts. */
  | 'busy'
  | 'not-acceptable'
  | 'server-error'
  | 'garbled'
  | 'unsupported'
  /** The line was good and is gone. */
  | 'silent'
  /** The server ended the session. */
  | 'ended'
  /** Somebody who runs the show put the host out. */
  | 'removed';

/** Why nothing goes up, or no more. */
export interface PublishError {
  readonly area: 'publish';
  readonly reason: PublishErrorReason;
  readonly message: string;
  /** Name of the target that it befell. */
  readonly target: string;
  /** Milliseconds after which the server asks to be tried again. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** Carries a {@link PublishError} through a rejected promise. */
export class PublishFailure extends Error {
  readonly error: PublishError;
  constructor(error: PublishError) {
    super(error.message, { cause: error.cause });
    this.name = 'PublishFailure';
    this.error = error;
  }
}

/** What an uplink has sent so far, and what it could. Counters only rise; null: the engine does not tell. */
export interface UplinkSample {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly bytes: number | null;
  readonly packets: number | null;
  /** As the far side counts. */
  readonly packetsLost: number | null;
  /** Milliseconds. */
  readonly roundTrip: number | null;
  /** What the line is thought to hold, in bits a second. */
  readonly available: number | null;
  readonly height: number | null;
  readonly framesPerSecond: number | null;
  /** What keeps the picture smaller or rougher than it was asked to be. */
  readonly limitedBy: 'none' | 'cpu' | 'bandwidth' | 'other' | null;
}

/** How much of the picture may go up. */
export interface UplinkLimits {
  /** Bits a second, of the picture alone. */
  readonly bitrate: number;
  readonly framesPerSecond: number;
}

/** Where a picture comes from: servers name and treat them differently. */
export type PictureSource = 'camera' | 'screen';

/** What goes up: each track may be missing, and come later. */
export interface Outgoing {
  readonly audio: MediaStreamTrack | null;
  readonly video: MediaStreamTrack | null;
  readonly source: PictureSource;
}

export interface UplinkOptions {
  readonly limits: UplinkLimits;
  /** Ends the session and tells the server so. The tracks stay their owner's. */
  readonly signal: AbortSignal;
}

/** Sound and picture going up over one connection. */
export interface UplinkSession {
  /** Settles once, when the session ends by itself: why. Never rejects. */
  readonly closed: Promise<PublishError>;
  stats(): Promise<UplinkSample>;
  /** Sends these from now on, without a new connection. */
  send(outgoing: Outgoing): Promise<void>;
  /** Stops the picture, so that viewers keep the last frame; the connection stays. */
  setPaused(paused: boolean): Promise<void>;
}

/** One way to go live. Holds nothing until `open`. */
export interface PublishTarget {
  readonly name: string;
  /** Resolves when the server receives; rejects with a {@link PublishFailure}. */
  open(outgoing: Outgoing, options: UplinkOptions): Promise<UplinkSession>;
}
