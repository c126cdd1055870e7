import type { HealthSample } from '../../core/ports.ts';
import { UNTOLD } from '../untold.ts';

/** What the element itself tells of its picture. */
export function pictureHealth(video: HTMLVideoElement): HealthSample {
  return {
    ...UNTOLD,
    // WebKitGTK leaves it at 0 while it plays: that tells nothing.
    framesDecoded: video.getVideoPlaybackQuality().totalVideoFrames || null,
    height: video.videoHeight || null,
  };
}

/** Asks the element to play. A refusal is for whoever watches the element. */
export function startVideo(video: HTMLVideoElement): void {
  video.play().catch(() => undefined);
}

/**
 * Takes the media off the element. Before hls.js lets go of it: taking SourceBuffers out of a
 * pipeline that has just started can hang WebKitGTK 2.50 for good.
 */
export function emptyVideo(video: HTMLVideoElement): void {
  video.removeAttribute('src');
  video.load();
}
