import type { HealthSample } from '../../core/ports.ts';

/** What the element itself tells of its picture. */
export function pictureHealth(video: HTMLVideoElement): HealthSample {
  const { webkitDecodedFrameCount } = video as { webkitDecodedFrameCount?: number };
  const frames = video.getVideoPlaybackQuality?.().totalVideoFrames ?? webkitDecodedFrameCount;
  return {
    packets: null,
    // WebKitGTK leaves it at 0 while it plays: that tells nothing.
    framesDecoded: frames || null,
    bytes: null,
    packetsLost: null,
    freezes: null,
    frozenMs: null,
    jitterBuffer: null,
    roundTrip: null,
    height: video.videoHeight || null,
  };
}

/** Asks the element to play. A refusal is for whoever watches the element. */
export function startVideo(video: HTMLVideoElement): void {
  video.play().catch(() => undefined);
}
