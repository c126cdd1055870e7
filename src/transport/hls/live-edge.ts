import type Hls from 'hls.js';
import type { HlsEngine } from './engine.ts';

/** Behind by more than this, in seconds, a skip serves better than the catch-up rate. */
const SKIP_FROM = 2;

/** Seconds past its target at which hls.js itself skips; two segments where they are longer. */
const DRIFT = 4;

/**
 * Keeps the picture near the live edge, from when the first media playlist is read: hls.js may
 * fall behind by so much and no more, and it is brought back when the viewer resumes or returns
 * to the tab (browsers pause a muted video there). A paused picture stays.
 */
export function keepLive(hls: Hls, video: HTMLVideoElement, signal: AbortSignal): void {
  const { Events } = hls.constructor as HlsEngine;
  // hls.js takes the target from `PART-HOLD-BACK` or `HOLD-BACK`, and no bound before it has one.
  const bound = (): void => {
    const segment = hls.latestLevelDetails?.targetduration ?? 0;
    hls.config.liveMaxLatencyDuration = (hls.targetLatency ?? 0) + Math.max(DRIFT, 2 * segment);
  };
  const skip = (): void => {
    const edge = hls.latestLevelDetails?.live ? hls.liveSyncPosition : null;
    const playing = video.played.length > 0 && !video.paused && !document.hidden;
    if (edge && playing && video.currentTime < edge - SKIP_FROM) video.currentTime = edge;
  };
  // After a long sleep the playlist is an old one, and so is its edge: once more with the next.
  const catchUp = (): void => {
    skip();
    if (video.played.length > 0) hls.once(Events.LEVEL_UPDATED, skip);
  };
  const resume = (): void => {
    bound();
    catchUp();
  };
  const hold = (): void => {
    hls.config.liveMaxLatencyDuration = Infinity;
  };
  bound();
  video.addEventListener('play', resume, { signal });
  video.addEventListener('pause', hold, { signal });
  document.addEventListener('visibilitychange', catchUp, { signal });
}
