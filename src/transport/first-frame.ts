/** Events after which a picture may be there. In WebKitGTK they are all there is: its frame callback is dead. */
const HINTS = ['playing', 'timeupdate'] as const;

/** Resolves when `video`, empty until now, shows its first picture; rejects with `signal.reason` on abort. */
export function firstFrame(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const life = new AbortController();
    const settle = (): void => {
      life.abort();
      if (signal.aborted) reject(signal.reason as Error);
      else resolve();
    };
    const look = (): void => {
      const { paused, seeking, readyState, videoWidth, currentTime } = video;
      if (!paused && !seeking && readyState > 1 && videoWidth && currentTime) settle();
    };
    if (signal.aborted) return settle();
    signal.addEventListener('abort', settle, { signal: life.signal });
    for (const hint of HINTS) video.addEventListener(hint, look, { signal: life.signal });
    video.requestVideoFrameCallback?.(settle);
  });
}
