import type { DataChannel, Track } from 'node-datachannel';
import type { SessionDescription } from '@livekit/protocol';
import type { UdpGate } from '../../../../examples/live-server/webrtc/udp-gate.ts';
import type { Feed, MediaKind, MediaSource } from './media-source.ts';

/** A track that a client subscribes to. */
export interface WantedTrack {
  readonly sid: string;
  readonly kind: MediaKind;
  /** `<participant sid>|<any>`. */
  readonly streamId: string;
  readonly source: MediaSource;
}

/** A track that a client began to send. */
export interface ArrivedTrack {
  readonly kind: MediaKind;
  readonly mid: string;
  /** The client's own name for it: `cid` in its request to publish. */
  readonly trackId: string | undefined;
  readonly track: Track;
}

/** What a connection needs of its client's session. */
export interface ConnectionHost {
  readonly gate: UdpGate;
  /** False: no packet of this connection passes, as where UDP is blocked. */
  readonly reachable: boolean;
  sendAnswer(description: SessionDescription): void;
  sendOffer(description: SessionDescription): void;
  /** v1: asks the client for an offer with so many more sections. */
  requireSections(audios: number, videos: number): void;
  connected(): void;
  feedStarted(sid: string, feed: Feed): void;
  arrived(track: ArrivedTrack): void;
  /** The client stopped sending in this section. */
  stopped(mid: string): void;
  dataChannel(channel: DataChannel, direction: 'in' | 'out' | 'both'): void;
  /** Something that the double cannot do. */
  refuse(what: string): void;
}

/** A client's peer connections: one in signal v1, two in v0. */
export interface Connection {
  /** What the client should receive; negotiates until it does. */
  want(tracks: readonly WantedTrack[]): void;
  offered(description: SessionDescription): Promise<void>;
  answered(description: SessionDescription): void;
  readonly feeds: ReadonlyMap<string, Feed>;
  /** All packets stop, and nobody is told. */
  cut(): void;
  close(): void;
}
