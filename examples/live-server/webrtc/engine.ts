/** What sound and picture have in common: the name of their stream in SDP (msid), and their CNAME. */
export const STREAM = 'onair';

/** Sound or picture going out to one viewer. */
export interface RtpSender {
  readonly kind: 'audio' | 'video';
  readonly payloadType: number;
  readonly ssrc: number;
  /** Whether packets can be sent: each track opens and closes by itself. */
  readonly open: boolean;
  /**
   * Encrypts and sends an RTP or RTCP packet. The first 12 bytes may be written anew once it
   * returns, the rest must stay as it is. Does nothing while it is not open.
   */
  send(packet: Buffer): void;
}

/** One viewer's connection. */
export interface Peer {
  /** Our answer or offer, every candidate in it. */
  readonly sdp: string;
  readonly senders: readonly RtpSender[];
  /** Takes the viewer's answer to our offer. Rejects when it does not fit. */
  accept(answer: string): Promise<void>;
  /** True once the first track is open; false when the connection closed before. */
  readonly connected: Promise<boolean>;
  /** Settles when the connection is gone, whoever ended it. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** What of a viewer's offer an engine needs. */
export interface Offer {
  /** With VP8 and Opus as the only codecs, and without candidates. */
  readonly sdp: string;
  readonly media: readonly OfferedMedia[];
}

export interface OfferedMedia {
  readonly kind: 'audio' | 'video';
  readonly mid: string;
  readonly payloadType: number;
}

/** A WebRTC implementation: ICE, DTLS and SRTP over a UDP socket on 127.0.0.1. */
export interface Engine {
  readonly name: string;
  answer(offer: Offer): Promise<Peer>;
  /** Sound and picture offered by us, for viewers whose own offer cannot be taken. */
  offer(): Promise<Peer>;
}
