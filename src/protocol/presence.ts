/**
 * How one viewer watches, told to the show's server every 15 s while it plays. It is counted and
 * forgotten: nothing of it is stored.
 */
export interface Presence {
  /** Random key of this playback. Not an account, and kept nowhere. */
  readonly viewer: string;
  /** The path that the media takes; null: the viewer stopped. */
  readonly path: 'webrtc' | 'hls' | 'sound' | null;
  /** How far the picture is behind the studio, in milliseconds; null: unknown. */
  readonly delay: number | null;
  /** How often the picture stood since the report before. */
  readonly stalls: number;
}
