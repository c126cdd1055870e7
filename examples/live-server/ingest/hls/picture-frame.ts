import type { TrackDescription } from '../../hls/init-segment.ts';
import type { MediaPacket } from '../host-stream.ts';
import type { PictureForm } from './parameter-sets.ts';

/** A picture, put together from its packets, as MP4 has it. */
export interface PictureFrame {
  /** RTP ticks, unwrapped. */
  readonly timestamp: number;
  readonly data: Buffer;
  readonly key: boolean;
  /** What decoders must know first; with each keyframe that says it. */
  readonly setup?: PictureSetup;
}

export interface PictureSetup {
  readonly form: PictureForm;
  readonly track: TrackDescription;
}

/** Takes packets apart and puts pictures together. */
export interface PictureFrames {
  /** Takes the next packet in order. */
  take(packet: MediaPacket): void;
  /** Packets are missing: nothing is handed on until a keyframe. */
  lose(): void;
}

/** How a track of pictures is written, whatever the codec. */
export const pictureTrack = (
  codec: 'h264' | 'vp8',
  { width, height }: PictureForm,
  config: Uint8Array,
): TrackDescription => ({ codec, timescale: 90_000, bitrate: 0, width, height, config });
