/** Events after which a picture may be there. WebKitGTK tells by these alone: its frame callback is dead under MSE. */
const HINTS = ['loadeddata', 'playing', 'timeupdate'] as const;

/** Resolves when `video` shows its first picture; rejects with `signal.reason` on abort. */
export function firstFrame(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const life = new AbortController();
    const startedAt = video.currentTime;
    const framesBefore = frameCount(video);
    let handle = 0;

    const settle = (): void => {
      life.abort();
      video.cancelVideoFrameCallback?.(handle);
      if (signal.aborted) reject(signal.reason as Error);
      else resolve();
    };
    const look = (): void => {
      const moved = video.currentTime > startedAt || frameCount(video) > framesBefore;
      if (moved && !video.paused && !video.seeking && video.readyState > 1 && video.videoWidth)
        settle();
    };

    if (signal.aborted) return settle();
    const listening = { signal: life.signal };
    signal.addEventListener('abort', settle, listening);
    for (const hint of HINTS) video.addEventListener(hint, look, listening);
    if (video.requestVideoFrameCallback) handle = video.requestVideoFrameCallback(settle);
  });
}

function frameCount(video: HTMLVideoElement): number {
  return video.getVideoPlaybackQuality?.().totalVideoFrames ?? 0;
}
