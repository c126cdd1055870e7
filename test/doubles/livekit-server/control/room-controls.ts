import type { Layer } from '../media/media-source.ts';
import type { LeaveAction } from '../room/session.ts';
import type { SignalVersion } from '../signal/admission.ts';
import type { TrackSetting } from '../room/subscriptions.ts';

/** LiveKit's names, in lower case: `DUPLICATE_IDENTITY` is `duplicate-identity`. */
export type LeaveReason =
  | 'unknown'
  | 'client-initiated'
  | 'duplicate-identity'
  | 'server-shutdown'
  | 'participant-removed'
  | 'room-deleted'
  | 'state-mismatch'
  | 'join-failure'
  | 'migration'
  | 'room-closed'
  | 'connection-timeout'
  | 'media-failure';

export interface ClipPublisher {
  readonly identity: string;
  readonly name?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** `camera` (default) is picture and sound; `product-camera` picture alone. */
  readonly kind?: 'camera' | 'product-camera';
  /** Instead of what `kind` says. */
  readonly tracks?: readonly ('video' | 'audio')[];
  /** Of the picture: 2 (default; 180p and 360p) or 1. The demo film has one. */
  readonly layers?: 1 | 2;
  /** `test` (default) has its frame number burned in and a tick each second. */
  readonly clip?: 'test' | 'demo';
}

/** A synthetic publisher's tracks, by sid. */
export interface PublishedClip {
  readonly identity: string;
  readonly sid: string;
  readonly video?: string;
  readonly audio?: string;
}

export interface TextOptions {
  readonly topic: string;
  readonly text: string;
  /** Identities; everybody without it. */
  readonly to?: readonly string[];
  /** Identity of whoever seems to send it; the first synthetic publisher without it. */
  readonly from?: string;
}

export interface DataOptions extends Omit<TextOptions, 'topic'> {
  readonly topic?: string;
  readonly lossy?: boolean;
}

/** A real client, as the double sees it. */
export interface SeenViewer {
  readonly identity: string;
  readonly sid: string;
  readonly version: SignalVersion;
  readonly hidden: boolean;
  /** Whether its signal connection is up. */
  readonly online: boolean;
  /** Whether ICE and DTLS are through. */
  readonly active: boolean;
  /** Sids of the tracks that are sent to it. */
  readonly subscribed: readonly string[];
  readonly published: readonly string[];
  /** By sid. */
  readonly settings: Readonly<Record<string, TrackSetting>>;
  /** By sid: the layer sent now; null while none is. */
  readonly layers: Readonly<Record<string, Layer | null>>;
  readonly attributes: Readonly<Record<string, string>>;
  readonly metadata: string;
  /** How often this identity joined this room anew. */
  readonly joins: number;
  /** How often its session went on over a new socket. */
  readonly resumes: number;
}

/**
 * What a test can do to one room. All arguments and results are JSON, so that the same calls go
 * over HTTP.
 */
export interface RoomControls {
  /** A synthetic publisher sends the clip in a loop; the same identity may publish again. */
  publishClip(options: ClipPublisher): Promise<PublishedClip>;
  unpublish(trackSid: string): void;
  /** The publisher (synthetic or real) mutes or unmutes: everybody is told, packets stop. */
  mute(trackSid: string, muted?: boolean): void;
  /** No more packets of a synthetic track, and nobody is told. */
  silence(trackSid: string, on?: boolean): void;
  /** Packets of a synthetic picture flow, but no frame can be decoded from them. */
  stickDecoder(trackSid: string, on?: boolean): void;
  /** Nothing of a synthetic track is sent: none of its codecs is the clients' (`TrackSubscriptionFailed`). */
  refuseCodec(trackSid: string): void;
  /** The server pauses a synthetic track for want of bandwidth: `TrackStreamStateChanged`. */
  pauseStream(trackSid: string, on?: boolean): void;
  /** A synthetic publisher leaves the room. */
  depart(identity: string): void;
  /** The server tells a client to go. `action` decides what the client does, `reason` only what it says. */
  leave(identity: string, reason: LeaveReason, action?: LeaveAction): void;
  /** `leave` with `participant-removed`. */
  remove(identity: string): void;
  /** Everybody leaves with `room-deleted`; publishers are gone. */
  deleteRoom(): void;
  /** The WebSocket breaks; media goes on. */
  cutSocket(identity: string): void;
  /** No media packet passes any more; the WebSocket lives. */
  cutMedia(identity: string): void;
  /** A text stream. */
  sendText(options: TextOptions): void;
  /** A user packet: `DataReceived`. */
  sendData(options: DataOptions): void;
  moveRoom(identity: string, to: string): Promise<void>;
  connectionQuality(identity: string, quality: 'poor' | 'good' | 'excellent' | 'lost'): void;
  /** Identities that speak now, loudest first. */
  speakers(identities: readonly string[]): void;
  /** The room's metadata: `RoomMetadataChanged`. */
  metadata(text: string): void;
  viewers(): readonly SeenViewer[];
  /** Everybody in the room, hidden or not. */
  identities(): readonly string[];
  /** What the room's clients asked for and the double cannot do, one line each. */
  refusals(): readonly string[];
}
