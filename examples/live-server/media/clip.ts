/** Encoded samples of one track, all of the same length, in one endless loop. */
export interface LoopTrack {
  /** `vp8`, `h264`, `opus`, `aac`. */
  readonly codec: 'vp8' | 'h264' | 'opus' | 'aac';
  /** RFC 6381 string for `CODECS=`: `avc1.4d401f`, `mp4a.40.2`. */
  readonly codecString: string;
  /** Ticks a second, and ticks a sample: 90000 and 3000 for 30 fps; 48000 and 1024 for AAC. */
  readonly timescale: number;
  readonly sampleDuration: number;
  /** The loop's samples in order. H.264 is length-prefixed (AVCC), as MP4 stores it. */
  readonly samples: readonly LoopSample[];
  /** `avcC` or AudioSpecificConfig, where the codec has one. */
  readonly config?: Uint8Array;
  readonly width?: number;
  readonly height?: number;
  /** Average bits a second. */
  readonly bitrate: number;
}

export interface LoopSample {
  readonly data: Uint8Array;
  readonly key: boolean;
}

/** One clip in every form in which the server sends it. All tracks have the same total length. */
export interface Clip {
  readonly name: string;
  /** Milliseconds of one loop. */
  readonly duration: number;
  readonly webrtc: { readonly vp8: LoopTrack; readonly opus: LoopTrack };
  /** Video best first. */
  readonly hls: { readonly video: readonly LoopTrack[]; readonly aac: LoopTrack };
}

/**
 * The one clock of a show's media. Sample `i` of a track is due at
 * `startedAt + i × sampleDuration / timescale`, for ever: the loop is `i mod samples.length`.
 * WebRTC, HLS and captions all count from the same instant.
 */
export interface MediaClock {
  /** Server time, in milliseconds since 1970, of sample 0. */
  readonly startedAt: number;
  /** Server time now, in milliseconds since 1970. */
  now(): number;
}
