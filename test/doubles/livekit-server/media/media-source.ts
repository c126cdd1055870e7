import type { RtpSender } from '../../../../examples/live-server/webrtc/engine.ts';

export type MediaKind = 'audio' | 'video';

/** One size in which a picture can be had. Sound has one, without a size. */
export interface Layer {
  readonly width: number;
  readonly height: number;
  /** Bits a second. */
  readonly bitrate: number;
}

/** Where the packets of a published track come from. */
export interface MediaSource {
  readonly kind: MediaKind;
  /** Smallest first; never empty. */
  readonly layers: readonly Layer[];
  /** Starts sending to one subscriber, in the best layer. */
  feed(sender: FeedbackSender): Feed;
  close(): void;
}

/** A source on its way to one subscriber. */
export interface Feed {
  /** Which of the source's layers is sent, from its next keyframe on; null sends nothing. */
  choose(layer: number | null): void;
  /** The subscriber cannot decode: what RTCP calls PLI or FIR. */
  requestKeyframe(): void;
  close(): void;
}

/** A subscriber's RTP sender that tells when its decoder asks for a keyframe. */
export interface FeedbackSender extends RtpSender {
  onKeyframeRequest(callback: () => void): void;
}
