import type Hls from 'hls.js';

/** Behind by more than this, in seconds, a skip serves better than the catch-up rate. */
const SKIP_FROM = 2;

/** Seconds past the target at which hls.js itself skips; two segments where they are long. */
const MAX_DRIFT = 4;

/**
 * Bounds how far hls.js may fall behind. Called once the playlist is read: the target is its
 * `PART-HOLD-BACK` or `HOLD-BACK`, and hls.js takes no bound without one.
 */
export function boundLatency(hls: Hls): void {
  const details = hls.latestLevelDetails;
  if (!details?.live || hls.targetLatency === null) return;
  hls.config.liveMaxLatencyDuration =
    hls.targetLatency + Math.max(MAX_DRIFT, 2 * details.targetduration);
}

/**
 * Brings the picture back to the live edge when the viewer resumes, or comes back to the tab:
 * browsers pause a muted video while its tab is hidden.
 */
export function returnToLive(hls: Hls, video: HTMLVideoElement, signal: AbortSignal): void {
  const skip = (): void => {
    const edge = hls.latestLevelDetails?.live && !document.hidden ? hls.liveSyncPosition : null;
    const started = video.played.length > 0;
    if (edge && started && video.currentTime < edge - SKIP_FROM) video.currentTime = edge;
  };
  video.addEventListener('play', skip, { signal });
  document.addEventListener('visibilitychange', skip, { signal });
}
