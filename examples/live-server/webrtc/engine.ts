/** What sound and picture have in common: the name of their stream in SDP (msid), and their CNAME. */
export const STREAM = 'onair';

/** The codecs that go over WebRTC here, each with one form: H.264 is constrained baseline, packetization mode 1. */
export type RtpCodec = 'opus' | 'vp8' | 'h264';

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
  /** Hands each RTCP packet of the viewer about this track to `listener`, where the engine can. */
  onFeedback?(listener: (packet: Buffer) => void): void;
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
  /** With one codec for each medium, and without candidates. */
  readonly sdp: string;
  readonly media: readonly OfferedMedia[];
}

export interface OfferedMedia {
  readonly kind: 'audio' | 'video';
  readonly mid: string;
  readonly payloadType: number;
  readonly codec: RtpCodec;
  /** Payload type of what is retransmitted, where the offer has one (RFC 4588). */
  readonly rtx?: number;
}

/** Sound or picture coming in from a host. */
export interface RtpReceiver extends OfferedMedia {
  /** Sends an RTCP packet to the host. Does nothing while the track is not open. */
  send(packet: Buffer): void;
}

/** A host's connection. */
export interface HostPeer extends Pick<Peer, 'sdp' | 'connected' | 'closed' | 'close'> {
  readonly receivers: readonly RtpReceiver[];
  /** Hands each decrypted RTP and RTCP packet to `listener`; what comes before is lost. */
  onPacket(listener: (packet: Buffer, receiver: RtpReceiver) => void): void;
}

/** A WebRTC implementation: ICE, DTLS and SRTP over a UDP socket on 127.0.0.1. */
export interface Engine {
  readonly name: string;
  answer(offer: Offer): Promise<Peer>;
  /** Sound and picture offered by us, for viewers whose own offer cannot be taken. */
  offer(): Promise<Peer>;
  /** Takes in what a host sends. Absent: this engine cannot. */
  receive?(offer: Offer): Promise<HostPeer>;
}
