import type { RtpSender } from './engine.ts';
import type { PictureCodec } from './sdp.ts';

/** What viewers of a WHEP endpoint are sent: the clip, or a host. */
export interface Program {
  /** Codec of the picture; null while nothing is on. */
  readonly picture: PictureCodec | null;
  /** Starts sending to a viewer; stops when `signal` aborts. */
  add(senders: readonly RtpSender[], signal: AbortSignal): void;
}
